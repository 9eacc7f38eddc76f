import { expect, test } from '@playwright/test';
import { enterText, insert, openEntry } from './editor.ts';
import { contentFiles, fileInCms, openCms } from './repository.ts';

test('a component that lacks what it needs is not inserted, and its dialog says what is missing', async ({ page }) => {
  const before = contentFiles();
  const file = 'content/articles/becoming-a-django-developer/index.mdx';
  await openCms(page, before);
  await openEntry(page, 'articles', 'becoming-a-django-developer/index');
  await enterText(page);

  const charts = page.locator('[data-component-name="x-BarChart"]');
  const count = await charts.count();
  const chart = await insert(page, 'BarChart');
  await chart.getByRole('button', { name: 'Insert', exact: true }).click();
  for (const name of ['id', 'title', 'subtitle', 'bars'])
    await expect(chart.locator(`section[data-key-path$=":${name}"]`), name).toContainText(/required/i);
  await expect(charts).toHaveCount(count + 1);

  await chart.getByRole('button', { name: 'Cancel' }).click();
  await expect(charts).toHaveCount(count);
  expect(await fileInCms(page, file)).toBe(before[file]);
});
