import { day, passage, sentence, slug, title } from './words.ts';

const HOME = 'https://old.example';

interface Item {
  id: number;
  type?: string;
  status?: string;
  title?: string;
  name?: string;
  content?: string;
  extra?: string;
  link?: string;
  date?: string;
}

function item({ id, type = 'post', status = 'publish', content = '', extra = '', ...item }: Item): string {
  const name = item.name ?? slug(id);
  const date = item.date ?? day(id);
  return `\t<item>
\t\t<title><![CDATA[${item.title ?? title(id)}]]></title>
\t\t<link>${item.link ?? `${HOME}/${date.slice(0, 7).replace('-', '/')}/${name}/`}</link>
\t\t<pubDate>Mon, 05 May 2014 10:00:00 +0000</pubDate>
\t\t<dc:creator><![CDATA[jo]]></dc:creator>
\t\t<guid isPermaLink="false">${HOME}/?p=${id}</guid>
\t\t<content:encoded><![CDATA[${content}]]></content:encoded>
\t\t<excerpt:encoded><![CDATA[]]></excerpt:encoded>
\t\t<wp:post_id>${id}</wp:post_id>
\t\t<wp:post_date><![CDATA[${date} 10:00:00]]></wp:post_date>
\t\t<wp:post_modified><![CDATA[${date} 11:00:00]]></wp:post_modified>
\t\t<wp:post_name><![CDATA[${name}]]></wp:post_name>
\t\t<wp:status><![CDATA[${status}]]></wp:status>
\t\t<wp:post_type><![CDATA[${type}]]></wp:post_type>
\t\t<wp:post_password><![CDATA[]]></wp:post_password>
${extra}\t</item>\n`;
}

const HEAD = `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
\t<title>An old blog</title>
\t<link>${HOME}</link>
\t<wp:wxr_version>1.2</wp:wxr_version>
\t<wp:base_site_url>${HOME}</wp:base_site_url>
\t<wp:base_blog_url>${HOME}</wp:base_blog_url>
\t<wp:author><wp:author_id>1</wp:author_id><wp:author_login><![CDATA[jo]]></wp:author_login><wp:author_display_name><![CDATA[Jo Doe]]></wp:author_display_name></wp:author>
`;
const FOOT = '</channel>\n</rss>\n';

const CATEGORY = '\t\t<category domain="category" nicename="money"><![CDATA[Money]]></category>\n';

/** A post as most are: the block editor's or an older one, with a link to its neighbour and a picture. */
function plainPost(id: number): string {
  const picture = `<img src="${HOME}/wp-content/uploads/2014/05/cover-300x200.png" alt="A green square" class="size-medium" />`;
  const link = `<a href="${HOME}/?p=${id === 101 ? 102 : id - 1}">the post before it</a>`;
  const blocks = `<!-- wp:paragraph -->\n<p>${passage(id)}</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:heading -->\n<h2 class="wp-block-heading">Why it matters</h2>\n<!-- /wp:heading -->\n\n<!-- wp:paragraph -->\n<p>See ${link}. ${passage(id + 3)}</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:image {"id":7} -->\n<figure class="wp-block-image"><a href="${HOME}/wp-content/uploads/2014/05/cover.png">${picture}</a><figcaption>As we drew it</figcaption></figure>\n<!-- /wp:image -->`;
  const classic = `${passage(id)}\n\n${sentence(id)}\nSee ${link} &amp; go on.\n\n<h3>Why it matters</h3>\n${passage(id + 3)}\n\n[caption id="attachment_7" align="left" width="300"]${picture} As we drew it[/caption]\n\n<ul>\n<li>${sentence(id)}</li>\n<li><em>${sentence(id + 1)}</em></li>\n</ul>`;
  return item({ id, content: id % 2 === 0 ? blocks : classic, extra: id % 5 === 0 ? CATEGORY : '' });
}

const meta = (key: string, value: string) =>
  `\t\t<wp:postmeta><wp:meta_key><![CDATA[${key}]]></wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>\n`;
const COMMENT =
  '\t\t<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_content><![CDATA[First!]]></wp:comment_content></wp:comment>\n';

