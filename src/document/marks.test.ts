import { expect, test } from 'vitest';
import { articleComponents } from '#src/components/article/registry.ts';
import { listSources, marksOnPage, type Shown } from './marks.ts';
import { readDocument } from './read.ts';
import type { Evidence, SourceOnRecord } from './record.ts';

const fact = (source: string) => ({ source, display: '1', statement: 'One.' });
const evidence = {
  facts: { a: fact('first'), b: fact('second'), c: fact('second'), unused: fact('third') },
  comparisons: {
    two: {
      frameworks: ['Django', 'Flask'],
      criteria: [
        { name: 'Kind', cells: { Flask: { fact: 'unused' }, Django: { text: 'Full', source: 'second' } } },
        { name: 'Age', cells: { Django: { text: 'Old', source: 'third' } } },
      ],
    },
  },
  datasets: {},
} as unknown as Evidence;

const usesOf = (mdx: string) => readDocument(mdx, articleComponents).uses;

const sourcesOf = (shown: Shown, answers: Record<string, string> = {}) => {
  const answerUses = new Map(Object.entries(answers).map(([id, mdx]) => [id, usesOf(mdx)]));
  const marks = marksOnPage(shown, articleComponents, evidence, answerUses);
  return listSources(marks, (id) => ({ id }) as SourceOnRecord);
};

test('sources stand in the order of their first mark, with what they are used for', () => {
  expect(
    sourcesOf({ uses: usesOf('<Fact id="b" />, <Fact id="a" />, <Fact id="c" /><Cite source="second" />') }),
  ).toEqual([
    { id: 'second', uses: { first: '@1:1', firstInLine: '@1:1', figures: 2, statements: 1 } },
    { id: 'first', uses: { first: '@1:18', firstInLine: '@1:18', figures: 1, statements: 0 } },
  ]);
});

test('a fact that is printed twice is one figure', () => {
  const [first] = sourcesOf({ named: [{ collection: 'facts', id: 'a' }], uses: usesOf('<Fact id="a" />') });
  expect(first?.uses).toEqual({ first: 'facts/a', firstInLine: '@1:1', figures: 1, statements: 0 });
});

test('an answer is read where its question is listed', () => {
  const shown = {
    uses: usesOf('<Faqs ids={["why"]} />\n\n<Fact id="b" />'),
    after: [{ collection: 'faqs', id: 'how' }],
  };
  const answers = { why: '<Fact id="a" />', how: '<Cite source="third" />' };
  expect(sourcesOf(shown as Shown, answers).map(({ id, uses }) => [id, uses.first])).toEqual([
    ['first', 'faqs/why@1:1'],
    ['second', '@3:1'],
    ['third', 'faqs/how@1:1'],
  ]);
});

test('a source without a mark on the page is not listed', () => {
  const mdx = '<Fact id="unused" show="n" /><Comparison id="two" frameworks={["Django"]} criteria={["Kind"]} />';
  expect(sourcesOf({ uses: usesOf(mdx) }).map(({ id }) => id)).toEqual(['second']);
});

test('the first mark in a line of the text is known apart from those in charts, tables and answers', () => {
  const shown = { uses: usesOf('<Comparison id="two" />\n\n<Faqs ids={["why"]} />\n\nIt was <Fact id="b" />.') };
  const uses = sourcesOf(shown, { why: '<Fact id="a" />' }).map(({ id, uses: { firstInLine } }) => [id, firstInLine]);
  expect(uses).toEqual([
    ['second', '@5:8'],
    ['third', undefined],
    ['first', undefined],
  ]);
});
