import { expect, test } from 'vitest';
import { lacksWord } from './lacks-word.ts';

/** What is found when all of a text is marked, with a title. */
const found = (content: string, title = '') => ({
  content,
  locations: content.split(' ').map((_, index) => index),
  meta: { title },
});

test.each([
  ['qqzzxxw', '[q])'],
  ['qqzzxxw django', 'Django q'],
  ['<b>"\'&%00\\ 33', '$33'],
  ['café', 'c}))'],
  ['zzz', ''],
])('“%s” is not found where only “%s” is', (words, text) => {
  expect(lacksWord(words, found(text))).toBe(true);
});

test.each([
  ['salaries', 'Salary,'],
  ['using', 'use'],
  ['queries', 'QuerySet'],
  ['runing', 'run'],
  ['asy', '.ToListAsync();'],
  ['orm', 'TypeORM'],
  ['go', 'Go.'],
  ['c#', '(C#,'],
  ['n', '(n'],
  ['1,200', '$1,200'],
  ['cafe', 'Café'],
  ['what is - django?', 'What is Django?'],
  ['don’t', 'do'],
])('“%s” is found where “%s” is', (words, text) => {
  expect(lacksWord(words, found(text))).toBe(false);
});

test('a word is found where only the title has it', () => {
  expect(lacksWord('django orm', found('Django', 'ORM'))).toBe(false);
});

test('a word beside those that were found does not count', () => {
  expect(lacksWord('qqzzxxw', { content: 'q qqzzxxw', locations: [0], meta: { title: '' } })).toBe(true);
});
