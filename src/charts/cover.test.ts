import { expect, test } from 'vitest';
import { drawBars } from './bars.ts';
import { COVER, drawCover } from './cover.ts';
import { drawLines } from './lines.ts';
import { drawRanges } from './ranges.ts';
import type { Scene } from './scene.ts';
import { drawTimeline } from './timeline.ts';

const bar = (label: string, value: number, isHighlighted = false) => ({
  label,
  value,
  display: String(value),
  isHighlighted,
});
const bars = (...values: number[]) =>
  drawBars(
    values.map((value, index) => bar(`Row ${index}`, value, index === 1)),
    'wide',
  );

const cover = (scene: Scene, on: keyof typeof COVER = 'opening'): Scene => {
  const drawn = drawCover(scene, COVER[on]);
  if (!drawn) throw new Error('There is no cover.');
  return drawn;
};

/** The boxes of the bars of a role, in the order of the chart. */
const boxes = ({ shapes }: Scene, role: string) => {
  const path = shapes.find((shape) => shape.role === role);
  if (path?.kind !== 'path') return [];
  return [...path.d.matchAll(/M(-?\d+) (-?\d+)h(\d+)v(\d+)/g)].map(([, x, y, width, height]) => ({
    x: Number(x),
    y: Number(y),
    width: Number(width),
    height: Number(height),
  }));
};

test('a cover has the marks of its chart and none of its words, axes or keys', () => {
  const spans = [{ label: '5.2 LTS', dates: ['2025-04', '2025-12', '2028-04'], end: 'Apr 2028' }];
  const timeline = drawTimeline(spans, ['Mainstream', 'Security'], 'wide', { when: '2026-11', text: 'Today' });
  expect(cover(timeline).shapes.map(({ kind, role }) => `${kind} ${role}`)).toEqual(['path part-1', 'path part-2']);
  expect(boxes(cover(timeline), 'part-1')).toHaveLength(1);
});

test('the longest bar goes from edge to edge, and the others keep their proportion to it', () => {
  const scene = cover(bars(20, 10, 5));
  const [longest, shortest] = boxes(scene, 'bar');
  const [subject] = boxes(scene, 'bar subject');
  expect(longest).toMatchObject({ x: 0, width: COVER.opening.width });
  expect(subject?.width).toBe(COVER.opening.width / 2);
  expect(shortest?.width).toBe(COVER.opening.width / 4);
});

test('a chart of many rows is cut and not shrunk, and its subject stays in sight', () => {
  const values = [20, 18, 16, 14, 12, 11, 9, 7];
  for (const highlighted of values.keys()) {
    const rows = values.map((value, index) => bar(`Row ${index}`, value, index === highlighted));
    const scene = cover(drawBars(rows, 'wide'));
    const [subject] = boxes(scene, 'bar subject');
    expect(subject?.y).toBeGreaterThanOrEqual(0);
    expect((subject?.y ?? 0) + (subject?.height ?? 0)).toBeLessThanOrEqual(COVER.opening.height);
  }
});

test('two rows give no beams', () => {
  const [subject] = boxes(cover(bars(20, 10)), 'bar subject');
  expect(subject?.height).toBeLessThan(COVER.opening.height / 8);
});

test('the subject is painted last, so that nothing lies on it', () => {
  expect(cover(bars(20, 10, 5)).shapes.map(({ role }) => role)).toEqual(['bar', 'bar subject']);
});

test('dots stay on their soft bars', () => {
  const ranges = [10, 30, 50].map((low) => ({
    ...bar(`From ${low}`, low + 10, low === 30),
    low,
    high: low + 20,
  }));
  const [band] = boxes(cover(drawRanges(ranges, 'wide', String), 'tile'), 'band subject');
  const dot = cover(drawRanges(ranges, 'wide', String), 'tile').shapes.find(({ role }) => role === 'dot subject');
  const [, x, y, r] = /^M(\d+) (\d+)a(\d+)/.exec(dot?.kind === 'path' ? dot.d : '') ?? [];
  const middle = (band?.y ?? 0) + (band?.height ?? 0) / 2;
  expect(Math.abs(Number(y) - middle)).toBeLessThanOrEqual(1);
  expect(Number(x) + Number(r)).toBeGreaterThan(band?.x ?? Number.NaN);
  expect(Number(x) + Number(r)).toBeLessThan((band?.x ?? 0) + (band?.width ?? 0));
});

test('a line runs across its cover', () => {
  const points = ['2023', '2024', '2025'].map((when, index) => ({ when, value: index + 1, display: String(index) }));
  const line = cover(drawLines([{ label: 'Django', points, isHighlighted: true }], 'wide', String)).shapes[0];
  expect(line?.role).toBe('line subject');
  expect(line?.kind === 'path' && line.d).toMatch(/^M\d+ \d+L\d+ \d+L\d+ \d+$/);
});

test('a drawing without marks makes no cover', () => {
  expect(drawCover({ width: 10, height: 10, shapes: [] }, COVER.tile)).toBeUndefined();
});

test('the same chart gives the same cover', () => {
  expect(JSON.stringify(cover(bars(3, 2, 1)))).toBe(JSON.stringify(cover(bars(3, 2, 1))));
});
