import { expect, type Page, test } from '@playwright/test';
import { pages } from './pages.ts';
import { at } from './site.ts';

const GUIDE = at('/articles/backend-django-developer/');
const articles = pages.filter((page) => /^\/articles\/.+/.test(page));

const tip = (page: Page) => page.getByRole('tooltip');
/** Opens the guide and waits for the script that shows sources; before it has come, a mark is a link. */
const openGuide = async (page: Page) => {
  await page.goto(GUIDE);
  await expect(page.locator('#source-tip')).toBeAttached();
};
const markIn = (page: Page) => page.locator('.prose .source-mark a').first();

for (const path of articles)
  test(`each mark of ${path} has its source in the list, and each source a mark`, async ({ page }) => {
    await page.goto(at(path));
    const marks = await page.locator('.source-mark a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    const listed = await page.locator('.sources > li').evaluateAll((all) => all.map(({ id }) => `#${id}`));
    expect(listed.length).toBeGreaterThan(0);
    expect([...new Set(marks)]).toEqual(listed);
    const firstUses = await page
      .locator('.sources a[href^="#use-"]')
      .evaluateAll((all) => all.map((a) => document.querySelector(a.getAttribute('href') ?? '')?.textContent));
    expect(firstUses).toEqual(listed.map((_, index) => String(index + 1)));
  });

test('a source mark shows its source on hover, stays while the pointer is in it, and goes with Escape', async ({
  page,
}) => {
  await openGuide(page);
  const mark = page.locator('.key-fact .source-mark a').first();
  await mark.hover();
  await expect(tip(page)).toContainText('Stack Overflow Developer Survey 2024: web frameworks joined with pay');
  await expect(tip(page)).toContainText('Dataset framework-pay-2024');
  await expect(tip(page)).toContainText('922 people');
  await expect(mark).toHaveAccessibleDescription(/web frameworks joined with pay/);
  await tip(page).hover();
  await page.waitForTimeout(400);
  await expect(tip(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tip(page)).toBeHidden();

  await mark.hover();
  await page.getByRole('heading', { level: 1 }).hover();
  await expect(tip(page)).toBeHidden();
});

test('a source mark that is pointed at before its script has come shows its source when it comes', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(GUIDE, { waitUntil: 'commit' });
  await page.locator('.key-fact .source-mark a').first().hover();
  release();
  await expect(tip(page)).toContainText('922 people');
});

test('a source mark that comes under the pointer because the page scrolls shows its source', async ({ page }) => {
  await openGuide(page);
  const mark = page.locator('.key-fact .source-mark a').first();
  await mark.evaluate((a) => {
    a.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }));
    document.dispatchEvent(new Event('scroll'));
  });
  await expect(tip(page)).toContainText('922 people');
});

test('a source mark that has the focus before the page can show its source shows it then', async ({ page }) => {
  let go = () => {};
  const loaded = new Promise<void>((resolve) => {
    go = resolve;
  });
  await page.route('**/long-read.*.js', (route) => loaded.then(() => route.continue()));
  await page.goto(GUIDE);
  await page.locator('.opening a').last().focus();
  await page.keyboard.press('Tab');
  await expect(page.locator('.key-fact .source-mark a').first()).toBeFocused();
  go();
  await expect(tip(page)).toContainText('922 people');
});

