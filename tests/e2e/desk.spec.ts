import { appendFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { articleComponents } from '#src/components/article/registry.ts';
import { copyContent, draftOf } from '../../tools/desk/drafts.ts';
import { type Desk, serveDesk } from '../../tools/desk/serve.ts';

// One server for all: some ten seconds to start, and five for the gallery.
test.describe.configure({ mode: 'default' });

const CONTENT = '.build/tests/desk/content';
const SUMMARY = 'A survey of developers says what Django pays, and where. Three figures answer most questions.';
const DRAFT = draftOf(SUMMARY, 'A survey asked developers.');
const BROKEN = draftOf(SUMMARY, 'A [survey of developers](/faq/#nowhere) asked of <Term id="ormm">mappers</Term>.');

let desk: Desk | undefined;
test.beforeAll(async () => {
  copyContent(CONTENT, { 'a-draft': DRAFT, 'a-broken-draft': BROKEN });
  appendFileSync(`${CONTENT}/site.yaml`, '\ncms:\n  repository: agency/articles\n');
  desk = await serveDesk({ CONTENT_DIR: CONTENT, AS_OF: '2026-11-22', BASE_PATH: '/guide/' });
});
test.afterAll(() => desk?.stop());

/** The address of a page in dev, which serves the site under a base here. */
const at = (path: string) => new URL(path, desk?.address).href;

/** The rules whose answers depend on the scheme. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** What axe finds on a page, in both schemes. */
async function faults(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page }).setLegacyMode();
    // The other rules give the same answers in both schemes.
    const { violations } = await (colorScheme === 'dark' ? axe.withRules(OF_COLOUR) : axe).analyze();
    found.push(
      ...violations.map(
        ({ id, nodes }) => `${colorScheme} ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
      ),
    );
  }
  return found;
}

test('the gallery draws every example of every component, and axe finds nothing, light and dark', async ({ page }) => {
  await page.goto(at('gallery/'));
  const examples = Object.values(articleComponents).flatMap((component) => component.examples);
  await expect(page.locator('.specimen.prose')).toHaveCount(examples.length);
  await expect(page.locator('editors-bar .bar')).toBeVisible();
  expect(await faults(page)).toEqual([]);
});

test('an editor sees that a page is a draft, and everything there is to say of it, by keyboard', async ({ page }) => {
  await page.goto(at('articles/a-draft/'));
  const bar = page.getByRole('complementary', { name: 'Editor’s bar' });
  await expect(bar).toContainText('Draft');
  await expect(page.locator('main')).toHaveAttribute('data-ribbon', 'Draft');
  await expect(bar).toContainText('No findings');
  await bar.getByRole('button', { name: 'This page' }).press('Enter');
  const panel = page.getByRole('region', { name: 'This page' });
  await expect(panel).toContainText('articles/a-draft/index.mdx');
  await expect(panel).toContainText('4 words, 1 minute to read');
  const card = panel.getByRole('img', { name: 'Share card' });
  await expect.poll(() => card.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200);
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  const markdown = await page.request.get(
    at((await bar.getByRole('link', { name: 'Markdown' }).getAttribute('href')) ?? ''),
  );
  expect(await markdown.text()).toContain('A survey asked developers.');
});

test('the bar stays folded once it was folded', async ({ page }) => {
  await page.goto(at('articles/a-draft/'));
  await page.getByRole('button', { name: 'Fold the editor’s bar' }).press('Enter');
  await expect(page.getByRole('button', { name: 'This page' })).toBeHidden();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Show the editor’s bar' })).toBeVisible();
});

test('links to what readers do not see say so', async ({ page }) => {
  await page.goto(at('articles/'));
  await expect(page.getByRole('link', { name: 'What a survey says about pay Draft' }).first()).toBeVisible();
});

test('a page with an error says what to mend and where, and leads to the rule in the manual', async ({ page }) => {
  await page.goto(at('articles/a-broken-draft/'));
  await expect(page.getByRole('heading', { name: '2 things to mend' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'articles/a-broken-draft/index.mdx:12' }).first()).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await page.getByRole('link', { name: 'link-exists' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('link-exists');
});

test('the CMS has the window to itself, and finds all its files below the base', async ({ page }) => {
  const missing: string[] = [];
  page.on('response', (response) => response.status() >= 400 && missing.push(response.url()));
  await page.goto(at('admin/'));
  await expect(page.getByRole('button', { name: 'Work with Local Repository' })).toBeVisible();
  await expect(page.locator('editors-bar')).toHaveCount(0);
  expect(await page.evaluate(() => document.body.dataset['settings'])).toContain('/guide/"');
  expect(missing).toEqual([]);
});
