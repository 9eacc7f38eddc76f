import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Site } from '#src/schemas/site.ts';
import { headTags, THEME_COLOURS } from './head.ts';

/** A colour of oklch as the hexadecimal sRGB that a browser shows (CSS Color 4). */
function hexOf(lightness: number, chroma: number, hue: number): string {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const [l, m, s] = [
    (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3,
    (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3,
    (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3,
  ];
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  const encode = (x: number) => Math.round(255 * (x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055));
  return `#${linear.map((x) => encode(x).toString(16).padStart(2, '0')).join('')}`;
}

test("the browser's bars have the colour of the paper", () => {
  const paper = /--color-paper:.*/.exec(readFileSync('src/styles/tokens.css', 'utf8'))?.[0] ?? '';
  const [light, dark] = [...paper.matchAll(/oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g)].map(([, ...numbers]) => {
    const [lightness = 0, chroma = 0, hue = 0] = numbers.map(Number);
    return hexOf(lightness, chroma, hue);
  });
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
