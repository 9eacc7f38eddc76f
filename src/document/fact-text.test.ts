import { expect, test } from 'vitest';
import type { Fact } from '#src/schemas/fact.ts';
import { factText } from './fact-text.ts';

const factOf = (unit: string, low: number, high: number) => ({ unit, interval: { low, high } }) as Fact;

test('both ends of an interval have as many decimals', () => {
  expect(factText(factOf('%', -3, 4.2), 'interval')).toBe('−3.0 % to 4.2 %');
  expect(factText(factOf('%', -6.4, -1.5), 'interval')).toBe('−6.4 % to −1.5 %');
  expect(factText(factOf('%', 10, 12), 'interval')).toBe('10 % to 12 %');
  expect(factText(factOf('times', 1, 1.25), 'interval')).toBe('1.00 to 1.25');
});

test('an interval of dollars has none', () =>
  expect(factText(factOf('USD/year', 48_407.4, 57_000), 'interval')).toBe('$48,407 to $57,000'));
