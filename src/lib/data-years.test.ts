import { expect, test } from 'vitest';
import { dataYears } from './data-years.ts';

test('the data of an article are named by their years, the newest date apart', () => {
  expect(dataYears(['2024'])).toEqual({ newest: '2024', years: '2024' });
  expect(dataYears(['2025-05', '2024', '2025'])).toEqual({ newest: '2025-05', years: '2024 and 2025' });
  expect(dataYears(['2025', '2019', '2022-01-01'])).toEqual({ newest: '2025', years: '2019 to 2025' });
});

test('an article without dated figures says nothing', () => {
  expect(dataYears([])).toBeUndefined();
});
