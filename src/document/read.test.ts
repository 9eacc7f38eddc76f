import { describe, expect, test } from 'vitest';
import { articleComponents } from '#src/components/article/registry.ts';
import { readDocument } from './read.ts';

const read = (source: string) => readDocument(source, articleComponents);
const refusals = (source: string) => read(source).findings.map(({ rule, line, column }) => `${line}:${column} ${rule}`);

describe('what is said about a document', () => {
  test('headings get an id from their text, or keep the one that is written', () => {
    const { headings } = read('## Pay in 2026\n\n## Other {#own-id}\n\n## Pay in 2026');
    expect(headings.map(({ id }) => id)).toEqual(['pay-in-2026', 'own-id', 'pay-in-2026-1']);
  });

  test('places are those of the file, front matter included', () => {
    const { uses, links } = read('---\ntitle: x\n---\n\nSee <Fact id="a" /> and [there](/faq/).');
    expect(uses).toEqual([{ component: 'Fact', props: { id: 'a', show: 'value' }, line: 5, column: 5 }]);
    expect(links).toEqual([{ url: '/faq/', text: 'there', line: 5, column: 25 }]);
  });

  test('words are counted in prose, tables and components alike', () => {
    expect(read('One two.\n\n<Callout title="t">\n\nThree **four**.\n\n</Callout>').words).toBe(4);
  });

  test('the heading above footnotes is not a heading of the article, and nothing is wrong with it', () => {
    const { headings, findings } = read('A claim.[^1]\n\n[^1]: A note.');
    expect(headings).toEqual([]);
    expect(findings).toEqual([]);
  });
});

describe('what an author may not write', () => {
  test.each([
    ['an import', 'import x from "y"\n\nText.', '1:1 no-code'],
    ['an export', 'export const a = 1', '1:1 no-code'],
    ['an expression in a line', 'One {1 + 1} two.', '1:5 no-code'],
    ['an expression on its own', '{process.exit()}', '1:1 no-code'],
    ['a component that does not exist', '<Script src="x" />', '1:1 component-exists'],
    ['a component by a path', '<Astro.Code />', '1:1 component-exists'],
    ['a fragment', '<>text</>', '1:1 component-exists'],
    ['HTML that is not on the list', '<iframe src="https://example.org"></iframe>', '1:1 component-exists'],
    ['a handler on a tag that is', 'Press <kbd onClick="x()">K</kbd>.', '1:7 html-tag-allowed'],
    ['a prop that is code', '<Fact id={secret} />', '1:1 props-literal'],
    ['a template', '<Fact id={`a`} />', '1:1 props-literal'],
    ['a spread', '<Fact {...x} />', '1:1 props-literal'],
    ['a prop the component does not take', '<Fact id="a" set:html="<b>" />', '1:1 props-valid'],
    ['something between the tags of a component that takes nothing', '<Cta>text</Cta>', '1:1 component-children'],
    ['a tag that is not closed', '<Callout title="x">\n\ntext', '1:1 mdx-readable'],
  ])('%s', (_name, source, refusal) => {
    expect(refusals(source)).toEqual([refusal]);
  });

  test('every fault of a file is found, not only the first', () => {
    expect(refusals('{1}\n\n<Nope />\n\n<Fact />')).toEqual(['1:1 no-code', '3:1 component-exists', '5:1 props-valid']);
  });

  test('a comment is allowed and leaves nothing behind', () => {
    const { findings, words } = read('{/* a note to editors */}\n\nText.');
    expect(findings).toEqual([]);
    expect(words).toBe(1);
  });

  test('lists and objects of plain data are allowed', () => {
    const { uses, findings } = read('<Faqs ids={["a", \'b\']} />');
    expect(findings).toEqual([]);
    expect(uses[0]?.props).toEqual({ ids: ['a', 'b'] });
  });
});
