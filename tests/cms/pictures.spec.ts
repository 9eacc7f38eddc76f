import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { brokenRules } from './checker.ts';
import { difference, enterText, field, openEntry, save, textOf } from './editor.ts';
import { contentFiles, type Files, fileInCms, filesInCms, openCms } from './repository.ts';

const FOLDER = 'content/articles/becoming-a-django-developer';
const ARTICLE = `${FOLDER}/index.mdx`;
const COVER = readFileSync('content/articles/backend-django-developer/cover.png');
const DRAWING = readFileSync('content/articles/how-django-scales/scaling.svg');

test('pictures that are uploaded lie beside their article, and each must say what it shows', async ({ page }) => {
  // The rich editor writes a list in its own way, which a save must not keep.
  const before = withText(contentFiles(), '\n* A *list* of its author\n');
  await openCms(page, before);
  await openEntry(page, 'articles', 'becoming-a-django-developer/index');

  const cover = await field(page, 'cover');
  await cover.getByRole('checkbox', { name: /Add/ }).click();
  await upload(page, await field(page, 'cover.src'), {
    name: 'Our Team (2026).PNG',
    mimeType: 'image/png',
    buffer: COVER,
  });
  await (await field(page, 'cover.alt')).getByRole('textbox').fill('Six people at a long table');

  await enterText(page);
  await page.getByRole('button', { name: 'Picture', exact: true }).click();
  const prop = (name: string) => page.locator(`section[data-key-path^="body:"][data-key-path$=":${name}"]`).first();
  await upload(page, prop('src'), { name: 'Pay by year.svg', mimeType: 'image/svg+xml', buffer: DRAWING });

  await page.getByRole('button', { name: 'Save' }).click();
  await expect(prop('alt')).toContainText(/required/i);
  expect(await fileInCms(page, ARTICLE)).toBe(before[ARTICLE]);
  await prop('alt').getByRole('textbox').fill('Two lines; the upper one is pay');
  await prop('title').getByRole('textbox').fill('Pay, in dollars');
  await save(page, ARTICLE, before);

  const now = await filesInCms(page);
  const { [ARTICLE]: lines, ...pictures } = difference(before, now);
  expect(lines).toEqual([
    '+cover:',
    '+  src: ./our-team-2026.png',
    '+  alt: Six people at a long table',
    '+![Two lines; the upper one is pay](./pay-by-year.svg "Pay, in dollars")',
  ]);
  expect(Object.keys(pictures).toSorted()).toEqual([`${FOLDER}/our-team-2026.png`, `${FOLDER}/pay-by-year.svg`]);
  expect(now[`${FOLDER}/our-team-2026.png`]).toBe(COVER.toString('base64'));
  expect(now[`${FOLDER}/pay-by-year.svg`]).toBe(DRAWING.toString('base64'));
  const { rules, report } = brokenRules(now);
  // What a picture says is a claim of the article.
  expect(rules, report).toEqual(['revision-logged']);
});

/** Files with one more text at the end of the article. */
const withText = (files: Files, text: string): Files => ({
  ...files,
  [ARTICLE]: Buffer.from(`${textOf(files, ARTICLE)}${text}`).toString('base64'),
});

/** Uploads a picture by the dialog of a field. */
async function upload(
  page: Page,
  within: Locator,
  file: { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  await within.getByRole('button', { name: 'Browse' }).click();
  const dialog = page.getByRole('dialog').last();
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Upload' }).click();
  await (await chooser).setFiles(file);
  await dialog.getByRole('button', { name: 'Insert' }).click();
  await expect(within.getByRole('button', { name: 'Replace Image' })).toBeVisible();
}
