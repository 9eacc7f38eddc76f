import { expect, type Page, test } from '@playwright/test';
import { at, fileAt } from './site.ts';

const GUIDE = '/articles/backend-django-developer/';
const KINDS = [
  '/',
  '/articles/',
  GUIDE,
  '/articles/becoming-a-django-developer/',
  '/articles/what-django-developers-earn/',
  '/topics/hiring/',
  '/salaries/',
  '/salaries/python-pay-2025/',
  '/compare/',
  '/compare/django-and-the-rest/',
  '/compare/django-and-flask/',
  '/faq/',
  '/glossary/',
  '/facts/',
  '/facts/admired-2024-django/',
  '/sources/',
  '/sources/bls-ooh-2023/',
  '/authors/bolder-apps/',
  '/about/',
];

/** What is left of the width of A4 and of Letter between the margins, in CSS pixels. */
const PAPERS = [
  { paper: 'A4', width: 657 },
  { paper: 'Letter', width: 679 },
];

async function print(page: Page, path: string) {
  await page.goto(at(path));
  await page.emulateMedia({ media: 'print' });
}

/** The address that each of these links is followed by, and the one it has. */
const addresses = (page: Page, links: string) =>
  page.locator(links).evaluateAll((all) =>
    all.map((link) => ({
      printed: getComputedStyle(link, '::after').content,
      address: (link as HTMLElement).dataset['address'] ?? link.getAttribute('href') ?? '',
    })),
  );

/** How many of the folded things on a page show what is in them. */
const opened = (page: Page) =>
  page.locator('main details').evaluateAll((all) => {
    const shown = all
      .filter((details) => details.checkVisibility())
      .map((details) =>
        [...details.children].some(
          (child) =>
            child.localName !== 'summary' && child.checkVisibility() && child.getBoundingClientRect().height > 5,
        ),
      );
    return { open: shown.filter(Boolean).length, folded: shown.filter((isOpen) => !isOpen).length };
  });

for (const [path, links] of [
  [GUIDE, '.sources li > p:first-child > a'],
  ['/compare/django-and-flask/', '.sources li > p:first-child > a'],
  ['/sources/', '.publisher a'],
  ['/facts/admired-2024-django/', '.method a[data-address]'],
] as const) {
  test(`${path} shows the address of each of its sources in full on paper`, async ({ page }) => {
    await print(page, path);
    const all = await addresses(page, links);
    expect(all.length).toBeGreaterThan(0);
    for (const { printed, address } of all) {
      expect(address).toMatch(/^https?:\/\//);
      expect(printed).toContain(address);
    }
  });
}

test('a page of very many sources prints where each is on record', async ({ page }) => {
  await print(page, '/faq/');
  const all = await addresses(page, '.sources a:first-child');
  expect(all.length).toBeGreaterThan(0);
  for (const { printed, address } of all) {
    expect(fileAt(address)).toMatch(/^\/sources\/[^/]+\/$/);
    expect(printed).toContain(address);
  }
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with scripts ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    test('every answer and the numbers of every chart are on paper', async ({ page }) => {
      for (const path of [GUIDE, '/articles/what-django-developers-earn/', '/faq/']) {
        await page.goto(at(path));
        expect((await opened(page)).folded, path).toBeGreaterThan(3);
        await page.emulateMedia({ media: 'print' });
        const { open, folded } = await opened(page);
        expect(open, path).toBeGreaterThan(3);
        expect(folded, path).toBe(0);
        await page.emulateMedia({ media: null });
      }
    });
  });
}

test('nothing is printed that leads elsewhere or works only on a screen', async ({ page }) => {
  for (const path of KINDS) {
    await print(page, path);
    const furniture = page.locator(
      'nav:not(.series), search, form, button, input, select, dialog, [popover], [download]:not(dd *, .card *), aside[aria-label="Contact"], .cta, .anchor, .further, .share > a',
    );
    expect(
      await furniture.filter({ visible: true }).evaluateAll((all) => all.map(({ outerHTML }) => outerHTML)),
      path,
    ).toEqual([]);
  }
});

for (const { paper, width } of PAPERS) {
  test(`nothing is wider than a sheet of ${paper}, and nothing is cut off at an edge`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const path of KINDS) {
      await print(page, path);
      const tooWide = await page.locator('body *').evaluateAll((all) =>
        all
          .filter((element) => {
            const box = element.getBoundingClientRect();
            const style = getComputedStyle(element);
            const isHidden = !element.checkVisibility() || box.width <= 1 || style.clipPath !== 'none';
            const isCut = style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
            return !isHidden && (isCut || box.right > document.documentElement.clientWidth + 1);
          })
          .map(({ outerHTML }) => outerHTML.slice(0, 200)),
      );
      expect(tooWide, path).toEqual([]);
    }
  });
}

test('paper is white and its text black, whatever theme the reader chose', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('theme', 'dark'));
  for (const path of KINDS) {
    await print(page, path);
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
    const body = await page.locator('body').evaluate((element) => getComputedStyle(element).color);
    const title = await page.locator('h1').evaluate((element) => getComputedStyle(element).color);
    expect([body, title], path).toEqual(['rgb(0, 0, 0)', 'rgb(0, 0, 0)']);
    const filled = await page.locator('body, body *:not(svg *)').evaluateAll((all) =>
      all
        .filter((element) => {
          const { backgroundColor, backgroundImage } = getComputedStyle(element);
          return backgroundColor !== 'rgba(0, 0, 0, 0)' || backgroundImage !== 'none';
        })
        .map(({ outerHTML }) => outerHTML.slice(0, 200)),
    );
    expect(filled, path).toEqual([]);
  }
});

test('an article says on paper where it stands, of when it is and how to cite it', async ({ page }) => {
  await print(page, GUIDE);
  const address = await page.locator('link[rel="canonical"]').getAttribute('href');
  await expect(page.locator('html')).toHaveAttribute('data-address', address ?? '');
  await expect(page.getByText(/^Published/)).toBeVisible();
  await expect(page.getByText(/^Review due/)).toBeVisible();
  await expect(page.locator('.cite pre').first()).toBeVisible();
  await expect(page.locator('.cite pre').first()).toContainText(address ?? '');
  await expect(page.getByText('@misc')).toBeHidden();
});

test('an article becomes a PDF of several sheets', async ({ page }) => {
  await page.goto(at(GUIDE));
  const sheets = async (format: string) =>
    (await page.pdf({ format, preferCSSPageSize: true })).toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
  for (const format of ['A4', 'Letter']) {
    expect(await sheets(format)).toBeGreaterThan(5);
    expect(await sheets(format)).toBeLessThan(25);
  }
});

test('the rules for paper hold nothing up on a screen', async ({ page }) => {
  await page.goto(at(GUIDE));
  const styles = await page.evaluate(() =>
    (performance.getEntriesByType('resource') as (PerformanceResourceTiming & { renderBlockingStatus: string })[])
      .filter(({ name }) => name.endsWith('.css'))
      .map(({ renderBlockingStatus }) => renderBlockingStatus),
  );
  expect(new Set(styles)).toEqual(new Set(['non-blocking']));
});
