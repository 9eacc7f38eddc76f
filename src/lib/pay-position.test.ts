import { expect, test } from 'vitest';
import { quarterOf } from './pay-position.ts';

const cell = { p25: 40_000, median: 50_000, p75: 60_000 };

test('a figure falls into one of four quarters', () => {
  expect([30_000, 45_000, 55_000, 70_000].map((figure) => quarterOf(figure, cell))).toEqual([
    'lowest',
    'second',
    'third',
    'highest',
  ]);
});

test('a figure that equals the median counts to the quarter above it', () => {
  expect([40_000, 50_000, 60_000].map((figure) => quarterOf(figure, cell))).toEqual(['second', 'third', 'highest']);
});
