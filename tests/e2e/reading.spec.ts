import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { kinds, sampledPages } from './pages.ts';
import { at, DIST } from './site.ts';

test('a reader goes from the home page to the guide, to a source, and back', async ({ page }) => {
  await page.goto(at('/'));
  await page.getByRole('heading', { level: 1 }).getByRole('link').click();
  await expect(page).toHaveURL(at('/articles/backend-django-developer/'));
  await expect(page.getByRole('heading', { name: 'The short answer' })).toBeVisible();

  const mark = page.locator('.prose .source-mark a').first();
  const number = await mark.textContent();
  await mark.click();
  await expect(page).toHaveURL(at(`/articles/backend-django-developer/#source-${number}`));
  await expect(page.locator(`#source-${number}`)).toBeInViewport();

  await page.goBack();
  await expect(page).toHaveURL(at('/articles/backend-django-developer/'));
  await page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link', { name: 'Home' }).click();
  await expect(page).toHaveURL(at('/'));
});

test('a topic lists its guides and answers its questions', async ({ page }) => {
  await page.goto(at('/'));
  await page.getByRole('heading', { name: 'Salaries', level: 3 }).getByRole('link').click();
  await expect(page).toHaveURL(at('/topics/salaries/'));
  await expect(page.getByRole('article').getByRole('link').first()).toBeVisible();
  const question = page.locator('details').first();
  await question.locator('summary').click();
  await expect(question.locator('.faq-answer')).toBeVisible();
});

test('an address that leads nowhere says so and shows ways on', async ({ page }) => {
  const response = await page.goto(at('/no/such/page/'));
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not here');
  await page.getByRole('article').getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: 'The short answer' })).toBeVisible();
});

test('the keyboard reaches the content first', async ({ page }) => {
  await page.goto(at('/articles/backend-django-developer/'));
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#content')).toBeFocused();
});

test('everything can be read without JavaScript', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(at('/articles/backend-django-developer/'));
  await expect(page.getByRole('img', { name: /FastAPI and Flask are both ahead/ }).first()).toBeVisible();
  await page.locator('details.faq summary').first().click();
  await expect(page.locator('details.faq .faq-answer').first()).toBeVisible();
  await context.close();
});

test('no page scrolls sideways at 320, 390, 820 and 1440 px', async ({ page }) => {
  for (const address of sampledPages) {
    await page.goto(at(address));
    for (const width of [320, 390, 820, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, `${address} at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
});

test('a page fits a phone whose reader spaces the text, or has it half as large again', async ({ page }) => {
  const spacing =
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }';
  const ways = [
    { width: 320, css: spacing },
    { width: 390, css: ':root { font-size: 24px }' },
  ];
  for (const address of kinds)
    for (const { width, css } of ways) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(at(address));
      const overflow = await page.evaluate((text) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        document.adoptedStyleSheets = [sheet];
        return document.documentElement.scrollWidth - window.innerWidth;
      }, css);
      expect(overflow, `${address} at ${width} px with ${css}`).toBeLessThanOrEqual(0);
    }
});

test('what an address names stands clear of what sticks to the top', async ({ page }) => {
  for (const [width, address] of [
    [1280, '/compare/#use-2'],
    [1280, '/compare/#use-7'],
    [390, '/compare/django-and-the-rest/#use-8'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('about:blank');
    await page.goto(at(address));
    const mark = page.locator(address.slice(address.indexOf('#')));
    await expect(mark).toBeInViewport();
    const isOnTop = () =>
      mark.evaluate((link) => {
        const { left, top, width, height } = link.getBoundingClientRect();
        return link.contains(document.elementFromPoint(left + width / 2, top + height / 2));
      });
    await expect.poll(isOnTop, address).toBe(true);
  }
});

test('a table that scrolls sideways keeps the head of its first column in sight', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 900 });
  await page.goto(at('/compare/django-and-the-rest/'));
  const corner = page.locator('.compared thead th').first();
  await corner.scrollIntoViewIfNeeded();
  await page
    .locator('.compared .table-scroll')
    .evaluate((region) => region.scrollTo({ left: 150, behavior: 'instant' }));
  await expect(corner).toHaveText('Criterion');
  await expect
    .poll(() =>
      corner.evaluate((cell) => {
        const { left, top, width, height } = cell.getBoundingClientRect();
        return document.elementFromPoint(left + width - 20, top + height / 2)?.textContent;
      }),
    )
    .toBe('Criterion');
});

test('the name of a row stands above the source marks that pass by it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 900 });
  await page.goto(at('/compare/django-and-the-rest/'));
  const region = page.locator('.compared .table-scroll');
  await region.scrollIntoViewIfNeeded();
  await region.evaluate((one) => one.scrollTo({ left: 130, behavior: 'instant' }));
  const covered = await region.evaluate((one) =>
    [...one.querySelectorAll('td .source-mark')].flatMap((mark) => {
      const { left, top, width, height } = mark.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const name = mark.closest('tr')?.querySelector('th');
      const isBehind = x > 20 && x < (name?.getBoundingClientRect().right ?? 0) - 4 && y > 60 && y < innerHeight - 120;
      return isBehind ? [name?.contains(document.elementFromPoint(x, y)) ?? false] : [];
    }),
  );
  expect(covered.length).toBeGreaterThan(0);
  expect(covered).not.toContain(false);
});

test('on a desk a long table stands whole on the page, and its head stays in the window', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const path of ['/articles/backend-django-developer/', '/articles/what-django-developers-earn/']) {
    await page.goto(at(path));
    for (const region of await page.locator('.data-table .table-scroll').all()) {
      expect(await region.evaluate((one) => one.scrollHeight - one.clientHeight), path).toBe(0);
      await region.locator('tbody tr').last().scrollIntoViewIfNeeded();
      await expect(region.getByRole('columnheader').last()).toBeInViewport();
    }
  }
});

test('a table written in Markdown keeps the names of its rows in sight', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 900 });
  await page.goto(at('/articles/freelance-django-rates/'));
  const region = page.locator('.prose > .table-scroll').first();
  await region.evaluate((one) => one.scrollTo({ left: 110, behavior: 'instant' }));
  const name = region.getByRole('rowheader').first();
  expect(await name.evaluate((cell) => Math.round(cell.getBoundingClientRect().left))).toBe(16);
});

test('no word runs into the link, the emphasis or the date after it', () => {
  const pages = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(100);
  const joined = pages.flatMap((name) => {
    const html = readFileSync(path.join(DIST, name), 'utf8').replace(/<(script|style|pre|code)\b[\s\S]*?<\/\1>/g, '');
    return [
      ...html.matchAll(
        /[a-z,;]{2}<(a|b|strong|em|time|cite)\b[^>]*>[a-zA-Z0-9]+|<\/(a|b|strong|em|time|cite)>[a-z]{2}/g,
      ),
    ].map(([text]) => `${name}: ${text}`);
  });
  expect(joined).toEqual([]);
});
