import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkContent, printedName } from '../check/check.ts';
import { pageOfFile } from './pages.ts';
import { reportOn } from './report.ts';
import { unpublishedIn } from './unpublished.ts';

const TODAY = '2026-11-22';
const folder = mkdtempSync(path.join(tmpdir(), 'desk-'));
const report = async (address: string, asOf = TODAY) =>
  reportOn(address, folder, await checkContent(folder, { asOf, isStrict: false }), asOf);
const change = (name: string, from: string | RegExp, to: string) => {
  const file = path.join(folder, name);
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
};

beforeAll(() => {
  for (const fixture of ['small', 'machines']) cpSync(`tests/fixtures/${fixture}/content`, folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a published article is told from a draft and from one that is still to come', async () => {
  expect((await report('/articles/first/')).status?.is).toBe('published');
  expect((await report('/articles/draft/')).status?.label).toBe('Draft');
  expect((await report('/articles/ahead/')).status?.label).toMatch(/^Scheduled for \d+ \w+ \d{4}$/);
});

test('what readers do not see is listed with its address', () => {
  expect(unpublishedIn(folder, TODAY).map(({ path: address }) => address)).toEqual([
    '/articles/ahead/',
    '/articles/draft/',
    '/faq/#faq-hidden',
  ]);
});

test('a page of one file has the findings of that file, with their lines', async () => {
  change('articles/draft/index.mdx', /$/, '\n[here](https://example.org/)\n');
  const { file, findings } = await report('/articles/draft/');
  expect(file).toBe(printedName(path.join(folder, 'articles/draft/index.mdx')));
  expect(findings.map(({ rule }) => rule)).toContain('link-text');
  expect(findings.every((finding) => finding.file === file && finding.line > 0)).toBe(true);
  expect((await report('/articles/first/')).findings.map(({ rule }) => rule)).not.toContain('link-text');
});

test('a list has the findings of its collection, and the home page has all', async () => {
  const [list, home] = await Promise.all([report('/articles/'), report('/')]);
  expect(list).toMatchObject({ scope: 'All articles' });
  expect(home).toMatchObject({ scope: 'All content' });
  expect(list.findings.length).toBeGreaterThan(0);
  expect(home.findings).toEqual(expect.arrayContaining(list.findings));
});

test('an article says which of the facts it prints are due for a review', async () => {
  expect((await report('/articles/first/')).due).toEqual([]);
  const { due } = await report('/articles/first/', '2099-01-01');
  expect(due.map(({ file }) => path.basename(file))).toContain('share.yaml');
  expect(due.map(({ file }) => path.basename(file))).not.toContain('index.mdx');
});

test('an article says how long it takes', async () => {
  const { text } = await report('/articles/first/');
  expect(text?.words).toBeGreaterThan(5);
  expect(text?.minutes).toBe(1);
});

test('each kind of file is shown on a page, and site.yaml on all', () => {
  const page = (name: string) => pageOfFile(path.join(folder, name), folder);
  expect(page('articles/first/index.mdx')).toBe('/articles/first/');
  expect(page('faqs/hidden.mdx')).toBe('/faq/');
  expect(page('facts/share.yaml')).toBe('/facts/share/');
  expect(page('site.yaml')).toBeUndefined();
});
