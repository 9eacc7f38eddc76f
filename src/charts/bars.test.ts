import { expect, test } from 'vitest';
import { type Bar, placeBarsNarrow, placeBarsWide } from './bars.ts';

const bar = (label: string, value: number): Bar => ({ label, value, display: String(value), isHighlighted: false });
const bars = [bar('Junior', 30), bar('Senior', 60)];

test('the longest bar fills the space and the others keep their ratio', () => {
  const [junior, senior] = placeBarsWide(bars).bars.map(({ width }) => width);
  expect(senior).toBe(410);
  expect(junior).toBe(205);
});

test('bars run from top to bottom in the order given', () => {
  const [first, second] = placeBarsWide(bars).bars.map(({ y }) => y);
  expect(second).toBeGreaterThan(first ?? Number.NaN);
});

test('on a phone the label stands above its bar', () => {
  for (const { labelY, y } of placeBarsNarrow(bars).bars) expect(labelY).toBeLessThan(y);
});

test('a bar below zero is refused by name', () => {
  expect(() => placeBarsWide([bar('Change', -3)])).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: The bar "Change" has the value -3. Bars start at zero, so give it a number that is not below zero.]`,
  );
});
