import { expect, test } from 'vitest';
import { FACT_KINDS, factKindOf } from './fact-kind.ts';

const kind = (unit: string, value: unknown = 1) => factKindOf({ value, unit }).id;

test('pay is listed together, in whatever currency', () => {
  expect(['USD/year', 'USD/hour', 'GBP/year'].map((unit) => kind(unit))).toEqual(['pay', 'pay', 'pay']);
});

test('days, terms and versions are listed together', () => {
  expect(['date', 'month', 'year', 'years', 'Django version'].map((unit) => kind(unit))).toEqual(
    Array(5).fill('dates'),
  );
});

test('what is neither money, a share nor a date is a count', () => {
  expect(['stars', 'downloads/month', 'Python packages'].map((unit) => kind(unit))).toEqual(Array(3).fill('counts'));
  expect(factKindOf({ value: 7 }).id).toBe('counts');
});

test('a fact without a value is a statement', () => {
  expect(factKindOf({}).id).toBe('statements');
  expect(factKindOf({ unit: '%' }).id).toBe('statements');
});

test('every kind has a name of its own', () => {
  expect(new Set(FACT_KINDS.map(({ id }) => id)).size).toBe(FACT_KINDS.length);
});
