import { expect, test } from 'vitest';
import type { FactOnRecord, SourceOnRecord } from '#src/document/record.ts';
import { factDescription, factJson, factTitle } from './fact.ts';

const fact = {
  id: 'share',
  statement: '12 % use it.',
  value: 12,
  display: '12 %',
  asOf: '2025',
  source: 'survey',
  locator: 'Table 1',
  confidence: 'high',
  reviewBy: '2027-01-01',
  n: 100,
  counted: 'people',
  filter: 'All who answered.',
  body: '',
  folder: 'content/facts',
} as FactOnRecord;
const source = { id: 'survey', title: 'A survey', publisher: 'Example', url: 'https://example.org/' } as SourceOnRecord;

test('the file of a fact says what, where in its source, who was asked, and nothing of how it is stored', () => {
  const at = { publication: 'A Guide', publisher: 'An Agency', url: 'https://example.com/facts/share/' };
  const record = JSON.parse(factJson(fact, source, at));
  expect(record).toMatchObject({
    id: 'share',
    locator: 'Table 1',
    asked: '100 people. All who answered.',
    url: 'https://example.com/facts/share/',
    source: { id: 'survey', title: 'A survey' },
  });
  expect(Object.keys(record)).not.toContain('folder');
});

test('the page of a long statement is called by its figure, its beginning and its id', () => {
  expect(factTitle(fact)).toBe('12 % use it.');
  const statement = 'Among the professional developers who answered, twelve in a hundred had worked with it.';
  const title = factTitle({ ...fact, statement });
  expect(title).toBe('12 %: Among the professional developers who answered… (share)');
  expect(title.length).toBeLessThanOrEqual(65);
  expect(factDescription(fact, source)).toBe('12 % use it. As of 2025, from A survey.');
  expect(factDescription(fact, { ...source, title: 'Why?' })).toBe('12 % use it. As of 2025, from Why?');
});
