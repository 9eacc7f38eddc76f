import { csvParse } from 'd3-dsv';
import { expect, test } from 'vitest';
import type { Dataset, SourceOnRecord } from '#src/document/record.ts';
import { salarySchema } from '#src/schemas/salary.ts';
import { datasetColumns, datasetCsv, datasetJson } from './dataset.ts';

const row = {
  framework: 'Django',
  place: 'Western & Northern Europe',
  experience: '6+',
  n: 122,
  p25: 60_000,
  median: 80_555,
  p75: 100_000,
  low95: 75_000,
  high95: 86_000,
};
const dataset = {
  id: 'pay',
  title: 'Pay',
  asOf: '2024',
  licence: 'ODbL 1.0: name the source.',
  sources: ['survey'],
  rows: [row, { ...row, place: 'A "quoted", place' }],
} as unknown as Dataset;
const sources = [
  { id: 'survey', title: 'The survey', publisher: 'P', url: 'https://example.org/' },
] as SourceOnRecord[];
const at = { publication: 'Guide', publisher: 'Agency', url: 'https://example.com/salaries/pay/' };

test('the CSV of a dataset gives back its rows, quotes and commas included', () => {
  const read = csvParse(datasetCsv(dataset), ({ place, median, n }) => [place, Number(median), Number(n)]);
  expect([...read]).toEqual([
    [row.place, 80_555, 122],
    ['A "quoted", place', 80_555, 122],
  ]);
});

test('the JSON of a dataset can be read and holds the same rows', () => {
  const read = JSON.parse(datasetJson(dataset, sources, at));
  expect(read.rows).toEqual(dataset.rows);
  expect(read.sources).toEqual([{ id: 'survey', title: 'The survey', publisher: 'P', url: 'https://example.org/' }]);
  expect(read.cite).toBe(
    'Agency: Pay. Guide. Answers of 2024, worked out from: The survey. Licence: ODbL 1.0. https://example.com/salaries/pay/',
  );
});

test('every column says what it holds', () => {
  expect(datasetColumns.map(({ name }) => name)).toEqual(Object.keys(row));
  for (const { description } of datasetColumns) expect(description).not.toBe('');
});

test('a cell of fewer than 20 people is refused wherever rows are read', () => {
  const result = salarySchema.shape.rows.safeParse([{ ...row, n: 19 }]);
  expect(result.error?.issues.length).toBeGreaterThan(0);
});
