import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { expect, type Page, test } from '@playwright/test';
import { serveAsGitHubPages } from './github-pages.ts';
import { at, BASE, DIST, fileAt } from './site.ts';

/** Paths of all pages in the sitemap, and of one that is not there. */
const listed = [...readFileSync(`${DIST}/sitemap.xml`, 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
  ([, address = '']) => fileAt(address),
);

/** Of the pages below each folder the first, and each page of its own; all of them where ALL_PAGES is set, in minutes. */
const walked = process.env['ALL_PAGES']
  ? listed
  : [...new Map(listed.map((path) => [path.replace(/^(\/[^/]+\/).+/, '$1*'), path] as const).reverse()).values()];

let origin: string;
let server: Server;

// One server for all: each worker would start its own.
test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  ({ origin, server } = await serveAsGitHubPages(DIST, BASE));
});
test.afterAll(() => server.close());

/** Everything that goes wrong from now on: what the policy of a page blocks, what the console says, what fails to load. */
async function watch(page: Page): Promise<string[]> {
  const wrong: string[] = [];
  await page.exposeFunction('noteBlocked', (what: string) => wrong.push(what));
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      (window as unknown as { noteBlocked: (what: string) => void }).noteBlocked(
        `${location.pathname}: ${effectiveDirective} blocked ${blockedURI}`,
      ),
    ),
  );
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) wrong.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => wrong.push(`${page.url()}: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) wrong.push(`${response.status()} ${response.url()}`);
  });
  return wrong;
}

test('a host that sends files and no headers shows every page without a complaint', async ({ page }) => {
  test.setTimeout(3_600_000);
  expect(walked.length).toBeGreaterThan(15);
  const wrong = await watch(page);
  for (const path of walked) {
    const response = await page.goto(origin + at(path));
    expect(response?.headers()['content-security-policy']).toBeUndefined();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.evaluate(() => document.fonts.ready);
  }
  expect(wrong).toEqual([]);
  console.log(`${walked.length} pages of ${listed.length} walked at ${BASE}, ${wrong.length} complaints`);
});

test('the policy is there without a header: it blocks what no page should do', async ({ page }) => {
  const wrong = await watch(page);
  await page.goto(origin + at('/'));
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p style="color: red">a</p>'));
  await expect.poll(() => wrong.join()).toContain('style-src-attr blocked inline');
});

test('search, source tips and the explorer of salaries work there', async ({ page }) => {
  const wrong = await watch(page);
  await page.goto(origin + at('/articles/backend-django-developer/'));
  await page.locator('.prose .source-mark a').first().hover();
  await expect(page.getByRole('tooltip')).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('django germany salary');
  await expect(page.getByRole('dialog').getByRole('link').first()).toContainText('Django, Germany, all levels, 2024');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${origin}${at('/salaries/')}?framework=Django&place=Germany&experience=all&year=2024`);
  await expect(page.locator('.explorer-table tbody tr:visible')).toHaveCount(1);
  expect(wrong).toEqual([]);
});

test('a missing slash is added, and what is not there shows our page, whose links lead on', async ({ page }) => {
  await page.goto(origin + at('/glossary'));
  await expect(page).toHaveURL(origin + at('/glossary/'));
  const response = await page.goto(origin + at('/no/such/page/'));
  expect(response?.status()).toBe(404);
  await page.getByRole('region', { name: 'Parts of this site' }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(page.url().startsWith(origin + BASE)).toBe(true);
});
