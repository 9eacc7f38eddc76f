import { expect, test } from 'vitest';
import { byLetter, letterId } from './letters.ts';

const letters = (...names: string[]) => byLetter(names, (name) => name);

test('terms stand under their letter, in alphabetical order, whatever their capitals and accents', () => {
  expect(letters('cache', 'ASGI', 'Ångström', 'admin', 'CSRF')).toEqual([
    { letter: 'A', things: ['admin', 'Ångström', 'ASGI'] },
    { letter: 'C', things: ['cache', 'CSRF'] },
  ]);
});

test('what begins with no letter comes first, together', () => {
  expect(letters('WSGI', '12-factor', '“quoted”')[0]).toEqual({ letter: '0–9', things: ['“quoted”', '12-factor'] });
});

test('a letter is a place to jump to', () => {
  expect(letterId('A')).toBe('letter-a');
  expect(letterId('0–9')).toBe('letter-0');
});
