import { expect, test } from '@playwright/test';
import { pages } from './pages.ts';
import { at } from './site.ts';

const dated = [
  pages.find((page) => /^\/articles\/.+/.test(page)),
  pages.find((page) => /^\/compare\/.+/.test(page)),
  pages.find((page) => /^\/salaries\/.+/.test(page)),
].filter((page) => page !== undefined);

for (const path of dated)
  test(`${path} says that it is due for review after its day, and not before`, async ({ page }) => {
    const notice = page.locator('.review-due');
    await page.goto(at(path));
    const day = (await notice.getAttribute('data-review-by')) ?? '';
    expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);

    await page.clock.setFixedTime(`${day}T12:00:00Z`);
    await page.reload();
    await expect(notice).toBeHidden();

    const dayAfter = new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000);
    await page.clock.setFixedTime(dayAfter);
    await page.reload();
    await expect(notice).toBeVisible();
    await expect(notice).toHaveText(/^This page was due for review on \d+ \w+ \d{4} and may be out of date\.$/);
  });
