import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { manualPathOf, readManualPage } from './manual.ts';

const pages = readdirSync('docs', { recursive: true, encoding: 'utf8' })
  .filter((file) => manualPathOf(file))
  .map((file) => ({ file, page: readManualPage(file, readFileSync(`docs/${file}`, 'utf8')) }));

test('every page of docs/ for editors is shown whole in dev', () => {
  expect(pages.length).toBeGreaterThan(50);
  const lost = pages.flatMap(({ file, page }) =>
    // Languages that articles do not use are shown without colours.
    page.document.findings
      .filter(({ rule }) => rule !== 'code-language-known')
      .map(({ line, message }) => `${file}:${line} ${message}`),
  );
  expect(lost).toEqual([]);
  for (const { file, page } of pages) expect(page.title, file).not.toBe(file);
});

test('links from page to page are those of the site, and each leads to a page', () => {
  const known = new Set(pages.map(({ file }) => manualPathOf(file)));
  const broken = pages.flatMap(({ page }) =>
    page.document.links
      .map(({ url }) => url.replace(/#.*$/, ''))
      .filter((url) => url !== '' && !/^(https?|mailto):/.test(url) && !known.has(url)),
  );
  expect(broken).toEqual([]);
  expect(existsSync('docs/editing.md')).toBe(true);
  expect(known).toContain('/editing/rules/reference-exists/');
});

test('a link to a file that is no page of the manual becomes its text', () => {
  expect(readManualPage('editing.md', '# A\n\nSee [why](decisions/0001.md).\n').document.nodes).toEqual([
    { html: '<p>See why.</p>' },
  ]);
});
