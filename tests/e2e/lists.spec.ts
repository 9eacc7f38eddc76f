import { expect, type Page, test } from '@playwright/test';
import { at } from './site.ts';

/** Pages that hold a long list: what its lines are, and how they are found in the page. */
const LISTS = [
  { path: '/facts/', things: 'facts', lines: '.fact-lines > li', word: 'Germany' },
  { path: '/sources/', things: 'sources', lines: '.publisher li', word: 'FastAPI' },
  { path: '/glossary/', things: 'terms', lines: '.definitions > div', word: 'query' },
  { path: '/faq/', things: 'questions', lines: 'details.faq', word: 'interval' },
];

const box = (page: Page, things: string) => page.getByRole('searchbox', { name: `Filter ${things}` });

for (const { path, things, lines, word } of LISTS) {
  test(`the list of ${things} is narrowed to the words typed, and says when nothing is left`, async ({ page }) => {
    await page.goto(at(path));
    const all = page.locator(`.register-list :is(${lines})`);
    const shown = all.filter({ visible: true });
    const total = await all.count();
    expect(total).toBeGreaterThan(20);
    await expect(shown).toHaveCount(total);

    await box(page, things).fill(word);
    await expect(page.locator('.list-filter [role=status]')).toHaveText(new RegExp(`^\\d+ of ${total}$`));
    const left = await shown.count();
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(total);

    await box(page, things).fill('zzyzx');
    await expect(shown).toHaveCount(0);
    await expect(page.getByText('Nothing here has all of these words.')).toBeVisible();
    await expect(page.locator('.register-list').getByRole('heading').filter({ visible: true })).toHaveCount(0);

    await box(page, things).fill('');
    await expect(shown).toHaveCount(total);
  });

  test(`the list of ${things} can be jumped through, also by keyboard`, async ({ page }) => {
    await page.goto(at(path));
    const jump = page.locator('.jump a').last();
    const place = (await jump.getAttribute('href')) ?? '';
    await jump.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator(place)).toBeInViewport();
  });

  test(`the list of ${things} is whole without JavaScript, and has no box that does nothing`, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(at(path));
    await expect(page.locator(lines).last()).toBeVisible();
    await expect(box(page, things)).toBeHidden();
    await context.close();
  });
}

test('a place that the filter hides is shown when a link or an address leads to it', async ({ page }) => {
  await page.goto(at('/glossary/'));
  const filter = box(page, 'terms');
  // The second round: the same link again, which changes no address.
  for (const round of ['first', 'second']) {
    await filter.fill('query');
    await expect(page.locator('#letter-a'), round).toBeHidden();
    await page.locator('.jump a[href="#letter-a"]').click();
    await expect(page.locator('#letter-a'), round).toBeInViewport();
    await expect(filter).toHaveValue('');
    await expect(page.locator('.list-filter [role=status]')).toHaveText('');
  }
  await filter.fill('zzyzx');
  await page.evaluate(() => location.assign('#wsgi'));
  await expect(page.locator('#wsgi')).toBeInViewport();
  await expect(filter).toHaveValue('');
});

test('beside a list that is narrowed each part says how many of its lines are left', async ({ page }) => {
  await page.goto(at('/facts/'));
  const counts = page.locator('.jump small');
  const sum = async () => (await counts.allTextContents()).reduce((total, count) => total + Number(count), 0);
  const all = await sum();
  await box(page, 'facts').fill('Germany');
  const status = page.locator('.list-filter [role=status]');
  await expect(status).toHaveText(/^\d+ of \d+$/);
  expect(await sum()).toBe(Number((await status.textContent())?.split(' ')[0]));
  await box(page, 'facts').fill('');
  await expect(status).toBeEmpty();
  expect(await sum()).toBe(all);
});

test('an apostrophe is found as a keyboard types it', async ({ page }) => {
  await page.goto(at('/facts/'));
  const shown = page.locator('.fact-lines > li').filter({ visible: true });
  await box(page, 'facts').fill("Overflow's");
  await expect(page.locator('.list-filter [role=status]')).toHaveText(/^\d+ of/);
  await expect(shown.first()).toContainText('Overflow’s');
});

