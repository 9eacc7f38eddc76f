import { expect, test } from 'vitest';
import { holdsNone } from './holds-none.ts';

/** What is found when all of a text is marked, with a title. */
const found = (content: string, title = '') => ({
  content,
  locations: content.split(' ').map((_, index) => index),
  meta: { title },
});

test.each([
  ['qqzzxxw', '[q])'],
  ['café', 'c}))'],
  ['zzz', ''],
])('“%s” is not found where only “%s” is', (words, text) => {
  expect(holdsNone(words, found(text))).toBe(true);
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
  expect(holdsNone(words, found(text))).toBe(false);
});

test('a word that nobody wrote does not hide what the others find', () => {
  expect(holdsNone('qqzzxxw django', found('Django q'))).toBe(false);
});

test('a word is found where only the title has it', () => {
  expect(holdsNone('django orm', found('Django', 'ORM'))).toBe(false);
});

test('a word beside those that were found does not count', () => {
  expect(holdsNone('qqzzxxw', { content: 'q qqzzxxw', locations: [0], meta: { title: '' } })).toBe(true);
});
