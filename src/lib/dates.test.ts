import { expect, test } from 'vitest';
import { asOf, formatWhen, isDay, yearAfter } from './dates.ts';

test('a date is printed as exactly as it is known', () => {
  expect(['2026', '2026-11', '2026-11-02'].map(formatWhen)).toEqual(['2026', 'November 2026', '2 November 2026']);
});

test('the day of a build can be set by hand, by SOURCE_DATE_EPOCH, or is today', () => {
  const today = () => new Date('2026-11-22T10:00:00Z');
  expect(asOf({ AS_OF: '2027-01-01', SOURCE_DATE_EPOCH: '0' }, today)).toBe('2027-01-01');
  expect(asOf({ SOURCE_DATE_EPOCH: '86400' }, today)).toBe('1970-01-02');
  expect(asOf({}, today)).toBe('2026-11-22');
});

test.each([
  [{ AS_OF: '22.11.2026' }, 'AS_OF is "22.11.2026". Write a day as YYYY-MM-DD, such as 2026-11-22.'],
  [{ AS_OF: '2026-02-30' }, 'AS_OF is "2026-02-30". Write a day as YYYY-MM-DD, such as 2026-11-22.'],
  [{ SOURCE_DATE_EPOCH: 'now' }, 'SOURCE_DATE_EPOCH is "now". Write seconds since 1970, such as 1795305600.'],
])('what is no day is refused, not taken for one: %o', (env, message) => {
  expect(() => asOf(env)).toThrow(message);
});

test('a day is one the calendar has', () => {
  expect(['2026-11-22', '2028-02-29'].every(isDay)).toBe(true);
  expect(['2027-02-30', '2027-02-29', '2026-1-1', '2026-11', 20261122, undefined].some(isDay)).toBe(false);
});

test('a year after a leap day is the last of February', () => {
  expect(['2026-11-22', '2028-02-29'].map(yearAfter)).toEqual(['2027-11-22', '2029-02-28']);
});
