import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { BUDGETS } from '../../tools/audit/budgets.ts';
import { scriptsFrom } from '../../tools/audit/weight.ts';
import { sampledPages } from './pages.ts';
import { DIST, fileAt } from './site.ts';

/** What a page costs before a reader does anything, in bytes after brotli. */
interface Cost {
  page: string;
  html: number;
  /** Styles for the screen, with what names the fonts; those for print are no part of it. */
  css: number;
  /** Styles for print, in a file that is loaded last. */
  print: number;
  scripts: number;
  /** Requests besides the page itself: scripts, the styles for print, the two fonts and the file that names them. */
  requests: number;
  words: number;
}

const files = (ending: string) =>
  readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending));
const compressed = (content: string | Buffer) => brotliCompressSync(content).length;
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);

/** The files of a page's stylesheet links, those for print or the others. */
const styleFiles = (html: string, isForPrint: boolean) =>
  all(html, /<link rel="stylesheet"([^>]+)>/g)
    .filter((link) => link.includes('media="print"') === isForPrint)
    .flatMap((link) => all(link, /href="(\/[^"]+)"/g))
    .map((href) => fileAt(href).slice(1));
const sizeOf = (names: Iterable<string>) =>
  [...names].reduce((total, name) => total + compressed(readFileSync(path.join(DIST, name))), 0);

function costOf(page: string): Cost {
  const html = readFileSync(path.join(DIST, page), 'utf8');
  const scripts = new Set(
    all(html, /<script[^>]+src="(\/[^"]+)"/g).flatMap((src) => [...scriptsFrom(DIST, fileAt(src).slice(1))]),
  );
  const inline = all(html, /<script(?![^>]*(?:src=|ld\+json))[^>]*>([\s\S]*?)<\/script>/g).join('');
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  return {
    page,
    html: compressed(html),
    css: compressed(all(html, /<style>([\s\S]*?)<\/style>/g).join('')) + sizeOf(styleFiles(html, false)),
    print: sizeOf(styleFiles(html, true)),
    scripts: sizeOf(scripts) + (inline ? compressed(inline) : 0),
    requests: scripts.size + styleFiles(html, true).length + styleFiles(html, false).length + 2,
    words: main
      .replace(/<svg[\s\S]*?<\/svg>|<details class="chart-numbers[\s\S]*?<\/details>|<[^>]+>/g, ' ')
      .split(/\s+/)
      .filter(Boolean).length,
  };
}

// One worker measures for all tests: compressing every page takes a while.
test.describe.configure({ mode: 'default' });

const costs = sampledPages.map((page) => costOf(page === '/no-such-page/' ? '404.html' : `${page.slice(1)}index.html`));

/** The five pages that cost most, for the log. */
const heaviest = (what: 'html' | 'css' | 'scripts' | 'requests') =>
  [...costs]
    .sort((a, b) => b[what] - a[what])
    .slice(0, 5)
    .map((cost) => `${String(cost[what]).padStart(7)}  ${cost.page}`)
    .join('\n');

test.beforeAll(() => {
  for (const what of ['html', 'css', 'scripts', 'requests'] as const) console.log(`${what}\n${heaviest(what)}`);
});

test('an article of 1,200 words takes at most 14,000 bytes, a longer one as much more as it is longer', () => {
  const articles = costs.filter(({ page }) => /^articles\/.+/.test(page));
  expect(articles.length).toBeGreaterThan(10);
  expect(
    articles.filter(({ html, words }) => html > BUDGETS.article.bytes * Math.max(1, words / BUDGETS.article.words)),
  ).toEqual([]);
});

test('the styles of a page stand in the page, but for what names the fonts of an article', () => {
  expect(costs.filter(({ css }) => css === 0)).toEqual([]);
  for (const { page } of costs) {
    const names = styleFiles(readFileSync(path.join(DIST, page), 'utf8'), false);
    expect(names, page).toHaveLength(/^articles\/.+\//.test(page) ? 1 : 0);
    for (const name of names)
      expect(readFileSync(path.join(DIST, name), 'utf8').replaceAll(/@font-face\{[^}]+\}\s*/g, '')).toBe('');
  }
});

test('the styles for print take at most 3,000 bytes, in one file that no paint waits for', () => {
  expect(costs.filter(({ print }) => print === 0 || print > BUDGETS.print)).toEqual([]);
  for (const { page } of costs) {
    const html = readFileSync(path.join(DIST, page), 'utf8');
    expect(styleFiles(html, true), page).toHaveLength(1);
  }
});

test('there are two fonts of 55 kB together', () => {
  const fonts = files('.woff2').map((name) => readFileSync(path.join(DIST, name)).length);
  expect(fonts).toHaveLength(2);
  expect(fonts.reduce((a, b) => a + b)).toBeLessThanOrEqual(BUDGETS.fonts);
});
