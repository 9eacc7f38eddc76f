import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { type Card, cardPathOf, cardText } from './card.ts';
import { cardPng, drawCard, withoutLetters } from './draw-card.ts';

const card: Card = {
  path: '/articles/pay/',
  site: 'A Field Guide',
  kicker: 'Pay',
  title: 'What Django developers earn: country first, then years',
  figure: { value: '$141,000', label: 'US median pay in 2024.', asked: '160 people' },
};

/** How many rows of a card from `top` on hold a letter, in pixels. */
async function rowsWithLetters(png: Buffer, top: number, bottom: number): Promise<number> {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  const rows = Array.from({ length: bottom - top }, (_, row) =>
    data.subarray((top + row) * info.width * info.channels, (top + row + 1) * info.width * info.channels),
  );
  return rows.filter((row) => Math.max(...row) - Math.min(...row) > 60).length;
}

test('the same card is the same picture to the byte, in the size that networks ask for', async () => {
  const [one, other] = [await drawCard(card), await drawCard(structuredClone(card))];
  expect(one.equals(other)).toBe(true);
  expect(await sharp(one).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  expect((await drawCard({ ...card, title: 'Another' })).equals(one)).toBe(false);
});

test('a card is drawn once, and anew when it says something else', async () => {
  const cache = await mkdtemp(path.join(tmpdir(), 'cards-'));
  const drawn = await cardPng(card, cache);
  const [kept = ''] = await readdir(cache);
  expect(await readdir(cache)).toHaveLength(1);
  expect((await cardPng(card, cache)).equals(drawn)).toBe(true);
  await writeFile(path.join(cache, kept), 'what was kept');
  expect((await cardPng(card, cache)).toString()).toBe('what was kept');
  expect((await cardPng({ ...card, kicker: 'Salaries' }, cache)).equals(drawn)).toBe(false);
  expect(await readdir(cache)).toHaveLength(2);
});

describe('a title in another script', () => {
  test.each([
    ['Cyrillic', 'Сколько зарабатывают разработчики'],
    ['Greek', 'Πόσα κερδίζουν οι προγραμματιστές'],
    ['Vietnamese', 'Lập trình viên Django kiếm được bao nhiêu'],
  ])('is drawn in %s', async (_, title) => {
    const png = await drawCard({ ...card, title });
    expect(png.equals(await drawCard({ ...card, title: card.site }))).toBe(false);
    expect(await rowsWithLetters(png, 110, 400)).toBeGreaterThan(40);
  });

  test.each([
    ['Chinese', '后端开发者的薪酬'],
    ['Arabic', 'كم يكسب المطورون'],
    ['Chinese and Latin', 'Django 开发者'],
  ])('gives way to the name of the site where no font has %s', async (_, title) => {
    expect((await drawCard({ ...card, title })).equals(await drawCard({ ...card, title: card.site }))).toBe(true);
  });

  test('loses its emoji and nothing else', async () => {
    const title = 'Ship it 🚀 with 👩‍💻 Django';
    const without = await drawCard({ ...card, title: 'Ship it with Django' });
    expect((await drawCard({ ...card, title })).equals(without)).toBe(true);
    expect(withoutLetters({ ...card, title: 'a ≠ b' }, ['≠']).title).toBe(card.site);
  });
});

test.each([
  ['a title of 120 letters', { ...card, title: 'One word and another '.repeat(6).slice(0, 120) }],
  ['a title of one endless word', { ...card, title: 'Donaudampfschifffahrt'.repeat(12) }],
  ['a title of 500 letters', { ...card, title: 'One word and another '.repeat(24) }],
  [
    'a label of 160 letters',
    { ...card, figure: { value: '14 November 2028', label: 'One word and another '.repeat(8) } },
  ],
])('%s stays between the name of the site and the edge', async (_, long: Card) => {
  const png = await drawCard(long);
  expect(await rowsWithLetters(png, 92, 106)).toBe(0);
  expect(await rowsWithLetters(png, 606, 630)).toBe(0);
});

test('a card has an address of its own, and words that say what it says', () => {
  expect(cardPathOf('/articles/pay/')).toBe('/cards/articles/pay.png');
  expect(cardPathOf('/')).toBe('/cards/index.png');
  expect(cardText(card)).toBe(
    'What Django developers earn: country first, then years. $141,000: US median pay in 2024.',
  );
  expect(cardText({ ...card, figure: undefined })).toBe(card.title);
});
