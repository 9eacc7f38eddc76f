import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { sampledPages } from './pages.ts';

const DIST = 'dist';

/** What a page costs before a reader does anything, in bytes after brotli. */
interface Cost {
  page: string;
  html: number;
  css: number;
  scripts: number;
  /** Requests besides the page itself: scripts, and the two fonts. */
  requests: number;
  words: number;
}

const files = (ending: string) =>
  readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending));
const compressed = (content: string | Buffer) => brotliCompressSync(content).length;
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);

/** A script and everything it imports at once; what it imports later, with `import()`, is not loaded yet. */
function scriptsFrom(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = readFileSync(path.join(DIST, file), 'utf8');
  for (const found of all(code, /(?:^|[;}\s])import\s*(?:[\w*{}\s,$]+from\s*)?["']([^"']+)["']/g))
    if (found.startsWith('.')) scriptsFrom(path.join(path.dirname(file), found), seen);
  return seen;
}

function costOf(page: string): Cost {
  const html = readFileSync(path.join(DIST, page), 'utf8');
  const scripts = new Set(all(html, /<script[^>]+src="([^"]+)"/g).flatMap((src) => [...scriptsFrom(src.slice(1))]));
  const inline = all(html, /<script(?![^>]*(?:src=|ld\+json))[^>]*>([\s\S]*?)<\/script>/g).join('');
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  return {
    page,
    html: compressed(html),
    css: compressed(all(html, /<style>([\s\S]*?)<\/style>/g).join('')),
    scripts:
      [...scripts].reduce((total, file) => total + compressed(readFileSync(path.join(DIST, file))), 0) +
      (inline ? compressed(inline) : 0),
    requests: scripts.size + 2,
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

test('no page is heavier than 30,000 bytes', () => {
  expect(costs.filter(({ html }) => html > 30_000)).toEqual([]);
});

test('an article of 1,200 words takes at most 14,000 bytes, a longer one as much more as it is longer', () => {
  const articles = costs.filter(({ page }) => /^articles\/.+/.test(page));
  expect(articles.length).toBeGreaterThan(10);
  expect(articles.filter(({ html, words }) => html > 14_000 * Math.max(1, words / 1_200))).toEqual([]);
});

test('the styles of a page take at most 6,000 bytes and stand in the page', () => {
  expect(costs.filter(({ css }) => css > 6_000)).toEqual([]);
  expect(costs.filter(({ css }) => css === 0)).toEqual([]);
});

test('the scripts of a page take at most 3,000 bytes before a reader does anything', () => {
  expect(costs.filter(({ scripts }) => scripts > 3_000)).toEqual([]);
});

test('there are two fonts of 55 kB together', () => {
  const fonts = files('.woff2').map((name) => readFileSync(path.join(DIST, name)).length);
  expect(fonts).toHaveLength(2);
  expect(fonts.reduce((a, b) => a + b)).toBeLessThanOrEqual(55_000);
});

test('nothing is asked of another host', () => {
  for (const { page } of costs) {
    const html = readFileSync(path.join(DIST, page), 'utf8');
    const loaded = all(
      html,
      /<(?:script|img|source|iframe|link rel="(?:stylesheet|preload|icon)")[^>]+(?:src|srcset|href)="([^"]+)"/g,
    );
    expect(
      loaded.filter((url) => /^(https?:)?\/\//.test(url)),
      page,
    ).toEqual([]);
  }
});