/** Everything odd that exports hold, each by its name. */
export const ODD_POSTS: Readonly<Record<string, string>> = {
  shortcodes: item({
    id: 301,
    name: 'shortcodes',
    content:
      '[a-box][b-box][a-box x="1"]Inside[/b-box][/a-box][/a-box]\n\nA word [sic] and [[gallery]] stay.\n\n[contact-form-7 id="12" title="Write"]\n\n[/lonely]',
  }),
  gallery: item({
    id: 302,
    name: 'gallery',
    content:
      '[gallery ids="7,8,999"]\n\n[embed]https://video.example/watch?v=1[/embed]\n\n[code language="python"]\nprint("[sic]")\n[/code]',
  }),
  blocks: item({
    id: 303,
    name: 'blocks',
    content:
      '<!-- wp:latest-posts {"postsToShow":5} /-->\n<!-- wp:block {"ref":401} /-->\n<!-- wp:paragraph --><p>Words.</p><!-- /wp:paragraph -->\n<!--more-->\n<!--nextpage-->',
  }),
  script: item({
    id: 304,
    name: 'script',
    content:
      '<p onclick="steal()">Hello</p><script>alert("no")</script><a href="javascript:alert(1)">press</a><iframe src="https://video.example/1"></iframe><svg><script>x()</script></svg><style>p{}</style><form><input name="a"></form>',
  }),
  pictures: item({
    id: 305,
    name: 'pictures',
    content:
      '<p>Before <img src="/wp-content/uploads/gone.jpg" alt="A lost map"> after.</p><img src="/wp-content/uploads/broken.png" alt="Broken"><img src="/wp-content/uploads/moving.gif" alt="It moves"><img src="/wp-content/uploads/huge.png" alt="It is huge"><img src="data:image/png;base64,AAAA" alt="Inside"><table><tr><td><img src="/wp-content/uploads/2014/05/cover.png" alt="In a table"></td><td>b</td></tr></table>',
  }),
  emoji: item({ id: 306, name: '', title: '🎉🎉', content: '<p>Party.</p>' }),
  untitled: item({
    id: 307,
    name: '%e6%97%a5%e6%9c%ac',
    title: '',
    content: '<p>日本語のテキスト。</p>',
    link: `${HOME}/%e6%97%a5%e6%9c%ac/`,
  }),
  twins:
    item({ id: 308, name: 'twin', content: '<p>One twin.</p>' }) +
    item({ id: 309, type: 'page', name: 'twin', link: `${HOME}/twin/`, content: '<p>The other twin.</p>' }),
  taken: item({ id: 310, name: 'first', content: '<p>There is a first article already.</p>' }),
  figures: item({
    id: 311,
    name: 'figures',
    content:
      '<p>Django has 37 % of the market. <a href="https://web.example/">Click here</a>.</p><p><img src="/wp-content/uploads/2014/05/cover.png"></p>',
  }),
  mdx: item({
    id: 312,
    name: 'mdx',
    content:
      '<p>import os</p><p>export {it} &lt;Component /&gt; a &lt; b {x} </p><p>{1 + 1}</p><pre>if (a &lt; b) { x }</pre><p>2 * 3 * 4 _under_ `tick` | pipe # hash ~~no~~</p>',
  }),
  headings: item({
    id: 313,
    name: 'headings',
    content:
      '<h1>Top</h1><h4 id="Deep Down">Deep</h4><h2></h2><h2>Sources</h2><h2>🎉</h2><h2>Odd {#x}</h2><p><a href="#Deep Down">down</a> <a href="#none">nowhere</a></p>',
  }),
  html: item({
    id: 314,
    name: 'html',
    content:
      '<p><u>Under</u> <mark>marked</mark> H<sub>2</sub>O <kbd>Ctrl</kbd> <abbr title="Cascading Style Sheets">CSS</abbr> <blink>old</blink> <my-thing>new</my-thing></p><dl><dt>T</dt><dd>D</dd></dl><details><summary>S</summary>More</details><pre class="brush: cobol">MOVE</pre><table><tbody><tr><td colspan="2">wide</td></tr><tr><td>a|b</td><td>{c}</td></tr></table>',
  }),
  deep: item({ id: 315, name: 'deep', content: `${'<div>'.repeat(5000)}deep` }),
  lists: item({ id: 316, name: 'lists', content: `${'<ul><li>'.repeat(40)}deep` }),
  long: item({ id: 317, name: 'long', title: 'A title that goes on '.repeat(8), content: '<p>Short.</p>' }),
  empty: item({ id: 318, name: 'empty', content: '' }),
  dateless: item({
    id: 319,
    name: 'dateless',
    date: '0000-00-00',
    status: 'draft',
    link: `${HOME}/?p=319`,
    content: '<p>Never published.</p>',
  }),
  later: item({
    id: 320,
    name: 'later',
    date: '2030-01-01',
    status: 'future',
    content: '<p>To come.</p>',
    extra: COMMENT + COMMENT,
  }),
  private: item({ id: 321, name: 'private', status: 'private', content: '<p>Hidden.</p>' }),
  bin: item({ id: 322, name: 'bin', status: 'trash', content: '<p>Thrown away.</p>' }),
  control: item({ id: 323, name: 'control', content: '<p>A \u0008bell \u001fand a dash.</p>' }),
  about: item({
    id: 324,
    type: 'page',
    name: 'about',
    link: `${HOME}/about/`,
    content: '<p>A page where this site has one.</p>',
  }),
  cover: item({
    id: 325,
    name: 'cover',
    content: '<p>It has a picture above it.</p>',
    extra: meta('_thumbnail_id', '7'),
  }),
  links: item({
    id: 326,
    name: 'links',
    content: `<p><a href="${HOME}/gone/">A page that is gone</a>, <a href="/${day(101).slice(0, 7).replace('-', '/')}/${slug(101)}/#why">a place</a>, <a href="mailto:a@b.example">mail</a>, <a href="ftp://x.example/">a file</a>, <a href="https://web.example/a b\\c">the web</a>, <a href=""></a></p>`,
  }),
};

