import { expect, test } from 'vitest';
import { usedForText } from './source-text.ts';

test('a source says what the page uses it for, in singular and plural', () => {
  expect(usedForText({ figures: 6, statements: 1 })).toBe('Used for 6 figures and 1 statement.');
  expect(usedForText({ figures: 1, statements: 0 })).toBe('Used for 1 figure.');
  expect(usedForText({ figures: 0, statements: 2 })).toBe('Used for 2 statements.');
});
