import { expect, test } from 'vitest';
import type { Site } from '#src/schemas/site.ts';
import { colourOf } from '../../tests/colours.ts';
import { headTags, THEME_COLOURS } from './head.ts';

test("the browser's bars have the colour of the paper", () => {
  const [light, dark] = colourOf('paper');
  expect({ light, dark }).toEqual(THEME_COLOURS);
});

const site = { name: 'A Field Guide', address: 'https://example.org', language: 'en-GB' } as Site;
const page = { title: 'Pay', description: 'What it pays.', path: '/pay/' };

test('a title carries the name of the site where both are shown whole, and is cut where even it is too long', () => {
  expect(headTags(page, site).title).toBe('Pay · A Field Guide');
  const long = 'A title that is so long that the name of the site has no room';
  expect(headTags({ ...page, title: long }, site).title).toBe(long);
  expect(headTags({ ...page, title: `${long} and then goes on` }, site).title).toMatch(/…$/);
  expect(headTags({ ...page, headTitle: 'Pay: all of it' }, site).title).toBe('Pay: all of it · A Field Guide');
});

test('a page is shared under its own title, in its language, at its own address', () => {
  expect(Object.fromEntries(headTags({ ...page, headTitle: 'Pay: all of it' }, site).properties)).toEqual({
    'og:type': 'website',
    'og:title': 'Pay',
    'og:description': 'What it pays.',
    'og:url': 'https://example.org/pay/',
    'og:site_name': 'A Field Guide',
    'og:locale': 'en_GB',
  });
});

test('an article is shared with its days and its picture, and only a picture asks for a card', () => {
  const picture = { path: '/cards/pay.png', width: 1200, height: 630, alt: 'A card' };
  const article = { published: '2026-01-10', modified: undefined, section: 'Pay' };
  const { properties, card } = headTags({ ...page, article, picture }, site);
  expect(card).toBe('summary_large_image');
  expect(properties).toContainEqual(['article:published_time', '2026-01-10']);
  expect(properties).toContainEqual(['og:image', 'https://example.org/cards/pay.png']);
  expect(properties.map(([property]) => property)).not.toContain('article:modified_time');
  expect(headTags(page, site).card).toBeUndefined();
});

test('a page that should not be found offers nothing to share', () => {
  expect(headTags({ ...page, noindex: true }, site)).toMatchObject({ noindex: true, properties: [] });
});
