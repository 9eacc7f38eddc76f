import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { analyticsOrigin } from '#src/deploy/analytics.ts';
import { blockedCode, contentSecurityPolicy, hashSource, inlineCode } from '#src/deploy/csp.ts';
import { THEME_SCRIPT } from '#src/lib/theme.ts';
import { readSite } from '../../tools/build/site.ts';
import { watchBlocked } from './blocked.ts';
import { kinds } from './pages.ts';
import { at, DIST } from './site.ts';

const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));

test('the policy blocks nothing on a page of any kind, light or dark', async ({ page }) => {
  expect(kinds.length).toBeGreaterThan(15);
  const blocked = await watchBlocked(page);
  for (const path of kinds) {
    await page.goto(at(path));
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.evaluate(() => document.fonts.ready);
  }
  expect(blocked).toEqual([]);
});

test('it blocks what no page should do', async ({ page }) => {
  const blocked = await watchBlocked(page);
  await page.goto(at('/'));
  await page.evaluate(() => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<p style="color: red" onclick="alert()">a</p><img src="https://example.org/a.png">',
    );
    document.head.append(
      Object.assign(document.createElement('script'), { textContent: 'document.title = "changed"' }),
    );
  });
  // Both the page's own policy and the one in the header say so.
  await expect
    .poll(() => [...new Set(blocked.map((what) => what.split(' ')[1]))].sort())
    .toEqual(['img-src', 'script-src-attr', 'script-src-elem', 'style-src-attr']);
  await expect(page).not.toHaveTitle('changed');
});

test('it blocks nothing while the salaries are explored', async ({ page }) => {
  const blocked = await watchBlocked(page);
  await page.goto(at('/salaries/'));
  await page.getByLabel('Worked with').selectOption('Django');
  await page.getByLabel('Year of the survey').selectOption({ index: 1 });
  const figure = page.getByLabel('Your pay');
  await figure.fill('70000');
  await figure.press('Enter');
  for (const box of (await page.locator('.explorer-table tbody tr:visible input').all()).slice(0, 3)) await box.check();
  await expect(page.getByRole('heading', { name: 'Side by side' })).toBeVisible();
  await page.getByRole('button', { name: 'Show all rows' }).click();
  expect(blocked).toEqual([]);
});

test('it blocks nothing while source tips are shown and something is searched', async ({ page }) => {
  const blocked = await watchBlocked(page);
  await page.goto(at('/articles/backend-django-developer/'));
  await page.locator('.prose .source-mark a').first().hover();
  await expect(page.getByRole('tooltip')).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('salary');
  await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();
  expect(blocked).toEqual([]);
});

test('what a reader asks before the search has come is asked on its page', async ({ page }) => {
  const blocked = await watchBlocked(page);
  await page.route('**/_astro/site-search*', (route) => route.abort());
  await page.goto(at('/about/'));
  await page.keyboard.press('/');
  await page.keyboard.type('pay');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=pay/);
  expect(blocked).toEqual([]);
});

test('every page carries a policy of its own before all else, and it allows nothing inline but by its hash', () => {
  const analytics = analyticsOrigin(readSite('content'));
  for (const name of files) {
    const html = readFileSync(`${DIST}/${name}`, 'utf8');
    const [start = '', policy = ''] =
      /^<!doctype html><html[^>]*><head><meta http-equiv="Content-Security-Policy" content="([^"]+)">/i.exec(html) ??
      [];
    const { styles } = inlineCode(html.slice(start.length));
    expect(policy, name).toBe(contentSecurityPolicy({ styles, scripts: [THEME_SCRIPT], analytics }));
    expect(policy, name).not.toContain('unsafe-inline');
    expect(html.indexOf('<meta charset'), `${name} says its encoding in its first 1,024 bytes`).toBeLessThan(1000);
  }
});

test('the header lets in every inline block of the site by its hash, nothing else inline, and no frame', async ({
  request,
}) => {
  const header = (await request.get(at('/'))).headers()['content-security-policy'] ?? '';
  const hashes = new Set<string>();
  for (const name of files) {
    const { styles, scripts } = inlineCode(readFileSync(`${DIST}/${name}`, 'utf8'));
    for (const text of [...styles, ...scripts]) hashes.add(hashSource(text));
  }
  expect(hashes.size).toBeGreaterThan(5);
  expect(new Set(header.match(/'sha256-[^']+'/g))).toEqual(hashes);
  expect(header).not.toContain('unsafe-inline');
  expect(header).toContain("frame-ancestors 'none'");
});

test('no page has a style attribute, an event attribute or a script in it but the one for the theme', () => {
  for (const name of files) {
    const html = readFileSync(`${DIST}/${name}`, 'utf8');
    expect(blockedCode(html, [THEME_SCRIPT]), name).toEqual([]);
    expect(html.replace(/<(script|style|code|pre)\b[\s\S]*?<\/\1>/g, ''), name).not.toMatch(/<[^>]* style=/);
    expect(inlineCode(html).scripts, name).toEqual([THEME_SCRIPT]);
  }
});
