import { expect, test } from 'vitest';
import { excerptOf, type FoundText, type Limits, richness } from './excerpt.ts';

const textOf = (text: string, ...searched: string[]) => {
  const words = text.split(' ');
  return { words, found: words.flatMap((word, index) => (searched.some((one) => word.includes(one)) ? [index] : [])) };
};
const print = (text: FoundText, limits: Partial<Limits> = {}) =>
  excerptOf(text, { length: 20, ...limits })
    .map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
    .join('');

test('what was searched for is marked, without the signs around it', () => {
  expect(print(textOf('In (Germany), pay is higher.', 'Germany', 'pay'))).toBe('In ([Germany]), [pay] is higher.');
});

test('a long text is cut around the place that holds most of what was searched for', () => {
  const filler = Array.from({ length: 60 }, (_, index) => `w${index}`).join(' ');
  const excerpt = print(textOf(`pay ${filler} pay in Germany ${filler}`, 'pay', 'Germany'));
  expect(excerpt).toMatch(/^… .*\[pay\] in \[Germany\] .* …$/);
});

test('a sentence says more than a line of a table that holds the same word more often', () => {
  const table =
    'FastAPI 2024 10.2 % 38,132 FastAPI 2025 15.1 % 19,460 Flask 2024 12.9 % 38,132 FastAPI 2023 9 % 40,000';
  const excerpt = print(textOf(`${table} ${'and so on '.repeat(10)}people who choose FastAPI want types.`, 'FastAPI'));
  expect(excerpt).toContain('people who choose [FastAPI] want types.');
});

test('an excerpt stays inside its part of the text', () => {
  expect(print(textOf('Pay in Germany Pay differs. Next', 'Pay'), { from: 3, to: 5 })).toBe('[Pay] differs.');
});

test('a text that was found by its title alone is shown from its start', () => {
  expect(print({ words: ['One', 'two.'], found: [] })).toBe('One two.');
});

test('markup that an article shows stays text', () => {
  expect(excerptOf(textOf('use <br> here', 'here'), { length: 20 })[0]).toEqual({ text: 'use <br> ', isMarked: false });
});

test('a part with both words is worth more than one with the same word twice', () => {
  expect(richness(textOf('pay in Germany', 'pay', 'Germany'))).toBeGreaterThan(
    richness(textOf('pay and pay', 'pay', 'Germany')),
  );
});
