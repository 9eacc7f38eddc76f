import { describe, expect, test } from 'vitest';
import { articleComponents } from '#src/components/article/registry.ts';
import { record } from '../../tests/fixtures/record.ts';
import { compile } from './compile.ts';
import { plainTree } from './plain-tree.ts';
import { documentToHtml } from './to-html.ts';
import { treeToMarkdown } from './to-markdown.ts';

const url = 'https://example.com/field/articles/pay/';
const fromHtml = (html: string) => treeToMarkdown(plainTree(html, url)).trimEnd();
const fromMdx = (mdx: string) =>
  fromHtml(documentToHtml(compile(mdx, articleComponents).nodes, articleComponents, record));

test('what an author writes in Markdown comes back as Markdown', () => {
  const text = '## Pay\n\nOne *two* **three** `four`.\n\n- five\n- six\n\n```python\nx = "1"\n```\n\n> seven';
  expect(fromMdx(text)).toBe(text);
});

test('a figure keeps the mark of its source as a footnote called like the source', () => {
  expect(fromMdx('It was <Fact id="share" />.')).toBe('It was 12 %[^survey].');
});

test('links and pictures have full addresses', () => {
  expect(fromMdx('[Pay](/salaries/), [above](#top), [there](https://example.org/x).')).toBe(
    '[Pay](https://example.com/salaries/), [above](https://example.com/field/articles/pay/#top), [there](https://example.org/x).',
  );
  expect(fromHtml('<img src="/field/_astro/map.svg" alt="A map">')).toBe(
    '![A map](https://example.com/field/_astro/map.svg)',
  );
});

test('a power stays a power', () => {
  expect(fromMdx('10<sup>6</sup> and H<sub>2</sub>O')).toBe('10<sup>6</sup> and H<sub>2</sub>O');
});

test('the caption of a table stands above it, with its mark', () => {
  const html =
    '<table><caption>Pay, 2024<sup data-source="survey"><a href="/sources/survey/">[1]</a></sup></caption><thead><tr><th>Place</th><th>Median</th></tr></thead><tbody><tr><th>World</th><td>a | b</td></tr></tbody></table>';
  expect(fromHtml(html)).toBe('**Pay, 2024**[^survey]\n\n| Place | Median |\n| - | - |\n| World | a \\| b |');
});

test('a list of sources becomes the footnotes that the marks lead to', () => {
  expect(
    fromHtml('<ol><li data-source="survey"><p>Example. <a href="https://example.org/">Title</a></p></li></ol>'),
  ).toBe('[^survey]: Example. [Title](https://example.org/)');
});

describe.each(Object.values(articleComponents))('$name', ({ examples }) => {
  test.each(examples)('$title: is Markdown without markup of components or relative addresses', ({ mdx }) => {
    const text = fromMdx(mdx);
    expect(text).not.toMatch(/<\/?[A-Z]|\]\((?!https:)|undefined|\[object Object|className|data-source/);
    expect(text).not.toBe('');
  });
});
