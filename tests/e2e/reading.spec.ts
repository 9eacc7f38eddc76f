import { expect, test } from '@playwright/test';
import { sampledPages } from './pages.ts';
import { at } from './site.ts';

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
  for (const path of sampledPages) {
    await page.goto(at(path));
    for (const width of [320, 390, 820, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, `${path} at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
});
