import { expect, type Page, test } from '@playwright/test';
import { policyOfSite } from '../../tools/deploy/built-site.ts';
import { type RunningServer, SERVERS } from '../deploy/servers.ts';
import { watchBlocked } from './blocked.ts';
import { kinds, pages } from './pages.ts';
import { at, DIST } from './site.ts';

/** One page of every kind; with `ALL_PAGES=1` every page of the site, in parts that a slow machine can do in time. */
const asked = process.env['ALL_PAGES'] ? pages : kinds;
const PART = 100;
const parts = Array.from({ length: Math.ceil(asked.length / PART) }, (_, part) =>
  asked.slice(part * PART, (part + 1) * PART),
);

let server: RunningServer;
let origin: string;

test.beforeAll(async () => {
  server = await (SERVERS['nginx'] as (typeof SERVERS)[string])(DIST, policyOfSite(DIST));
  origin = `http://127.0.0.1:${server.port}`;
});
test.afterAll(() => server?.stop());

/** Everything that goes wrong on a page from now on. That there is no such page is said by the console as well. */
async function watchFaults(page: Page): Promise<string[]> {
  const faults = await watchBlocked(page);
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error}`));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText;
    // A picture that has not come when the next page is opened.
    if (why !== 'net::ERR_ABORTED') faults.push(`${request.url()}: ${why}`);
  });
  page.on('console', (message) => {
    const isMissing = message.location().url.endsWith('/no-such-page/');
    if (message.type() === 'error' && !isMissing) faults.push(`${page.url()}: ${message.text()}`);
  });
  return faults;
}

for (const [index, part] of parts.entries())
  test(`behind nginx nothing is blocked and nothing fails on a page, ${part.length} pages, part ${index + 1}`, async ({
    page,
  }) => {
    const faults = await watchFaults(page);
    for (const path of part) {
      const response = await page.goto(origin + at(path));
      expect(response?.status(), path).toBe(path === '/no-such-page/' ? 404 : 200);
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await page.evaluate(() => document.fonts.ready.then(() => new Promise((idle) => requestIdleCallback(idle))));
    }
    expect(faults).toEqual([]);
  });

test('behind nginx the search finds, and what is sent is compressed', async ({ page }) => {
  const faults = await watchFaults(page);
  const response = await page.goto(origin + at('/search/?q=salary'));
  expect(await response?.headerValue('content-encoding')).toMatch(/^(?:br|gzip)$/);
  await expect(page.getByRole('main').getByRole('status')).toHaveText(/\d+ results for “salary”/);
  await page.goto(origin + at('/articles/backend-django-developer/'));
  await page.keyboard.press('/');
  await page.keyboard.type('salary');
  await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();
  expect(faults).toEqual([]);
});
