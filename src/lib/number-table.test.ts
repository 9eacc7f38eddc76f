import { expect, test } from 'vitest';
import { exactValue, isReadAloud, tableToCsv, tableToRead } from './number-table.ts';

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

test('a short table is read aloud where its drawing cannot be seen', () => {
  expect(isReadAloud(table)).toBe(true);
  expect(isReadAloud({ ...table, rows: Array.from({ length: 20 }, () => []) })).toBe(false);
});

test('a cell says the exact value where its text does not', () => {
  expect(exactValue({ text: '11.7 %', value: 11.66 })).toBe(11.66);
  expect(exactValue({ text: '12 %', value: 12 })).toBe(12);
  expect(exactValue({ text: '5,835', value: 5835 })).toBeUndefined();
  expect(exactValue({ text: '1,234,567', value: 1_234_567 })).toBeUndefined();
  expect(exactValue({ text: '2025' })).toBeUndefined();
});

test('a table to read says once what holds for all rows, and repeats no name', () => {
  const pay = {
    columns: ['Name', 'Worked with', 'Place', 'People'],
    rows: [
      [{ text: 'Germany' }, { text: 'Django' }, { text: 'Germany' }, { text: '47', value: 47 }],
      [{ text: 'Spain' }, { text: 'Django' }, { text: 'Spain' }, { text: '47', value: 47 }],
    ],
  };
  expect(tableToRead(pay)).toEqual({
    columns: ['Name', 'People'],
    rows: [
      [{ text: 'Germany' }, { text: '47', value: 47 }],
      [{ text: 'Spain' }, { text: '47', value: 47 }],
    ],
    common: [{ column: 'Worked with', text: 'Django' }],
  });
});

test('a table of one row says everything in its row', () => {
  const one = { columns: ['Name', 'As of'], rows: [[{ text: 'Django' }, { text: '2025' }]] };
  expect(tableToRead(one)).toEqual({ ...one, common: [] });
});

test('a column that is empty in all rows is left out without a word', () => {
  const rows = [
    [{ text: 'Django' }, { text: '' }],
    [{ text: 'Rails' }, { text: '' }],
  ];
  expect(tableToRead({ columns: ['Name', 'Note'], rows })).toMatchObject({ columns: ['Name'], common: [] });
});
