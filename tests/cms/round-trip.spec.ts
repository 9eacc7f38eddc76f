import { expect, type Page, test } from '@playwright/test';
import { type Described, describeCollections, describeSite } from '#src/schemas/collections.ts';
import { closed, field, openEntry, save, textOf } from './editor.ts';
import { contentFiles, type Files, fileInCms, openCms } from './repository.ts';

/**
 * Of the largest collections, one entry of so many is opened: they have one form for all, and `format.test.ts` takes
 * every file through the format. The whole takes some six minutes.
 */
const ONE_OF: Readonly<Record<string, number>> = { facts: 10, sources: 10, faqs: 3 };

/** The word that takes the place of the last one. */
const WORD = 'anew';

for (const collection of [...describeCollections(), describeSite()])
  test(`a save in ${collection.label.many} keeps every line but the one that was edited`, async ({ page }) => {
    const before = contentFiles();
    await page.addInitScript(countRichTexts);
    await openCms(page, before);
    const wrong: Record<string, string[]> = {};
    for (const [file, entry] of entriesOf(collection, before)) {
      const found = await rewritten(page, collection, file, entry, before);
      if (found.length > 0) wrong[file] = found;
    }
    expect(wrong).toEqual({});
  });

/** The files of a collection, each with its name in the CMS. */
function entriesOf({ name, file }: Described, files: Files): [file: string, entry: string][] {
  if (!file.includes('{id}')) return [[`content/${file}`, name]];
  const [head = '', tail = ''] = `content/${file}`.split('{id}');
  const all = Object.keys(files).filter(
    (one) => one.startsWith(head) && one.endsWith(tail) && !one.slice(head.length, -tail.length).includes('/'),
  );
  expect(all.length, name).toBeGreaterThan(0);
  const taken = all.filter((_, index) => index % (ONE_OF[name] ?? 1) === 0);
  return taken.map((one) => [one, one.slice(`content/${name}/`.length).replace(/\.\w+$/, '')]);
}

/** Opens an entry, saves it as it is if that can be done, then with another word, and says what else became of its lines. */
async function rewritten(
  page: Page,
  { name, file: pattern, fields, body }: Described,
  file: string,
  entry: string,
  before: Files,
): Promise<string[]> {
  const collection = pattern.includes('{id}') ? name : '_singletons';
  const first = fields.find(({ kind }) => kind === 'line' || kind === 'text')?.name ?? '';
  await draw(page, collection, entry, body?.name);
  const button = page.getByRole('button', { name: 'Save' });
  if (await button.isEnabled()) {
    await button.click();
    await closed(page);
    if ((await fileInCms(page, file)) !== before[file]) return ['changed by a save without an edit'];
    await draw(page, collection, entry, body?.name);
  }
  const box = (await field(page, first)).getByRole('textbox');
  await expect(box).not.toHaveValue('');
  await box.fill((await box.inputValue()).replace(/\S+$/, WORD));
  await save(page, file, before);
  const old = textOf(before, file).split('\n');
  const now = textOf({ [file]: (await fileInCms(page, file)) ?? '' }, file).split('\n');
  const changed = now.flatMap((line, index) => (line === old[index] ? [] : [`-${old[index]}`, `+${line}`]));
  const isRight = old.length === now.length && changed.length === 2 && changed[1]?.includes(WORD);
  return isRight ? [] : [`${old.length} lines, now ${now.length}`, ...changed.slice(0, 12)];
}

/** Opens an entry, and waits until the rich editor has read its text and written it. */
async function draw(page: Page, collection: string, entry: string, body: string | undefined): Promise<void> {
  const counted = await richTexts(page);
  await openEntry(page, collection, entry);
  await page.locator('section[data-key-path]').first().waitFor();
  if (!body) return;
  await field(page, body);
  await expect.poll(() => richTexts(page)).toBeGreaterThan(counted);
}

/** Counts the texts that the rich editor has written since the page was loaded. */
function countRichTexts() {
  document.addEventListener(
    'Update',
    ({ target }) => {
      if ((target as Element).textContent?.trim())
        document.documentElement.dataset['texts'] = `${Number(document.documentElement.dataset['texts'] ?? 0) + 1}`;
    },
    true,
  );
}

const richTexts = (page: Page): Promise<number> =>
  page.evaluate(() => Number(document.documentElement.dataset['texts'] ?? 0));
