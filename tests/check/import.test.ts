import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../tools/check/check.ts';
import { GHOST_LEFT } from '../exports/ghost.ts';
import { HTML_LEFT } from '../exports/html.ts';
import { MARKDOWN_FOUND, MARKDOWN_LEFT } from '../exports/markdown.ts';
import { articleIn, type Imported, runImport, workshop, writeExports } from '../exports/run.ts';
import { day, slug } from '../exports/words.ts';

const folder = workshop('unit');
const exports = writeExports(folder);
const uploads = path.join(folder, 'pictures/wp-content/uploads');

/** What a report says of an article, as one text. */
const saysOf = ({ report }: Imported, article: string): string =>
  report.notes
    .filter((note) => note.article === article)
    .map(({ kind, message, kept = '' }) => `${kind}: ${message} ${kept}`)
    .join('\n');

const leftIn = ({ report }: Imported) => Object.values(report.left).reduce((sum, count) => sum + count, 0);

/** Digest of all files of a folder. */
const digestOf = (of: string): string => {
  const hash = createHash('sha256');
  for (const item of readdirSync(of, { recursive: true, withFileTypes: true }))
    if (item.isFile()) hash.update(item.name).update(readFileSync(path.join(item.parentPath, item.name)));
  return hash.digest('hex');
};

let first: string;
let wordpress: Imported;
let ghost: Imported;
let html: Imported;
let markdown: Imported;
// Each import into a site of its own: 250 drafts, some 6 s.
beforeAll(async () => {
  first = articleIn(path.join(folder, 'content'), 'first');
  writeFileSync(path.join(uploads, 'broken.png'), 'no picture');
  const drawn = (width: number) => sharp({ create: { width, height: 10, channels: 3, background: 'red' } });
  await drawn(20).gif().toFile(path.join(uploads, 'moving.gif'));
  await drawn(5200).png().toFile(path.join(uploads, 'huge.png'));
  wordpress = await runImport(folder, exports.wordpress);
  for (const id of readdirSync(path.join(folder, 'content/articles'))) expect(id).not.toMatch(/^\./);
  ghost = await runImport(workshopOf('ghost'), exports.ghost);
  html = await runImport(workshopOf('html'), exports.html);
  markdown = await runImport(workshopOf('markdown'), exports.markdown);
}, 240_000);

function workshopOf(name: string): string {
  const own = workshop(name);
  writeExports(own);
  return own;
}

