import { expect, test } from 'vitest';
import { firstSentence } from './sentences.ts';

test('the first sentence ends at its full stop, not at a decimal or a version', () => {
  expect(firstSentence('Of professionals, 11.7 % had used Django 5.2 in 2025. That is flat.')).toBe(
    'Of professionals, 11.7 % had used Django 5.2 in 2025.',
  );
  expect(firstSentence('Choose by the people around you? Most do. Some do not.')).toBe(
    'Choose by the people around you?',
  );
});

test('a very short first sentence takes the next one with it', () => {
  expect(firstSentence('Yes. Instagram wrote that it does. So do others.')).toBe('Yes. Instagram wrote that it does.');
});

test('a text of one sentence stays whole, also without a full stop', () => {
  expect(firstSentence('Long reads on Django')).toBe('Long reads on Django');
  expect(firstSentence('')).toBe('');
});