test('a source mark shows its source to the keyboard, and leads to the list and back', async ({ page }) => {
  await openGuide(page);
  await page.locator('.opening a').last().focus();
  await page.keyboard.press('Tab');
  await expect(page.locator('.key-fact .source-mark a').first()).toBeFocused();
  await expect(tip(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.locator('.key-fact .source-mark a').nth(1)).toBeFocused();
  await expect(tip(page)).toContainText('160 people');
  await page.keyboard.press('Escape');
  await expect(tip(page)).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${GUIDE}#source-1`);
  await page.locator('#source-1').getByRole('link', { name: 'First use' }).click();
  await expect(page.locator('#use-1')).toBeInViewport();
});

test('the popover stays inside a narrow window, in light and dark', async ({ browser }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 }, colorScheme });
    const page = await context.newPage();
    await openGuide(page);
    for (const mark of (await page.locator('.prose > p .source-mark a').all()).slice(0, 6)) {
      await mark.evaluate((a) => a.scrollIntoView({ behavior: 'instant', block: 'center' }));
      await mark.hover();
      await expect(tip(page)).toBeVisible();
      const box = await tip(page).boundingBox();
      expect(box && box.x >= 0 && box.y >= 0 && box.x + box.width <= 320 && box.y + box.height <= 640).toBe(true);
      await page.keyboard.press('Escape');
    }
    await context.close();
  }
});

test('enlarged to 400 per cent the popover fits the window and scrolls, and stays while it is read', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await openGuide(page);
  const mark = page.locator('.key-fact .source-mark a').first();
  await mark.evaluate((link) => link.scrollIntoView({ behavior: 'instant', block: 'center' }));
  await mark.hover();
  await expect(tip(page)).toBeVisible();
  await expect.poll(() => tip(page).evaluate((box) => box.scrollHeight > box.clientHeight)).toBe(true);
  await expect
    .poll(() =>
      tip(page).evaluate((box) => box.getBoundingClientRect().top >= 0 && box.getBoundingClientRect().bottom <= 256),
    )
    .toBe(true);
  await tip(page).hover();
  await page.mouse.wheel(0, 60);
  await expect.poll(() => tip(page).evaluate((box) => box.scrollTop)).toBeGreaterThan(0);
  await expect(tip(page)).toBeVisible();
});

test('on a touch screen the first tap shows the source and the second follows the mark', async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 390, height: 800 } });
  const page = await context.newPage();
  await openGuide(page);
  await markIn(page).tap();
  await expect(tip(page)).toBeVisible();
  await expect(page).toHaveURL(GUIDE);
  await markIn(page).tap();
  await expect(page).toHaveURL(/#source-\d+$/);
  await expect(tip(page)).toBeHidden();
  await context.close();
});

test('without JavaScript a mark leads to the list', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(GUIDE);
  const number = await markIn(page).textContent();
  await markIn(page).click();
  await expect(page).toHaveURL(`${GUIDE}#source-${number}`);
  await expect(page.locator(`#source-${number}`)).toBeInViewport();
  await expect(page.locator('.review-due')).toBeHidden();
  await context.close();
});

test('a fact has an address, a source, its users and a citation', async ({ page }) => {
  await page.goto(at('/facts/pay-django-befs-2024/'));
  const main = page.getByRole('main');
  await expect(main.locator('data').first()).toHaveText('$52,278');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('reported a median of $52,278 a year in 2024');
  await expect(main.getByText('922 people.')).toBeVisible();
  await expect(main.locator('pre')).toContainText('@misc{pay-django-befs-2024,');
  await expect(main.locator('pre')).toContainText('/facts/pay-django-befs-2024/}');
  await expect(main.locator(`a[href="${GUIDE}"]`)).toBeVisible();
  await main.getByRole('link', { name: 'web frameworks joined with pay' }).click();
  await expect(page).toHaveURL(at('/sources/so2024-join/'));
  await page.getByRole('link', { name: /^\$52,278 Professional back-end and full-stack/ }).click();
  await expect(page).toHaveURL(at('/facts/pay-django-befs-2024/'));
});

test('the address a fact had in the list of facts leads to its line, and from there to its page', async ({ page }) => {
  await page.goto(at('/facts/#pay-django-befs-2024'));
  const line = page.locator('#pay-django-befs-2024');
  await expect(line).toBeInViewport();
  await line.getByRole('link').click();
  await expect(page).toHaveURL(at('/facts/pay-django-befs-2024/'));
  await page.getByRole('link', { name: 'All facts on record' }).click();
  await expect(line).toBeInViewport();
});
