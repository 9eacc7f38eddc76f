import { expect, test } from 'vitest';
import { cutAtWord, wholeSentences } from './shorten.ts';

test('a text that fits is left as it is', () => {
  expect(cutAtWord('Ten chars.', 10)).toBe('Ten chars.');
  expect(wholeSentences('One. Two.', 9)).toBe('One. Two.');
});

test('a text that does not fit ends after a word and says that it goes on', () => {
  const cut = cutAtWord('Among back-end developers, many use it', 27);
  expect(cut).toBe('Among back-end developers…');
  expect(cut.length).toBeLessThanOrEqual(27);
});

test('sentences are kept whole, and only a first one that is too long is cut', () => {
  expect(wholeSentences('One is here. Two is not.', 20)).toBe('One is here.');
  expect(wholeSentences('One is much too long for this.', 20)).toBe('One is much too…');
});
