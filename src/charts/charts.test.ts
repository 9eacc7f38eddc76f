import { expect, test } from 'vitest';
import { drawLines } from './lines.ts';
import { drawRanges, type Range } from './ranges.ts';
import { inWholeUnits, type Scene, type Shape, spread } from './scene.ts';
import { drawShares } from './shares.ts';
import { drawTimeline } from './timeline.ts';

const ofKind = <Kind extends Shape['kind']>({ shapes }: Scene, kind: Kind) =>
  shapes.filter((shape): shape is Extract<Shape, { kind: Kind }> => shape.kind === kind);
const plain = String;

const range = (label: string, low: number, value: number, high: number): Range => ({
  label,
  low,
  value,
  high,
  display: String(value),
  isHighlighted: false,
});

test('a dot lies on its soft bar, and the bar runs from the low to the high end', () => {
  const scene = drawRanges([range('Germany', 48, 64, 79), range('India', 8, 15, 30)], 'wide', plain);
  const bands = ofKind(scene, 'rect');
  const dots = ofKind(scene, 'circle');
  for (const [index, { x, width }] of bands.entries()) {
    expect(dots[index]?.cx).toBeGreaterThan(x);
    expect(dots[index]?.cx).toBeLessThan(x + width);
  }
  expect((bands[0]?.width ?? 0) / (bands[1]?.width ?? 1)).toBeCloseTo(31 / 22, 1);
});

test('where values lie on both sides of zero, zero is drawn and separates them', () => {
  const scene = drawRanges([range('Rails', 9, 15, 20), range('Laravel', -21, -17, -13)], 'wide', plain);
  const zero = ofKind(scene, 'line').find(({ role }) => role === 'zero');
  const [rails, laravel] = ofKind(scene, 'circle');
  expect(rails?.cx).toBeGreaterThan(zero?.x1 ?? Number.NaN);
  expect(laravel?.cx).toBeLessThan(zero?.x1 ?? Number.NaN);
});

test('a pay chart begins at zero even where nobody earns so little', () => {
  const scene = drawRanges([range('USA', 100, 140, 180), range('UK', 60, 90, 110)], 'wide', plain);
  expect(ofKind(scene, 'text').map(({ text }) => text)).toContain('0');
});

const line = (label: string, values: [string, number][]) => ({
  label,
  isHighlighted: label === 'Django',
  points: values.map(([when, value]) => ({ when, value, display: `${value} %` })),
});

test('on a phone a name stands clear of the line at the edge, and above a bar it begins where the bar does', () => {
  const placeOf = (name: string, scene: Scene) => ofKind(scene, 'text').find(({ text }) => text === name)?.x;
  const parts = [{ label: 'remote', value: 40, display: '40 %' }];
  expect(placeOf('Germany', drawRanges([range('Germany', 48, 64, 79)], 'narrow', plain))).toBeGreaterThan(0);
  expect(placeOf('Django', drawShares([{ label: 'Django', parts }], 'narrow'))).toBe(0);
});

test('a line goes through its points from left to right and is named at its end', () => {
  const scene = drawLines(
    [
      line('Django', [
        ['2023', 12],
        ['2024', 13],
        ['2025', 13],
      ]),
    ],
    'wide',
    plain,
  );
  const [path] = ofKind(scene, 'path');
  const xs = [...(path?.d ?? '').matchAll(/[ML]([\d.]+),/g)].map(([, x]) => Number(x));
  expect(xs).toHaveLength(3);
  expect([...xs].sort((a, b) => a - b)).toEqual(xs);
  expect(ofKind(scene, 'text').map(({ text }) => text)).toContain('Django 13 %');
});

test('the names of lines that end at one height do not lie on each other', () => {
  const scene = drawLines(
    [
      line('Django', [
        ['2024', 13],
        ['2025', 15],
      ]),
      line('FastAPI', [
        ['2024', 10],
        ['2025', 15.2],
      ]),
    ],
    'narrow',
    plain,
  );
  const [one, other] = ofKind(scene, 'text')
    .filter(({ role }) => role.startsWith('name'))
    .map(({ y }) => y);
  expect(Math.abs((one ?? 0) - (other ?? 0))).toBeGreaterThanOrEqual(13);
});

test('the parts of a whole lie side by side and fill their share of the bar', () => {
  const parts = [
    { label: 'remote', value: 43.5, display: '43.5 %' },
    { label: 'hybrid', value: 38.8, display: '38.8 %' },
  ];
  const scene = drawShares([{ label: 'Django', parts }], 'wide');
  const bars = ofKind(scene, 'rect').filter(({ height }) => height === 26);
  const [whole, remote, hybrid] = bars;
  expect((remote?.width ?? 0) / (whole?.width ?? 1)).toBeCloseTo(0.435, 1);
  expect(hybrid?.x).toBeGreaterThanOrEqual((remote?.x ?? 0) + (remote?.width ?? 0));
});

test('a phase of a calendar ends where the next one begins', () => {
  const scene = drawTimeline(
    [{ label: '5.2 LTS', dates: ['2025-04-02', '2025-12-03', '2028-04'], end: 'Apr 2028' }],
    ['Mainstream', 'Security'],
    'wide',
    { when: '2026-11-22', text: '22 November 2026' },
  );
  const [first, second] = ofKind(scene, 'rect').filter(({ height }) => height === 14);
  expect((first?.x ?? 0) + (first?.width ?? 0)).toBeCloseTo(second?.x ?? 0, 0);
  const mark = ofKind(scene, 'line').find(({ role }) => role === 'mark');
  expect(mark?.x1).toBeGreaterThan(second?.x ?? Number.NaN);
});

test('places that are too near are moved apart, in their order', () => {
  expect(spread([10, 12, 40], 15)).toEqual([10, 25, 40]);
  expect(spread([40, 12, 10], 15)).toEqual([40, 25, 10]);
});

test('the same figures give the same drawing, shape by shape', () => {
  const draw = () => drawRanges([range('A', 1, 2, 3), range('B', 2, 3, 4)], 'narrow', plain);
  expect(JSON.stringify(draw())).toBe(JSON.stringify(draw()));
});

test('printed in whole units, parts that meet still meet and a small part stays visible', () => {
  const part = (x: number, width: number) => inWholeUnits({ kind: 'rect', role: 'part', x, y: 8.5, width, height: 18 });
  expect(part(10.4, 20.3)).toMatchObject({ x: 10, width: 21, y: 9, height: 18 });
  expect(part(30.7, 9.9)).toMatchObject({ x: 31, width: 10 });
  expect(part(40.1, 0.2)).toMatchObject({ x: 40, width: 1 });
  expect(inWholeUnits({ kind: 'path', role: 'line', d: 'M10.4,20.6L-3.5,7' })).toMatchObject({ d: 'M10,21L-4,7' });
});
