import { expect, type Locator, type Page } from '@playwright/test';
import { type Files, fileInCms } from './repository.ts';

/** Opens the form of an entry, by its collection and its path in there without the ending. */
export async function openEntry(page: Page, collection: string, entry: string): Promise<void> {
  await page.goto(`/admin/#/collections/${collection}/entries/${entry}`);
}

/** Fields are drawn when they come into view, so one is looked for below the last that is drawn. */
export async function field(page: Page, name: string): Promise<Locator> {
  const found = page.locator(`section[data-key-path="${name}"]`);
  const drawn = page.locator('section[data-key-path]');
  await drawn.first().waitFor();
  await expect
    .poll(
      async () => {
        if ((await found.count()) > 0) return true;
        await drawn.last().evaluate((last) => last.scrollIntoView());
        return false;
      },
      { intervals: [300], timeout: 120_000 },
    )
    .toBe(true);
  await found.scrollIntoViewIfNeeded();
  return found;
}

/**
 * Puts the cursor before the first words of the text in the rich editor. It clicks into a corner of the first
 * paragraph, since a component or a link may stand in its middle.
 */
export async function enterText(page: Page): Promise<void> {
  await field(page, 'body');
  await page
    .locator('.lexical-root > p')
    .first()
    .click({ position: { x: 4, y: 8 } });
  await page.keyboard.press('Home');
}

/** Picks an entry of another collection in a field that refers to one. */
export async function choose(page: Page, within: Locator, id: string): Promise<void> {
  await within.getByRole('combobox').click();
  await page.getByRole('searchbox', { name: 'Filter Options' }).last().fill(id);
  await page
    .getByRole('option')
    .filter({ hasText: `(${id})`, visible: true })
    .first()
    .click();
}

/** Opens the dialog of a component, which is put where the cursor stands. */
export async function insert(page: Page, name: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Insert' }).first().click();
  await page.getByRole('menuitem', { name, exact: true }).click();
  return page.getByRole('dialog').last();
}

/** Presses Save, and waits until the file holds something else than before and the CMS has gone back to its list. */
export async function save(page: Page, file: string, before: Files): Promise<void> {
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => fileInCms(page, file)).not.toBe(before[file]);
  await closed(page);
}

/** Waits until the form is closed, as a save does. It goes back in history, and would take a later address along. */
export const closed = (page: Page): Promise<void> => expect(page).not.toHaveURL(/\/entries\//);

/** The text of a file. */
export const textOf = (files: Files, file: string): string => Buffer.from(files[file] ?? '', 'base64').toString();

/** The lines of each file that differ: `-` is gone, `+` has come. */
export function difference(before: Files, now: Files): Record<string, string[]> {
  const changed = Object.keys({ ...before, ...now }).filter((file) => before[file] !== now[file]);
  return Object.fromEntries(
    changed.map((file) => {
      const [old, fresh] = [textOf(before, file).split('\n'), textOf(now, file).split('\n')];
      const gone = old.filter((line) => !fresh.includes(line)).map((line) => `-${line}`);
      return [file, [...gone, ...fresh.filter((line) => !old.includes(line)).map((line) => `+${line}`)]];
    }),
  );
}
