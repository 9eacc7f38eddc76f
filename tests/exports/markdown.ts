import { day, passage, sentence, slug, title } from './words.ts';

/** The posts of the old site that have nothing odd: eighteen as Jekyll writes them, as many as Hugo does and as Gatsby does. */
export const MARKDOWN_POSTS: readonly number[] = Array.from({ length: 54 }, (_, index) => 201 + index);

/** The name of a file without its ending, as other files refer to it. */
const nameOf = (number: number) => (number % 3 === 0 ? `${day(number)}-${slug(number)}` : slug(number));

const neighbour = (number: number) => (number === 201 ? 254 : number - 1);

const jekyllPost = (number: number) => `---
layout: post
title: "${title(number)}"
date: ${day(number)} 10:00:00 +0100
categories: pay elsewhere
permalink: /${day(number).replaceAll('-', '/')}/:title/
redirect_from:
  - /old/${number}/
---

${passage(number)}

## Why it matters
{: .no_toc}

See [the post before it]({{ site.baseurl }}{% post_url ${nameOf(neighbour(number))} %}). ${sentence(number)}

{% highlight python linenos %}
def f(it):
    return "{{ it }}" # \`\`\`
{% endhighlight %}

<figure><img src="{{ '/images/cover.png' | relative_url }}" alt="A green square"><figcaption>As we drew it</figcaption></figure>
`;

const hugoPost = (number: number) => `+++
title = '${title(number)}'
date = ${day(number)}T10:00:00+01:00
tags = ["pay", "elsewhere"]
aliases = ["/old/${number}/", "/older/${number}"]
description = "${sentence(number)}"
+++

${passage(number)}

<!--more-->

## Why it matters

See [the post before it]({{< ref "${nameOf(neighbour(number))}.md" >}}). ${sentence(number)}

{{< figure
  src="/images/cover.png"
  alt="A green square"
  caption="As we drew it" >}}
`;

const gatsbyPost = (number: number) => `---
title: ${title(number)}
date: "${day(number)}T22:12:03.284Z"
description: >-
  ${sentence(number)}
tags: [pay, elsewhere]
featuredImage: ./cover.png
---

${passage(number)}

<div class="note">

**See** [the post before it](/by-hand/).

</div>

![A green square](./cover.png "As we drew it")
`;

const ODD_FILES: Readonly<Record<string, string | Uint8Array>> = {
  'crlf.md': '---\r\ntitle: Lines of Windows\r\ndate: 2020/1/2\r\n---\r\n\r\nOne.\r\n\r\n```py\r\nprint(1)\r\n```\r\n',
  'latin.md': Uint8Array.from('# Un café\n\nUn café à la crème.\n', (letter) => letter.charCodeAt(0)),
  'sixteen.md': Buffer.from('\ufeff---\ntitle: Sixteen\n---\nSixteen bits: ж.\n', 'utf16le'),
  'marked.md': '\ufeff---\ntitle: With a mark\n---\nWords.\n',
  'broken-yaml.md': '---\ntitle: Broken: again\ntags: [pay\n---\n# Read from the text\n\nWords.\n',
  'broken-toml.md': '+++\ntitle = Broken\n+++\nWords.\n',
  'json.md': '{\n  "title": "Fields in JSON",\n  "tags": "pay, elsewhere",\n  "date": "January 2, 2020"\n}\n\nWords.\n',
  'bare.md': 'Words without fields, and __a *nested* mark__.\n',
  'empty.md': '',
  'dates.md': '---\ntitle: A day that is two\ndate: 01/02/2020\n---\nWords.\n',
  'draft.md': '---\ntitle: A draft\ndraft: true\n---\nGrowth was 40 % in 2019.\n',
  '_drafts/unfinished.md': '---\ntitle: Unfinished\n---\nWords.\n',
  'hidden.md': '---\ntitle: Hidden\npublished: false\nmood: fine\n---\nWords.\n',
  '🎉.md': '---\ntitle: 🎉🎉\n---\nParty.\n',
  'one/twin.md': '---\ntitle: Twin\n---\nOne twin.\n',
  'two/twin.md': '---\ntitle: Twin\n---\nThe other twin.\n',
  'first.md': '---\ntitle: First\n---\nThere is a first article already.\n',
  'deep.md': `${'> '.repeat(5000)}deep\n`,
  'tags.md':
    '---\ntitle: Tags of all kinds\n---\nA {{< tweet user="a_b" id="1_2_3" >}} and {% include box.html text="*b*" %}.\n\n{% raw %}Said {{ so }}.{% endraw %} Shown: {{</* ref "x" */>}}, `{{ kept }}` and {{ gone }}.\n\n{{< youtube abc_1 >}}\n\n{% comment %}\nA secret.\n{% endcomment %}\n\n* Contents\n{:toc}\n\n[Away]({{ page.url }}) and ![lost]({{ page.thumb }}.png).\n\n```\n{{< no >}} {% raw %}{{ yes }}{% endraw %}\n```\n',
  'code.mdx':
    "---\ntitle: Code of MDX\n---\nimport Chart from '../chart';\nimport {\n  a,\n} from 'b';\n\nexport const c = 1;\n\nWords. {/* A comment. */}\n\n<Chart of={a}>Inside</Chart>\n\n```js\nimport kept from 'here';\n```\n",
  'html.md':
    '---\ntitle: HTML within\n---\nBefore\n\n<div onclick="steal()"><p>Kept <b>bold</b></p><script>alert(1)</script></div>\n\n<table><tr><td>a</td><td>b</td></tr></table>\n\n[press](javascript:alert(1)) ![gone](./gone.png)\n',
  'huge.md': `---\ntitle: Huge\n---\n${'A word and another one. '.repeat(50_000)}\n`,
  'notes.txt': 'No Markdown.',
};

/** How many Markdown files of the old site cannot be imported. */
export const MARKDOWN_LEFT = 4;
export const MARKDOWN_FOUND = MARKDOWN_POSTS.length + Object.keys(ODD_FILES).length - 1;

/** Where the plain post of a number lies. */
const pathOf = (number: number) =>
  [`_posts/${nameOf(number)}.md`, `content/posts/${slug(number)}.md`, `blog/${slug(number)}/index.md`][number % 3] ??
  '';

/** Files of an old site by their path. */
export function markdownSite(): Map<string, string | Uint8Array> {
  const write = [jekyllPost, hugoPost, gatsbyPost];
  return new Map([
    ...MARKDOWN_POSTS.map((number) => [pathOf(number), write[number % 3]?.(number) ?? ''] as const),
    ...Object.entries(ODD_FILES),
  ]);
}

/** Folders of the plain posts that show a picture beside them. */
export const MARKDOWN_BUNDLES: readonly string[] = MARKDOWN_POSTS.filter((number) => number % 3 === 2).map((number) =>
  pathOf(number).replace('/index.md', ''),
);
