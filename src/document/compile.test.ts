import { expect, test } from 'vitest';
import { articleComponents } from '#src/components/article/registry.ts';
import { compile } from './compile.ts';

const nodesOf = (source: string) => compile(source, articleComponents).nodes;
const htmlOf = (source: string) =>
  nodesOf(source)
    .map((node) => ('html' in node ? node.html : `[${node.component}]`))
    .join('');

test('a text without components is one run of HTML', () => {
  expect(nodesOf('One *two*.\n\n- three')).toEqual([{ html: '<p>One <em>two</em>.</p>\n<ul>\n<li>three</li>\n</ul>' }]);
});

test('a component stands between the runs around it', () => {
  expect(nodesOf('The median is <Fact id="a" /> now.')).toEqual([
    { html: '<p>The median is ' },
    { component: 'Fact', props: { id: 'a', show: 'value' }, children: [], place: { line: 1, column: 15 } },
    { html: ' now.</p>' },
  ]);
});

test('what stands between the tags of a component belongs to it', () => {
  expect(nodesOf('<Callout title="t">\n\nText with <Cite source="s" />.\n\n</Callout>')).toEqual([
    {
      component: 'Callout',
      props: { title: 't' },
      children: [
        { html: '<p>Text with ' },
        { component: 'Cite', props: { source: 's' }, children: [], place: { line: 3, column: 11 } },
        { html: '.</p>' },
      ],
      place: { line: 1, column: 1 },
    },
  ]);
});

test('text is escaped', () => {
  expect(htmlOf('a \\< b & "c" `<script>`')).toBe('<p>a &#x3C; b &#x26; “c” <code>&#x3C;script></code></p>');
});

test('columns are aligned by class, and a table scrolls by itself', () => {
  const html = htmlOf('| a | b |\n|---|--:|\n| 1 | <Fact id="x" /> |');
  expect(html).toContain('<div class="table-scroll" role="group" tabindex="0" aria-label="Table"><table>');
  expect(html).toContain('<td class="align-right">[Fact]</td>');
  expect(html).not.toContain('style');
});

test('a table is called like the heading before it, and a row like its first cell', () => {
  const table = '| Who | Pay |\n|---|--:|\n| <Term id="orm" /> | 1 |';
  const html = htmlOf(`${table}\n\n## Pay in *2026*\n\nText.\n\n${table}\n\n### Later\n\n- a`);
  expect([...html.matchAll(/role="group" tabindex="0" aria-label="([^"]*)"/g)].map(([, name]) => name)).toEqual([
    'Table',
    'Table: Pay in 2026',
  ]);
  expect(html).toContain('<tr>\n<th scope="col">Who</th>\n<th class="align-right" scope="col">Pay</th>\n</tr>');
  expect(html).toContain('<tr>\n<th scope="row">[Term]</th>\n<td class="align-right">1</td>\n</tr>');
});

test('code is coloured by classes', () => {
  const html = htmlOf('```python\ndef f(): return "x"  # why\n```');
  expect(html).toContain('<span class="tk-keyword">def</span>');
  expect(html).toContain('<span class="tk-comment"># why</span>');
  expect(html).toContain('data-language="python"');
  expect(html).not.toContain('style');
});

test('a picture alone in its paragraph stands outside of it', () => {
  expect(nodesOf('![A map](./map.png "Where")')).toEqual([
    {
      component: 'Picture',
      props: { src: './map.png', alt: 'A map', caption: 'Where' },
      children: [],
      place: { line: 1, column: 1 },
    },
  ]);
});

test('footnotes lead to their note and back', () => {
  const html = htmlOf('A claim.[^1]\n\n[^1]: A note.');
  expect(html).toMatch(/<a id="fnref-1" [^>]*href="#fn-1"/);
  expect(html).toContain('<li id="fn-1">');
  expect(html).toContain('href="#fnref-1"');
});

test('headings of parts end in a link to themselves where the page wants it, and nowhere else', () => {
  const mdx = '## Pay in *2026*\n\n### By level {#level}\n\n#### Small print\n\nText.[^1]\n\n[^1]: A note.';
  const link = (id: string) => `<a class="anchor" href="#${id}" aria-label="Link to this section"></a>`;
  const [node] = compile(mdx, articleComponents, { hasAnchors: true }).nodes;
  const html = node && 'html' in node ? node.html : '';
  expect(html).toContain(`<h2 id="pay-in-2026">Pay in <em>2026</em>${link('pay-in-2026')}</h2>`);
  expect(html).toContain(`<h3 id="level">By level${link('level')}</h3>`);
  expect(html.match(/class="anchor"/g)).toHaveLength(2);
  expect(htmlOf(mdx)).not.toContain('anchor');
});