/** Items whose XML is broken, with whole ones around them. */
export const BROKEN_ITEMS = [
  '\t<item><title>Fish & chips</title><wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item>\n',
  '\t<item><title>Not closed<wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item>\n',
];

const OTHERS = [
  item({
    id: 7,
    type: 'attachment',
    status: 'inherit',
    name: 'cover-picture',
    extra: `\t\t<wp:attachment_url><![CDATA[${HOME}/wp-content/uploads/2014/05/cover.png]]></wp:attachment_url>\n${meta('_wp_attachment_image_alt', 'A green square')}`,
  }),
  item({
    id: 8,
    type: 'attachment',
    status: 'inherit',
    name: 'gone',
    extra: `\t\t<wp:attachment_url><![CDATA[${HOME}/wp-content/uploads/not-there.png]]></wp:attachment_url>\n`,
  }),
  item({ id: 401, type: 'wp_block', content: '<!-- wp:block {"ref":402} /-->' }),
  item({ id: 402, type: 'wp_block', content: '<!-- wp:block {"ref":401} /-->' }),
  item({ id: 403, type: 'nav_menu_item', name: '403' }),
].join('');

/** Ids of the posts a reader could be shown at once. */
export const PLAIN_POSTS = Array.from({ length: 50 }, (_, index) => 101 + index);

/** A WordPress export of an old blog: fifty plain posts, every odd thing, two broken items. */
export const wordpressExport = (): string =>
  [
    HEAD,
    OTHERS,
    ...PLAIN_POSTS.map(plainPost),
    ...Object.values(ODD_POSTS).slice(0, 10),
    ...BROKEN_ITEMS,
    ...Object.values(ODD_POSTS).slice(10),
    FOOT,
  ].join('');

/** An export of so many plain posts, piece by piece. */
export function* largeExport(posts: number, passages: number): Generator<string> {
  yield HEAD;
  const text = Array.from({ length: passages }, (_, index) => `<p>${passage(index)}</p>`).join('\n');
  for (let id = 1; id <= posts; id++) yield item({ id, name: `post-${id}`, content: `<!-- wp:html -->\n${text}` });
  yield FOOT;
}