test('a link to a place that the filter leaves keeps what was typed', async ({ page }) => {
  await page.goto(at('/glossary/'));
  await box(page, 'terms').fill('asgi');
  await page.locator('.jump a[href="#letter-a"]').click();
  await expect(page).toHaveURL(/#letter-a$/);
  await expect(box(page, 'terms')).toHaveValue('asgi');
});

test('a source leads to its first use, also when the filter hides that answer', async ({ page }) => {
  await page.goto(at('/faq/'));
  await box(page, 'questions').fill('zzyzx');
  await page.locator('a[href="#use-1"]').first().click();
  await expect(page.locator('#use-1')).toBeInViewport();
  await expect(box(page, 'questions')).toHaveValue('');
});

test('a question is found by a word of its answer, and opens', async ({ page }) => {
  await page.goto(at('/faq/'));
  await box(page, 'questions').fill('self-employed python');
  const found = page.locator('details.faq').filter({ visible: true }).first();
  await found.locator('summary').click();
  await expect(found.locator('.faq-answer')).toContainText('self-employed');
});

test('a term has a place, an official page and the articles that use it', async ({ page }) => {
  await page.goto(at('/glossary/#orm'));
  const term = page.locator('#orm');
  await expect(term).toBeInViewport();
  await expect(term.getByRole('link', { name: 'Official page on ORM' })).toHaveAttribute('href', /^https:/);
  await term.getByText(/^Used in \d+ articles?$/).click();
  await term.getByRole('link').last().click();
  await expect(page).toHaveURL(/\/articles\/.+/);
});

test('a source says what rests on it, and where it is used', async ({ page }) => {
  await page.goto(at('/sources/'));
  await page
    .getByRole('link', { name: 'Stack Overflow Developer Survey 2024: web frameworks joined with pay' })
    .click();
  await expect(page.locator('.standfirst')).toHaveText(/Used for \d+ facts, on \d+ pages\.$/);
  const facts = page.getByRole('region', { name: 'Facts that rest on it' }).getByRole('link');
  expect(await facts.count()).toBeGreaterThan(20);
  await expect(page.getByRole('region', { name: 'Used in' }).getByRole('link').first()).toBeVisible();
});

test('an address with a typing error leads to the page that was meant, and its words to the search', async ({
  page,
}) => {
  await page.goto(at('/artcles/django-or-fast-api/'));
  const guess = page.getByText('Did you mean').getByRole('link');
  await expect(guess).toHaveAttribute('href', /\/articles\/django-or-fastapi\/$/);
  await expect(page.getByRole('link', { name: 'Search the site' })).toHaveAttribute(
    'href',
    /\/search\/\?q=django\+or\+fast\+api$/,
  );
});

test('an address that is not in UTF-8 gets its guess, too', async ({ page }) => {
  const missing = await (await page.request.get(at('/xyzzy/'))).text();
  await page.route('**/*%E9/', (route) => route.fulfill({ status: 404, contentType: 'text/html', body: missing }));
  await page.goto(at('/articles/django-or-fastapi%E9/'));
  await expect(page.getByText('Did you mean').getByRole('link')).toHaveAttribute(
    'href',
    /\/articles\/django-or-fastapi\/$/,
  );
});

test('the address of a fact that is gone leads to the facts', async ({ page }) => {
  await page.goto(at('/facts/withdrawn-long-ago/'));
  await expect(page.getByText('Did you mean').getByRole('link')).toHaveText('Facts on record');
});

test('an address like no other gets no guess, and ways on', async ({ page }) => {
  await page.goto(at('/xyzzy/'));
  await expect(page.getByRole('heading', { name: 'All articles' })).toBeVisible();
  await expect(page.getByText('Did you mean')).toBeHidden();
});

test('without JavaScript an address that leads nowhere still shows ways on', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(at('/artcles/django-or-fast-api/'));
  await expect(page.getByText('Did you mean')).toBeHidden();
  await expect(page.getByRole('link', { name: 'Search the site' })).toHaveAttribute('href', at('/search/'));
  await expect(page.getByRole('region', { name: 'Parts of this site' }).getByRole('link').first()).toBeVisible();
  await context.close();
});

test('the accessibility statement says whom to tell of a barrier', async ({ page }) => {
  await page.goto(at('/accessibility/'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Accessibility');
  await expect(page.getByRole('main').getByRole('link', { name: /^the website of / })).toHaveAttribute(
    'href',
    /^https:/,
  );
});

test('the about page leads to everything the publication holds', async ({ page }) => {
  await page.goto(at('/about/'));
  const holdings = page.getByRole('list', { name: 'What the publication holds' }).getByRole('link');
  await expect(holdings).toHaveText([/^\d+ articles$/, /^\d+ questions/, /^\d+ facts/, /^\d+ sources$/]);
  await holdings.nth(2).click();
  await expect(page).toHaveURL(at('/facts/'));
});
