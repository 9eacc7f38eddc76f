import { expect, test } from 'vitest';
import { bibtexArticleCitation, bibtexCitation, plainArticleCitation, plainCitation } from './citation.ts';
import type { FactOnRecord, SourceOnRecord } from './record.ts';

const fact: FactOnRecord = {
  id: 'share',
  statement: '12 % use “Django”.',
  value: 12,
  asOf: '2025-05',
  source: 'survey',
  locator: 'Table 1, column Web_framework',
  confidence: 'high',
  reviewBy: '2027-01-01',
  counted: 'people',
};

const source: SourceOnRecord = {
  id: 'survey',
  title: 'Survey & results',
  publisher: 'Example Inc.',
  url: 'https://example.org/',
  published: '2025-07',
  accessed: '2026-11-22',
  licence: 'ODbL',
  archivedCopy: false,
};

const from = { publication: 'A Guide', publisher: 'An Agency', url: 'https://example.org/facts/#share' };

test('a citation says what, as of when, on what it rests and where it is on record', () => {
  expect(plainCitation(fact, source, from)).toBe(
    '“12 % use ‘Django’.” A Guide, as of May 2025. Source: Example Inc, Survey & results, July 2025, ' +
      'Table 1, column Web_framework. https://example.org/facts/#share',
  );
});

test('a BibTeX entry has the id of the fact as its key, the year the fact holds for, and its address as it is', () => {
  expect(bibtexCitation(fact, source, from)).toBe(`@misc{share,
  author = {{An Agency}},
  title = {{12 \\% use “Django”.}},
  year = {2025},
  howpublished = {A Guide},
  url = {https://example.org/facts/#share},
  note = {As of May 2025. Source: Example Inc, Survey \\& results, July 2025, Table 1, column Web\\_framework}
}`);
});

test('signs that LaTeX would act on are escaped', () => {
  const statement = 'a\\b {c} d_e #1 $2 ~3 ^4';
  expect(bibtexCitation({ ...fact, statement }, source, from)).toContain(
    'title = {{a\\textbackslash{}b \\{c\\} d\\_e \\#1 \\$2 \\textasciitilde{}3 \\textasciicircum{}4}}',
  );
});

const article = { id: 'pay-in-2026', title: 'Pay & “use” in 2026', published: '2026-01-10' };
const at = { ...from, url: 'https://example.org/articles/pay-in-2026/' };

test('a citation of an article says who, what, where and when', () => {
  expect(plainArticleCitation(article, 'Example Inc.', at)).toBe(
    'Example Inc: “Pay & ‘use’ in 2026”. A Guide, 10 January 2026. https://example.org/articles/pay-in-2026/',
  );
  expect(plainArticleCitation({ ...article, updated: '2026-02-01' }, 'Example', at)).toContain(
    'A Guide, 10 January 2026, updated 1 February 2026. ',
  );
});

test('the BibTeX entry of an article has its id as key and its address as it is', () => {
  expect(bibtexArticleCitation({ ...article, updated: '2026-02-01' }, 'Example Inc.', at)).toBe(`@misc{pay-in-2026,
  author = {{Example Inc.}},
  title = {{Pay \\& “use” in 2026}},
  year = {2026},
  month = {1},
  howpublished = {A Guide},
  note = {Updated 1 February 2026},
  url = {https://example.org/articles/pay-in-2026/}
}`);
});
