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

test('a day is one the calendar has', () => {
  expect(['2026-11-22', '2028-02-29'].every(isDay)).toBe(true);
  expect(['2027-02-30', '2027-02-29', '2026-1-1', '2026-11', 20261122, undefined].some(isDay)).toBe(false);
});

test('a year after a leap day is the last of February', () => {
  expect(['2026-11-22', '2028-02-29'].map(yearAfter)).toEqual(['2027-11-22', '2029-02-28']);
});
