import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, type Route, test } from '@playwright/test';
import { csvParse } from 'd3-dsv';
import { at, DIST } from './site.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const field = (page: Page) => dialog(page).getByRole('searchbox', { name: 'Search' });
const results = (page: Page) => page.locator('.search-result:visible');
const count = (page: Page) => dialog(page).getByRole('status');

async function search(page: Page, words: string) {
  await page.keyboard.press('/');
  await field(page).fill(words);
  await expect(count(page)).toContainText(`for “${words}”`);
}

test('nothing of the search is loaded before it is opened, and little more than the index after', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto(at('/'), { waitUntil: 'networkidle' });
  const ofSearch = () => requests.filter((path) => /pagefind|site-search|search\./.test(path));
  expect(ofSearch()).toEqual([]);
  await search(page, 'orm');
  expect(ofSearch().join(' ')).toContain('/pagefind/pagefind.js');
});

test('a reader finds a salary and opens its row', async ({ page }) => {
  await page.goto(at('/'));
  await search(page, 'django germany salary');
  await expect(results(page).first()).toContainText('Django, Germany, all levels, 2024');
  await expect(results(page).first().locator('.search-figure')).toHaveText(/^\$\d{2,3},\d{3}$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(at('/salaries/?framework=Django&place=Germany&experience=all&year=2024'));
  await expect(page.locator('.explorer-table tbody tr:visible')).toHaveCount(1);
});

for (const word of ['salary', 'salaries'])
  test(`who asks for “${word}” finds the table of all of them first`, async ({ page }) => {
    await page.goto(at('/'));
    await search(page, word);
    await expect(results(page).first().getByRole('link').first()).toHaveAttribute('href', /\/salaries\/$/);
  });

test('a figure is found as it is printed', async ({ page }) => {
  await page.goto(at('/salaries/?framework=Django&place=Germany&experience=all'));
  const figure = `$${await page.locator('.explorer-table tbody tr:visible b').last().textContent()}`;
  await page.keyboard.press('/');
  await field(page).fill(figure);
  await expect(results(page).first().locator('.search-figure')).toHaveText(figure);
});

test('a term is found first by its name, and its link leads to its place in the glossary', async ({ page }) => {
  await page.goto(at('/about/'));
  await page.keyboard.press('Control+k');
  await field(page).fill('orm');
  await expect(results(page).first().locator('.search-title')).toHaveText('ORM');
  await results(page).first().getByRole('link').click();
  await expect(page).toHaveURL(at('/glossary/#orm'));
  await expect(page.locator('#orm')).toBeInViewport();
});

test('a question is found and its link names it', async ({ page }) => {
  await page.goto(at('/'));
  await search(page, 'what is django?');
  await expect(results(page).first()).toContainText('Question');
  await expect(results(page).first().getByRole('link')).toHaveAttribute('href', at('/faq/#faq-what-is-django'));
});

test('a phrase in a table is found, and the link leads to its part of the article', async ({ page }) => {
  const address = at('/articles/django-or-aspnet-core/');
  await page.goto(address);
  const cells = page.locator('.prose table:visible').first().locator('tbody tr').first().locator('th, td');
  const phrase = (await cells.evaluateAll((all) => all.slice(0, 2).map((cell) => cell.firstChild?.textContent?.trim())))
    .join(' ')
    .replace(/\s+/g, ' ');
  const heading = await page
    .locator('.prose table:visible')
    .first()
    .evaluate((table) =>
      [...document.querySelectorAll('.prose :is(h2, h3)')]
        .filter((one) => table.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING)
        .at(-1)
        ?.getAttribute('id'),
    );
  await search(page, phrase);
  await expect(results(page).locator(`a[href="${address}#${heading}"]`)).toBeVisible();
});

test('results can be narrowed to a kind and a topic, and say how many there are', async ({ page }) => {
  await page.goto(at('/'));
  await search(page, 'pay');
  const all = await count(page).textContent();
  await dialog(page)
    .getByRole('radio', { name: /^Questions/ })
    .check();
  await expect(count(page)).not.toHaveText(all ?? '');
  const [, shown] = /^(\d+) results/.exec((await count(page).textContent()) ?? '') ?? [];
  await expect(dialog(page).getByText(`Questions ${shown}`)).toBeVisible();
  await expect(results(page).locator('.search-label').filter({ hasNotText: 'Question' })).toHaveCount(0);
  await dialog(page).getByLabel('Topic').selectOption('Salaries');
  await expect(results(page).locator('.search-label').filter({ hasNotText: 'Question · Salaries' })).toHaveCount(0);
  await expect(results(page).first()).toBeVisible();
});

test('a search without results offers other words and ways on', async ({ page }) => {
  await page.goto(at('/'));
  await search(page, 'djnago');
  await expect(count(page)).toHaveText('Nothing found for “djnago”');
  for (const name of ['Questions', 'Glossary', 'Everything on this site'])
    await expect(dialog(page).getByRole('link', { name })).toBeVisible();
  await dialog(page)
    .getByRole('button', { name: /^django \d+$/ })
    .click();
  await expect(field(page)).toHaveValue('django');
  await expect(results(page).first()).toBeVisible();
});

test('a word nobody wrote finds nothing, though a page has its first letter, and hides nothing beside other words', async ({
  page,
}) => {
  await page.goto(at('/'));
  await search(page, 'qqzzxxw');
  await expect(count(page)).toHaveText('Nothing found for “qqzzxxw”');
  await field(page).fill('salaries zzz');
  await expect(results(page).first()).toContainText(/salar/i);
});

test('the keyboard does everything', async ({ page }) => {
  await page.goto(at('/'));
  const button = page.getByRole('button', { name: 'Search', exact: true });
  await button.focus();
  await page.keyboard.press('Space');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('django');
  await expect(count(page)).toContainText('for “django”');
  const links = dialog(page).locator('.search-results a');
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(button).toBeFocused();
});

test('who walks through the results keeps the place while better ones come', async ({ page }) => {
  await page.goto(at('/'));
  await search(page, 'django');
  const links = dialog(page).locator('.search-results .search-title');
  await page.keyboard.press('ArrowDown');
  await expect(links.first()).toBeFocused();
  await field(page).evaluate((input: HTMLInputElement) => {
    input.value = 'orm';
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await expect(count(page)).toContainText('for “orm”');
  await expect(links.first()).toHaveText('ORM');
  await expect(links.first()).toBeFocused();
});

test('a search that fails late says nothing of the newer one that stands there', async ({ page }) => {
  const held: Route[] = [];
  let holds = true;
  await page.route('**/pagefind/fragment/**', (route) => (holds ? void held.push(route) : route.continue()));
  await page.goto(at('/'));
  await page.keyboard.press('/');
  await field(page).fill('Uruguay');
  await expect.poll(() => held.length).toBeGreaterThan(0);
  holds = false;
  await field(page).fill('orm');
  await expect(count(page)).toContainText('for “orm”');
  const failed = page.waitForEvent('requestfailed');
  for (const route of held) await route.abort();
  await failed;
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
  await expect(count(page)).toContainText('for “orm”');
  await expect(results(page).first()).toContainText('ORM');
});

test('who asks for more results while the connection is gone is told so', async ({ page }) => {
  await page.goto(at('/'));
  await search(page, 'django');
  await page.route('**/pagefind/fragment/**', (route) => route.abort());
  await dialog(page)
    .getByRole('button', { name: /^Show \d+ more$/ })
    .click();
  await expect(count(page)).toContainText('The search could not be loaded.');
  await expect(dialog(page).getByRole('link', { name: 'Guides' })).toBeVisible();
});

test('the key "/" stays a sign where one types, and can be switched off', async ({ page }) => {
  await page.goto(at('/salaries/'));
  await page.getByLabel('Your pay').focus();
  await page.keyboard.press('/');
  await expect(dialog(page)).toBeHidden();
  await page.keyboard.press('Control+k');
  await dialog(page).getByRole('checkbox', { name: '/ opens the search' }).uncheck();
  await page.keyboard.press('Escape');
  await page.locator('h1').click();
  await page.keyboard.press('/');
  await expect(dialog(page)).toBeHidden();
  await page.reload();
  await page.keyboard.press('/');
  await expect(dialog(page)).toBeHidden();
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
});

test('the page of the search keeps what is asked in its address', async ({ page }) => {
  await page.goto(at('/search/'));
  await page.keyboard.press('/');
  await page.keyboard.type('async');
  await expect(page).toHaveURL(at('/search/?q=async'));
  await expect(page.getByRole('main').getByRole('status')).toHaveText(/\d+ results for “async”/);
  await page.getByRole('radio', { name: /^Terms/ }).check();
  await expect(page).toHaveURL(at('/search/?q=async&kind=term'));
  const shown = await page.getByRole('main').getByRole('status').textContent();
  await page.reload();
  await expect(page.getByRole('main').getByRole('status')).toHaveText(shown ?? '');
  await expect(page.getByRole('heading', { name: 'Everything on this site' })).toBeHidden();
});

test('axe finds nothing in the open search, with results and without', async ({ browser }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ colorScheme });
    const page = await context.newPage();
    await page.goto(at('/about/'));
    for (const words of ['django germany', 'djnago']) {
      await page.keyboard.press('Control+k');
      await page.keyboard.type(words);
      await expect(count(page)).toContainText(`for “${words}”`);
      const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
    }
    await context.close();
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the search leads to a list of everything', async ({ page }) => {
    await page.goto(at('/'));
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
    await expect(page).toHaveURL(at('/search/'));
    await expect(page.getByRole('searchbox')).toBeHidden();
    const listed = await page.locator('.everything a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    const expected = [
      ...articles(),
      ...anchors('faq', / id="(faq-[^"]+)"/g),
      ...anchors('glossary', /<div id="([^"]+)"/g),
    ];
    expect(listed).toEqual(expect.arrayContaining(expected));
    expect(new Set(listed).size).toBe(listed.length);
  });
});

