import { expect, type Page, test } from '@playwright/test';
import { pages } from './pages.ts';
import { at } from './site.ts';

/** The first page below each folder, and every page that stands alone. */
const kinds = [...new Map(pages.map((page) => [page.replace(/^(\/[^/]+\/).+/, '$1*'), page])).values()];

interface Stop {
  name: string;
  /** Place among all elements of the page. */
  order: number;
  isSeen: boolean;
  hasRing: boolean;
}

/** Where the focus is, and whether a reader can see it. */
const stopOf = (page: Page): Promise<Stop | undefined> =>
  page.evaluate(() => {
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body) return undefined;
    const box = activeElement.getBoundingClientRect();
    const { outlineStyle, outlineWidth } = getComputedStyle(activeElement);
    return {
      name: `<${activeElement.localName}> ${(activeElement.getAttribute('aria-label') ?? activeElement.textContent ?? '').trim().slice(0, 50)}`,
      order: [...document.querySelectorAll('*')].indexOf(activeElement),
      isSeen: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
      hasRing: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1,
    };
  });

for (const path of kinds)
  test(`the Tab key walks through ${path} in its order, always seen, and out again`, async ({ page }) => {
    await page.goto(at(path));
    const stops: Stop[] = [];
    // No page has that many stops: whoever is still inside after them is in a trap.
    for (let press = 0; press < 1000; press++) {
      await page.keyboard.press('Tab');
      const stop = await stopOf(page);
      if (!stop) break;
      stops.push(stop);
    }
    expect(stops.length).toBeGreaterThan(5);
    expect(stops.length, 'the focus leaves the page').toBeLessThan(1000);
    expect(stops[0]?.name).toBe('<a> Skip to the content');
    expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
    expect(stops.filter(({ hasRing }) => !hasRing)).toEqual([]);
    expect(stops.filter(({ order }, index) => order <= (stops[index - 1]?.order ?? -1))).toEqual([]);
  });

test('Escape closes what was opened, and the focus is where it was', async ({ page }) => {
  await page.goto(at('/'));
  const button = page.getByRole('button', { name: 'Search' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(button).toBeFocused();
});

test('enlarged to 200 and to 400 per cent, a page loses nothing and scrolls in one direction', async ({ page }) => {
  for (const path of kinds) {
    await page.setViewportSize({ width: 1280, height: 1024 });
    await page.goto(at(path));
    const words = () => page.evaluate(() => document.body.innerText.replace(/\s+/g, ' ').length);
    const whole = await words();
    for (const enlarged of [2, 4]) {
      await page.setViewportSize({ width: 1280 / enlarged, height: 1024 / enlarged });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
      // Side notes repeat sources beside the text on wide screens only.
      expect(await words(), `${path} at ${enlarged}00 %`).toBeGreaterThan(whole * 0.85);
    }
  }
});
