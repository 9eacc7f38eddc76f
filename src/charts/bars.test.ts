import { expect, test } from 'vitest';
import { type Bar, drawBars, drawGroupedBars } from './bars.ts';
import type { Scene } from './scene.ts';

const bar = (label: string, value: number): Bar => ({ label, value, display: String(value), isHighlighted: false });
const bars = [bar('Junior', 30), bar('Senior', 60)];

const rects = ({ shapes }: Scene) => shapes.filter((shape) => shape.kind === 'rect');
const texts = ({ shapes }: Scene) => shapes.filter((shape) => shape.kind === 'text');

test('the lengths of bars are to each other as their values', () => {
  const [junior, senior] = rects(drawBars(bars, 'wide')).map(({ width }) => width);
  expect((senior ?? 0) / (junior ?? 1)).toBeCloseTo(2, 2);
});

test('bars run from top to bottom in the order given', () => {
  const [first, second] = rects(drawBars(bars, 'wide')).map(({ y }) => y);
  expect(second).toBeGreaterThan(first ?? Number.NaN);
});

test('on a phone the name stands above its bar, and the bar begins at the edge', () => {
  const scene = drawBars(bars, 'narrow');
  const [first] = rects(scene);
  expect(first?.x).toBe(0);
  expect(texts(scene).find(({ text }) => text === 'Junior')?.y).toBeLessThan(first?.y ?? 0);
});

test('in a wide drawing a long name has the room it needs', () => {
  const name = 'Western & Northern Europe';
  const [first] = rects(drawBars([bar(name, 1), bar('World', 2)], 'wide'));
  expect(first?.x).toBeGreaterThan(150);
});

test('a bar below zero is refused by name', () => {
  expect(() => drawBars([bar('Change', -3)], 'wide')).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: The bar "Change" has the value -3. Bars start at zero, so give it a number that is not below zero.]`,
  );
});

test('groups share one scale, and the first one names the series', () => {
  const scene = drawGroupedBars(
    [
      { label: 'Django', bars: [bar('2024', 10), bar('2025', 20)] },
      { label: 'FastAPI', bars: [bar('2024', 20), bar('2025', 40)] },
    ],
    'wide',
  );
  const widths = rects(scene).map(({ width }) => width);
  expect(widths[1]).toBe(widths[2]);
  expect(texts(scene).map(({ text }) => text)).toEqual(expect.arrayContaining(['10  2024', '20  2025', '20', '40']));
});
