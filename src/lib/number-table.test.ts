import { expect, test } from 'vitest';
import { tableInWords, tableToCsv } from './number-table.ts';

const table = {
  columns: ['Name', 'Value, %', 'As of'],
  rows: [
    [{ text: 'Django' }, { text: '11.7 %', value: 11.66 }, { text: '2025' }],
    [{ text: 'Ruby, on Rails' }, { text: '6.2 %', value: 6.21 }, { text: '2025' }],
  ],
};

test('a CSV holds the exact values, not the printed ones', () => {
  expect(tableToCsv(table)).toBe('Name,"Value, %",As of\nDjango,11.66,2025\n"Ruby, on Rails",6.21,2025\n');
});

test('a table can be read aloud', () => {
  expect(tableInWords(table)).toBe('Django: 11.7 %, 2025; Ruby, on Rails: 6.2 %, 2025.');
});

test('a long table only says how long it is', () => {
  const rows = Array.from({ length: 20 }, () => table.rows[0] ?? []);
  expect(tableInWords({ ...table, rows })).toBe('20 figures, which stand in the table below.');
});