describe('everything that goes in comes out, as a draft or as a sentence', () => {
  test.each([
    ['wordpress', () => wordpress, 83, 72],
    ['ghost', () => ghost, 60, 60 - GHOST_LEFT],
    ['html', () => html, 56, 56 - HTML_LEFT],
    ['markdown', () => markdown, MARKDOWN_FOUND, MARKDOWN_FOUND - MARKDOWN_LEFT],
  ] as const)('from %s', (_name, of, found, imported) => {
    const { report, content, output } = of();
    expect(report.found, output).toBe(found);
    expect(report.imported).toHaveLength(imported);
    expect(leftIn(of())).toBe(found - imported);
    expect(report.notes.filter(({ kind }) => kind === 'fault' || kind === 'skipped')).toHaveLength(found - imported);
    for (const { id } of report.imported) expect(articleIn(content, id)).toMatch(/\ndraft: true\n---\n/);
    expect(readdirSync(content).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('and no draft stops a build', async () => {
    for (const { content } of [wordpress, ghost, html, markdown]) {
      const findings = await checkContent(content, { asOf: '2026-11-22', isStrict: false });
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });

  test('and every note names the file and a line of it', () => {
    const lines = readFileSync(path.join(folder, 'old.xml'), 'utf8').split('\n');
    const { line, kept } = wordpress.report.notes.find(({ kept: it }) => it?.includes('contact-form-7')) ?? {};
    expect(kept && lines[(line ?? 0) - 1]).toContain('[contact-form-7 id="12" title="Write"]');
    const script = wordpress.report.notes.find(({ message }) => message === 'A script was taken out.');
    expect(lines[(script?.line ?? 0) - 1]).toContain('<script>alert("no")</script>');
  });
});

describe('an article keeps', () => {
  test('its day, its topics by the map, and its old address as an alias', () => {
    const article = articleIn(wordpress.content, 'cover');
    expect(article).toContain('published: 2014-02-18\n');
    expect(article).toContain('aliases:\n  - /2014/02/cover/\n');
    expect(article).toContain('cover:\n  src: ./cover.png\n  alt: A green square\n');
    expect(saysOf(wordpress, slug(105))).not.toContain('without a topic');
  });

  test('its links to others, which lead to their new addresses', () => {
    expect(articleIn(wordpress.content, slug(110))).toContain(`[the post before it](/articles/${slug(109)}/)`);
    expect(articleIn(ghost.content, slug(110))).toContain(`[the post before it](/articles/${slug(109)}/)`);
    expect(articleIn(html.content, slug(110))).toContain(`[the page before it](/articles/${slug(109)}/)`);
  });

  test('its pictures with their captions, beside it', () => {
    expect(articleIn(wordpress.content, slug(111))).toContain('![A green square](./cover.png "As we drew it")');
    expect(existsSync(path.join(ghost.content, 'articles', slug(111), 'cover.png'))).toBe(true);
    expect(existsSync(path.join(html.content, 'articles', slug(111), 'cover.png'))).toBe(true);
  });

  test('text that looks like code as text', () => {
    const article = articleIn(wordpress.content, 'mdx');
    expect(article).toContain('&#x69;mport os');
    expect(article).toContain('\\{it} \\<Component />');
    expect(article).toContain('```\nif (a < b) { x }\n```');
  });

  test('the order of its headings, with an address for each', () => {
    expect(articleIn(wordpress.content, 'headings')).toMatch(
      /## Top\n\n### Deep \{#deep-down\}\n\n### Sources \{#part-3\}\n\n### 🎉 \{#part-4\}[\s\S]*\[down\]\(#deep-down\) nowhere/,
    );
  });
});

describe('what cannot be taken over is taken out and named', () => {
  test('shortcodes, also when they close each other crosswise; words in brackets stay', () => {
    const said = saysOf(wordpress, 'shortcodes');
    for (const code of ['[a-box]', '[b-box]', '[a-box x="1"]', '[contact-form-7 id="12" title="Write"]', '[/lonely]'])
      expect(said).toContain(code);
    expect(articleIn(wordpress.content, 'shortcodes')).toContain('A word \\[sic] and \\[gallery] stay.');
  });

  test('blocks that name one another in a circle', () => {
    expect(saysOf(wordpress, 'blocks')).toContain('wp:block {"ref":401} /');
    expect(wordpress.report.left).toMatchObject({ wp_block: 2, nav_menu_item: 1 });
  });

  test('scripts and what plays things from elsewhere', () => {
    const article = articleIn(wordpress.content, 'script');
    expect(article).not.toMatch(/alert|steal|javascript|<svg|<form/);
    expect(article).toContain('[Embedded from video.example](https://video.example/1)');
    for (const thing of ['alert("no")', 'onclick', '<svg>', '<form>', 'javascript:alert(1)'])
      expect(saysOf(wordpress, 'script')).toContain(thing);
  });

  test('pictures that are missing, broken, moving or too large', () => {
    const article = articleIn(wordpress.content, 'pictures');
    expect(article).toContain('{/* Import: a picture is missing: /wp-content/uploads/gone.jpg "A lost map" */}');
    expect(article).toContain('![It moves](./moving.png)');
    expect(saysOf(wordpress, 'pictures')).toMatch(
      /is missing[\s\S]*not a picture that can be read[\s\S]*stands still now[\s\S]*made smaller[\s\S]*written into the text itself/,
    );
  });

  test('old addresses an alias cannot hold', () => {
    expect(saysOf(wordpress, 'about')).toContain('It is the address of another page');
    expect(saysOf(html, slug(111))).toContain(`/blog/${slug(111)}.html → /articles/${slug(111)}/`);
  });

  test('links that lead nowhere or to the old site', () => {
    expect(saysOf(wordpress, 'links')).toMatch(
      /still leads to the old site[\s\S]*no longer to the place[\s\S]*"ftp:"[\s\S]*without words/,
    );
  });

  test('comments, which are counted', () => {
    expect(wordpress.output).toContain('Counted and not imported: 2 × comment.');
  });
});

describe('bad input costs what is bad and nothing else', () => {
  test('an item whose XML is broken is named with its line and column', () => {
    expect(wordpress.output).toMatch(/old\.xml:1770 {2}not imported\n {2}Its XML is broken at line 1770, column \d+: /);
    expect(wordpress.report.left).toMatchObject({ 'broken item': 2 });
  });

  test('an article that is there already is not touched, and a second import changes nothing', async () => {
    expect(wordpress.output).toContain('content/articles/first/ is there already and was not touched.');
    expect(articleIn(wordpress.content, 'first')).toBe(first);
    const before = digestOf(wordpress.content);
    const again = await runImport(folder, exports.wordpress);
    expect(again.report.imported).toEqual([]);
    expect(again.exitCode).toBe(1);
    expect(digestOf(wordpress.content)).toBe(before);
  });

  test('an import that is stopped leaves whole articles and a report, and goes on when it is asked again', async () => {
    const own = workshopOf('stopped');
    let written = 0;
    const stop = {
      get aborted() {
        return ++written > 5;
      },
    } as AbortSignal;
    const half = await runImport(own, exports.ghost, { stop });
    expect(half.exitCode).toBe(130);
    expect(half.report.imported).toHaveLength(5);
    expect(half.report.left).toMatchObject({ 'article that was not reached': 60 - GHOST_LEFT - 5 });
    expect(half.output).toContain('Give the same command again to import the rest');
    const rest = await runImport(own, exports.ghost);
    expect(rest.report.imported).toHaveLength(60 - GHOST_LEFT - 5);
    expect(digestOf(path.join(rest.content, 'articles'))).toBe(digestOf(path.join(ghost.content, 'articles')));
  });

  test('what an import leaves that was killed is gone after the next one', async () => {
    const own = workshopOf('killed');
    const left = path.join(own, 'content', '.import-4194305');
    mkdirSync(path.join(left, 'half'), { recursive: true });
    const { content } = await runImport(own, exports.html);
    expect(existsSync(left)).toBe(false);
    expect(readdirSync(content).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('two articles of one name get two folders, and a title of emoji gets one', () => {
    expect(articleIn(wordpress.content, 'twin')).toContain('One twin.');
    expect(articleIn(wordpress.content, 'twin-2')).toContain('The other twin.');
    expect(articleIn(wordpress.content, 'post-306')).toContain('title: "🎉🎉"');
  });

  test('text that is nested too deep is named, not followed', () => {
    expect(wordpress.output).toContain('Its HTML is nested deeper than 200 elements.');
    expect(html.output).toContain('deep.html:1  not imported');
  });

  test('encodings are those the files name, and one that is not named is asked for', () => {
    expect(articleIn(html.content, 'latin')).toContain('Un café à la crème.');
    expect(articleIn(html.content, 'sixteen')).toContain('Sixteen bits: ж.');
    expect(html.output).toContain(
      'latin-unsaid.html is not utf-8 text. Name its encoding, such as --encoding windows-1252',
    );
  });

  test.each([
    ['a file that breaks off', '<rss><channel><item><title>Half', 'wordpress', 'The file ends in the middle of it.'],
    [
      'no export at all',
      'Dear diary',
      'wordpress',
      'No <item>, which is how WordPress exports an article, was found in',
    ],
    ['Markdown of another kind', 'Dear diary', 'markdown', 'No file that ends in .md, .markdown or .mdx was found'],
    ['JSON that breaks off', '{"db": [\n {"data": ', 'ghost', 'is not valid JSON at line 2, column'],
    ['JSON of something else', '{"a": 1}', 'ghost', 'is JSON, but no export of Ghost'],
  ])('%s gets a sentence', async (_name, text, from, sentence) => {
    const own = workshop('bad');
    writeFileSync(path.join(own, 'bad.txt'), text);
    const { exitCode, output, report } = await runImport(own, [
      from === 'markdown' ? 'pictures' : 'bad.txt',
      '--from',
      from,
    ]);
    expect(output).toContain(sentence);
    expect(output).not.toContain('    at ');
    expect(exitCode).toBe(1);
    expect(report.imported).toEqual([]);
  });

  test.each([
    [['old.xml', '--from', 'wordpres'], 'Did you mean "wordpress"?'],
    [['old.xml', '--from', 'wordpress', '--topic', 'pey'], 'Did you mean "pay"?'],
    [['old.xml', '--from', 'wordpress', '--key-facts', 'median'], 'three to five facts'],
    [['old.xml', '--from', 'wordpress', '--topic-map', 'money'], '"money" maps nothing.'],
    [['gone.xml', '--from', 'wordpress'], 'There is no file or folder'],
    [['old.xml', '--from', 'wordpress', '--permalink', 'name'], '"name" is no pattern of addresses.'],
    [['old.xml', '--from', 'wordpress', '--report', 'gone/report'], 'could not be read or written: ENOENT'],
  ])('%j is answered', async (options, sentence) => {
    const { exitCode, output } = await runImport(folder, options);
    expect(output).toContain(sentence);
    expect(exitCode).toBe(1);
  });
});

describe('Markdown', () => {
  test('of Jekyll keeps its day, its code, its picture, its links and both old addresses', () => {
    const article = articleIn(markdown.content, slug(204));
    expect(article).toContain(`published: ${day(204)}\n`);
    expect(article).toContain(`aliases:\n  - /${day(204).replaceAll('-', '/')}/${slug(204)}/\n  - /old/204/\n`);
    expect(article).toContain('````python\ndef f(it):\n    return "{{ it }}" # ```\n````');
    expect(article).toContain(`[the post before it](/articles/${slug(203)}/)`);
    expect(article).toContain('![A green square](./cover.png "As we drew it")');
    expect(article).toContain('topics: [pay]');
  });

  test('of Hugo keeps its fields in TOML, its links by name and its pictures', () => {
    const article = articleIn(markdown.content, slug(205));
    expect(article).toContain(`published: ${day(205)}\n`);
    expect(article).toContain(`aliases:\n  - /content/posts/${slug(205)}/\n  - /old/205/\n  - /older/205/\n`);
    expect(article).toContain(`[the post before it](/articles/${slug(204)}/)`);
    expect(article).toContain('![A green square](./cover.png "As we drew it")');
  });

  test('of Gatsby keeps the picture beside it, in the text and above it', () => {
    const article = articleIn(markdown.content, slug(206));
    expect(article).toContain(`/blog/${slug(206)}/`);
    expect(article.match(/\.\/cover\.png/g)).toHaveLength(2);
  });

  test('that nobody marked gets a note for each thing that was filled by rule', () => {
    expect(saysOf(markdown, 'broken-yaml')).toMatch(/title: Broken: again[\s\S]*fields cannot be read/);
    expect(saysOf(markdown, 'broken-toml')).toContain('title = Broken');
    expect(articleIn(markdown.content, 'broken-yaml')).toContain('title: "Read from the text"');
    expect(saysOf(markdown, 'dates')).toContain('"01/02/2020" does not say for sure which day it is');
    for (const id of ['draft', 'unfinished', 'hidden'])
      expect(saysOf(markdown, id)).toContain('It was a draft before.');
    expect(saysOf(markdown, 'hidden')).toContain('mood: fine');
  });

  test('is read whatever its line ends, its encoding and the form of its dates', () => {
    expect(articleIn(markdown.content, 'crlf')).toMatch(/published: 2020-01-02\n[\s\S]*```python\nprint\(1\)\n```\n$/);
    expect(articleIn(markdown.content, 'json')).toMatch(/topics: \[pay\][\s\S]*published: 2020-01-02\n/);
    expect(articleIn(markdown.content, 'sixteen')).toContain('Sixteen bits: ж.');
    expect(articleIn(markdown.content, 'marked')).toContain('title: "With a mark"');
    expect(markdown.output).toContain('latin.md is not utf-8 text.');
  });

  test('keeps tags that are shown, takes out those that do something, and leaves code alone', () => {
    const article = articleIn(markdown.content, 'tags');
    expect(article).toContain('Said \\{\\{ so }}. Shown: \\{\\{\\< ref "x" >}}, `{{ kept }}` and {/* Import: gone */}');
    expect(article).toContain('A {/* Import: < tweet user="a_b" id="1_2_3" > */}');
    expect(article).toContain('[Embedded from www.youtube.com](https://www.youtube.com/watch?v=abc_1)');
    expect(article).toContain('```\n{{< no >}} {{ yes }}\n```');
    expect(article).not.toMatch(/secret|Contents|toc|\]\(#/);
    const tweet = markdown.report.notes.find(({ kept }) => kept?.includes('tweet'));
    expect(tweet?.line).toBe(4);
    for (const thing of ['A secret.', '{:toc}', '#template-tag', 'box.html'])
      expect(saysOf(markdown, 'tags')).toContain(thing);
  });

  test('loses the code of MDX and keeps that which it shows', () => {
    const article = articleIn(markdown.content, 'code');
    expect(article).toContain("```javascript\nimport kept from 'here';\n```");
    expect(article).toContain('Inside');
    expect(article).not.toMatch(/Chart|from 'b'|const c|A comment/);
  });

  test('holds HTML as far as an article can', () => {
    const article = articleIn(markdown.content, 'html');
    expect(article).toContain('Kept **bold**');
    expect(article).toContain('a picture is missing: ./gone.png');
    expect(article).not.toMatch(/steal|alert/);
  });

  test('has the addresses that are asked for by a pattern', async () => {
    const own = workshop('pattern');
    mkdirSync(path.join(own, '_posts'));
    writeFileSync(path.join(own, '_posts/2019-03-04-a-note.md'), '# A note\n\nWords[^1].\n\n[^1]: The note.\n');
    const asked = ['_posts', '--from', 'markdown'];
    const { report, content } = await runImport(own, asked);
    expect(report.notes.map(({ kept }) => kept)).toContain('/2019/03/04/a-note.html → /articles/a-note/');
    expect(articleIn(content, 'a-note')).toMatch(/\n---\n\nWords\[\^1\]\.\n\n\[\^1\]: The note\.\n$/);
    rmSync(path.join(content, 'articles/a-note'), { recursive: true });
    await runImport(own, [...asked, '--permalink', '/:year/:title/']);
    expect(articleIn(content, 'a-note')).toContain('aliases:\n  - /2019/a-note/\n');
  });
});
