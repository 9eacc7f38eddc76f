import { existsSync, readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { THEME_COLOURS } from '#src/seo/head.ts';
import { at, DIST } from './site.ts';

const themeSwitch = (page: Page) => page.getByRole('button', { name: 'Theme' });
const scheme = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

/** The colour scheme of each page at the moment its body began, before anything was drawn. */
async function noteFirstSchemes(page: Page): Promise<string[]> {
  const schemes: string[] = [];
  await page.exposeFunction('noteScheme', (found: string) => schemes.push(found));
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (!document.body) return;
      observer.disconnect();
      (window as unknown as { noteScheme: (found: string) => void }).noteScheme(
        getComputedStyle(document.documentElement).colorScheme,
      );
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  return schemes;
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`a reader whose system is ${colorScheme} sees it so, presses once and sees the other`, async ({ browser }) => {
    const page = await browser.newPage({ colorScheme });
    await page.goto(at('/'));
    const first = await paper(page);
    await expect(themeSwitch(page)).toHaveAccessibleName('Theme: system');
    await themeSwitch(page).click();
    expect(await scheme(page)).toBe(colorScheme === 'light' ? 'dark' : 'light');
    expect(await paper(page)).not.toBe(first);
    await themeSwitch(page).click();
    expect(await scheme(page)).toBe(colorScheme);
    expect(await paper(page)).toBe(first);
    await themeSwitch(page).click();
    await expect(themeSwitch(page)).toHaveAccessibleName('Theme: system');
    expect(await scheme(page)).toBe('light dark');
    await page.close();
  });

test('the chosen theme is there from the first moment, on the next page, after a reload and in a new tab', async ({
  browser,
}) => {
  const context = await browser.newContext({ colorScheme: 'light' });
  const page = await context.newPage();
  const schemes = await noteFirstSchemes(page);
  await page.goto(at('/'));
  await themeSwitch(page).click();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Glossary' }).click();
  await expect(page).toHaveURL(at('/glossary/'));
  await page.reload();
  await expect(themeSwitch(page)).toHaveAccessibleName('Theme: dark');
  await expect.poll(() => schemes).toEqual(['light dark', 'dark', 'dark']);

  const other = await context.newPage();
  await other.goto(at('/'));
  expect(await scheme(other)).toBe('dark');
  await themeSwitch(other).click();
  await expect(themeSwitch(page)).toHaveAccessibleName('Theme: light');
  expect(await scheme(page)).toBe('light');
  await context.close();
});

test('the switch works from the keyboard, and a screen reader is told what it did', async ({ page }) => {
  await page.goto(at('/'));
  await themeSwitch(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.theme-switch').getByRole('status')).toHaveText('Theme: dark');
  await page.keyboard.press('Space');
  await expect(page.locator('.theme-switch').getByRole('status')).toHaveText('Theme: light');
  await expect(themeSwitch(page)).toBeFocused();
});

test("the browser's own bars follow the theme", async ({ page }) => {
  const bars = () =>
    page
      .locator('meta[name="theme-color"]')
      .evaluateAll((all) => (all as HTMLMetaElement[]).filter(({ media }) => matchMedia(media).matches))
      .then((found) => found.length);
  const colour = () =>
    page
      .locator('meta[name="theme-color"]')
      .evaluateAll((all) => (all as HTMLMetaElement[]).find(({ media }) => matchMedia(media).matches)?.content);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(at('/'));
  expect([await bars(), await colour()]).toEqual([1, THEME_COLOURS.light]);
  await themeSwitch(page).click();
  expect([await bars(), await colour()]).toEqual([1, THEME_COLOURS.dark]);
});

test('a reader who allows no storage still gets the page, and the theme for its time', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('no', 'SecurityError');
      },
    }),
  );
  await page.goto(at('/'));
  await themeSwitch(page).click();
  expect(await scheme(page)).toBe('dark');
});

test('without JavaScript there is no switch, and the system decides', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, colorScheme: 'dark' });
  await page.goto(at('/'));
  await expect(page.locator('.theme-switch')).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link').first()).toBeVisible();
  await page.close();
});

for (const width of [320, 390, 820, 1440])
  test(`the navigation takes one line at ${width} px, and the current part is in view`, async ({ browser }) => {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    for (const path of ['/articles/', '/sources/']) {
      await page.goto(at(path));
      const links = page.getByRole('navigation', { name: 'Main' }).getByRole('link');
      const tops = await links.evaluateAll((all) => all.map((link) => link.getBoundingClientRect().top));
      expect(new Set(tops).size).toBe(1);
      await expect(links.locator('xpath=self::*[@aria-current]')).toBeInViewport({ ratio: 1 });
    }
    await page.close();
  });

test('with colours of their own, readers still see which part they are in and what has focus', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(at('/salaries/'));
  const current = page.getByRole('navigation', { name: 'Main' }).locator('[aria-current]');
  await expect(current).toHaveCSS('text-decoration-line', 'underline');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toHaveCSS('outline-style', 'solid');
});

test('a page hardly moves while its fonts come', async ({ browser, page }) => {
  const standIn = 'local("Liberation Serif"), local("Times New Roman"), local("Noto Serif")';
  const isThere = (font: string) => new FontFace('stand-in', font).load().then(Boolean, () => false);
  expect(await page.evaluate(isThere, standIn), `Install one of these fonts first: ${standIn}.`).toBe(true);
  for (const width of [390, 1280])
    for (const path of ['/', '/articles/backend-django-developer/', '/salaries/', '/about/']) {
      const page = await browser.newPage({ viewport: { width, height: 850 } });
      await page.route('**/*.woff2', async (route) => {
        await new Promise((go) => setTimeout(go, 400));
        await route.continue();
      });
      await page.addInitScript(() => {
        Object.assign(window, { moved: 0 });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
            (window as unknown as { moved: number }).moved += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(at(path));
      await page.evaluate(() => document.fonts.ready);
      await page.waitForTimeout(300);
      const moved = await page.evaluate(() => (window as unknown as { moved: number }).moved);
      expect(moved, `${path} at ${width} px`).toBeLessThan(0.05);
      await page.close();
    }
});

test('the opening of an article is drawn while its fonts are on their way, and the rest follows without them', async ({
  page,
}) => {
  for (const path of ['/articles/backend-django-developer/', '/articles/freelance-django-rates/']) {
    let fail = () => {};
    const failed = new Promise<void>((resolve) => {
      fail = resolve;
    });
    await page.route('**/fonts.*.css', (route) => failed.then(() => route.abort()));
    await page.goto(at(path), { waitUntil: 'commit' });
    await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible();
    await expect
      .poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length), path)
      .toBe(1);
    await expect(page.getByText('The short answer')).toBeInViewport();
    await expect(page.getByRole('contentinfo'), path).toHaveCount(0);
    fail();
    await expect(page.getByRole('contentinfo'), path).toBeVisible();
    await page.unrouteAll();
  }
});

test('the manifest names icons that exist, in the sizes it gives', async () => {
  const { icons, start_url } = JSON.parse(readFileSync(`${DIST}/manifest.webmanifest`, 'utf8'));
  expect(start_url).toBe('./');
  const listed = [...icons, { src: 'apple-touch-icon.png', sizes: '180x180', type: 'image/png' }];
  for (const { src, sizes, type } of listed) {
    expect(existsSync(`${DIST}/${src}`), src).toBe(true);
    if (type !== 'image/png') continue;
    const { width, height, format } = await sharp(`${DIST}/${src}`).metadata();
    expect([format, `${width}x${height}`], src).toEqual(['png', sizes]);
  }
});
