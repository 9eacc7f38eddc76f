import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BITMAPS, PICTURE_FILE, PICTURES } from './picture-kinds.ts';

test.each([
  'map.png',
  'MAP.PNG',
  'map.jpg',
  'map.jpeg',
  'map.2026.webp',
  'map.avif',
  'map.svg',
])('an article may hold %s', (file) => expect(file).toMatch(PICTURE_FILE));

test.each(['map.gif', 'map.png.zip', 'map-png', 'png'])('an article may not hold %s', (file) =>
  expect(file).not.toMatch(PICTURE_FILE));

test('a cover is no drawing', () => {
  expect(BITMAPS.names).toBe('png, jpg, webp or avif');
  expect(BITMAPS.types).toBe('image/png,image/jpeg,image/webp,image/avif');
});

test('Vite finds the pictures of every kind that an article may hold, and no others', () => {
  const [, found = ''] = /\{([\w,]+)\}/.exec(readFileSync('src/data/pictures.ts', 'utf8')) ?? [];
  const withAndWithout = (ending: string) => [ending.replace(/.\?/, ''), ending.replace('?', '')];
  expect(new Set(found.split(','))).toEqual(new Set(PICTURES.endings.split('|').flatMap(withAndWithout)));
});