const folders = (path: string) =>
  readdirSync(`${DIST}/${path}`, { withFileTypes: true })
    .filter((item) => item.isDirectory())
    .map(({ name }) => at(`/${path}/${name}/`));
const articles = () => folders('articles');
const anchors = (path: string, id: RegExp) =>
  [...readFileSync(`${DIST}/${path}/index.html`, 'utf8').matchAll(id)].map((match) => at(`/${path}/#${match[1]}`));

test('the index holds every article, question, term and row of pay once, the page of these rows, and nothing else', () => {
  const fragments = readdirSync(`${DIST}/pagefind/fragment`).map((name) => {
    const text = gunzipSync(readFileSync(`${DIST}/pagefind/fragment/${name}`)).toString();
    return JSON.parse(text.replace(/^pagefind_dcd/, '')) as {
      url: string;
      filters: { kind: string[]; topic?: string[] };
    };
  });
  const rows = readdirSync(`${DIST}/salaries`)
    .filter((name) => name.endsWith('.csv'))
    .flatMap((name) => csvParse(readFileSync(`${DIST}/salaries/${name}`, 'utf8')));
  const of = (kind: string) => fragments.filter(({ filters }) => filters.kind[0] === kind).map(({ url }) => at(url));
  expect(of('article').sort()).toEqual(articles().sort());
  expect(of('question').sort()).toEqual(anchors('faq', / id="(faq-[^"]+)"/g).sort());
  expect(of('term').sort()).toEqual(anchors('glossary', /<div id="([^"]+)"/g).sort());
  const topicless = fragments
    .filter(({ filters }) => filters.topic === undefined)
    .map(({ filters }) => filters.kind[0]);
  expect([...new Set(topicless)].sort()).toEqual(['salary', 'term']);
  expect(new Set(of('salary')).size).toBe(rows.length + 1);
  expect(of('salary')).toContain(at('/salaries/'));
  expect(fragments.length).toBe(articles().length + of('question').length + of('term').length + rows.length + 1);
});
