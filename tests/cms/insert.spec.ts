import { expect, test } from '@playwright/test';
import { field, insert, openEntry } from './editor.ts';
import { contentFiles, fileInCms, openCms } from './repository.ts';

test('a component that lacks what it needs is not inserted, and its dialog says what is missing', async ({ page }) => {
  const before = contentFiles();
  const file = 'content/articles/becoming-a-django-developer/index.mdx';
  await openCms(page, before);
  await openEntry(page, 'articles', 'becoming-a-django-developer/index');
  await field(page, 'body');
  await page
    .locator('.lexical-root > p')
    .first()
    .click({ position: { x: 4, y: 8 } });

  const chart = await insert(page, 'BarChart');
  await chart.getByRole('button', { name: 'Insert', exact: true }).click();
  for (const name of ['id', 'title', 'subtitle', 'bars'])
    await expect(chart.locator(`section[data-key-path$=":${name}"]`), name).toContainText(/required/i);
  await page.screenshot({ path: '.build/cms-required.png' });

  await chart.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.locator('.lexical-root')).not.toContainText('BarChart');
  expect(await fileInCms(page, file)).toBe(before[file]);
});
