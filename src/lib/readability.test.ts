import { expect, test } from 'vitest';
import { readability } from './readability.ts';

const times = (count: number, text: string) => Array.from({ length: count }, () => text);

test('short words in short sentences read very easily', () => {
  expect(readability(times(25, 'The cat sat here.'))).toEqual({
    lix: 4,
    verdict: 'very easy',
    wordsPerSentence: 4,
    longest: { text: 'The cat sat here.', words: 4 },
  });
});

test('a word of more than six letters in ten adds ten', () => {
  expect(readability(times(10, 'One two six ten big red fox hen cow elephant.'))?.lix).toBe(20);
  expect(readability(times(10, 'One two six ten big red fox hen cow giraff.'))?.lix).toBe(10);
});

test('long words in long sentences read hard, and the longest sentence is named', () => {
  const found = readability([...times(9, `${'Considerable deliberation '.repeat(8)}ended.`), 'It did.']);
  expect(found).toMatchObject({ verdict: 'very hard', longest: { words: 17 } });
});

test('of a few lines nothing is said', () => {
  expect(readability(['A line.'])).toBeUndefined();
  expect(readability([])).toBeUndefined();
});
