import { expect, type Page, test } from '@playwright/test';
import { pages } from './pages.ts';
import { at } from './site.ts';

const comparisons = pages.filter((page) => /^\/compare\/.+/.test(page));
const topics = pages.filter((page) => /^\/topics\/.+/.test(page));
const articles = pages.filter((page) => /^\/articles\/.+/.test(page));

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('each figure of the strip leads to the article that answers with it', async ({ page }) => {
  await page.goto(at('/'));
  const figures = await part(page, 'What the data says')
    .getByRole('listitem')
    .evaluateAll((all) =>
      all.map((item) => ({
        fact: item.querySelector('data')?.dataset['fact'],
        article: item.querySelector('a')?.getAttribute('href') ?? '',
      })),
    );
  expect(figures).toHaveLength(4);
  const lead = await page.locator('.lead-figure data').getAttribute('data-fact');
  expect(new Set([lead, ...figures.map(({ fact }) => fact)]).size).toBe(5);
  for (const { fact, article } of figures) {
    await page.goto(article);
    await expect(page.locator(`.short-answer data[data-fact="${fact}"]`)).toHaveCount(1);
  }
});

test('the figure of the lead story is one that its picture draws', async ({ page }) => {
  await page.goto(at('/'));
  const figure = (await page.locator('.lead-figure data').textContent()) ?? '';
  await page.getByRole('heading', { level: 1 }).getByRole('link').click();
  await expect(page.locator('figure.chart').first().locator('svg').first()).toContainText(figure.replace(/\s?%/, ''));
});

test('the figures of the strip stand in rows of the same length, on any window', async ({ page }) => {
  await page.goto(at('/'));
  const figures = page.locator('.front-figures li');
  for (const width of [390, 768, 1000, 1024, 1119, 1121, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const tops = await figures.evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
    const lengths = [...new Set(tops)].map((top) => tops.filter((one) => one === top).length);
    expect(new Set(lengths).size, `${width} px: ${lengths}`).toBe(1);
  }
});

test('a click anywhere on a figure of the strip opens its article', async ({ page }) => {
  await page.goto(at('/'));
  const figure = part(page, 'What the data says').getByRole('listitem').first();
  const article = await figure.getByRole('link').getAttribute('href');
  await figure.click({ position: { x: 20, y: 20 } });
  await expect(page).toHaveURL(article ?? '');
});

test('the front page and the list of guides name every article once, under its topic', async ({ page }) => {
  for (const path of ['/', '/articles/']) {
    await page.goto(at(path));
    const listed = await page
      .locator('.topic-guides .guide a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    expect([...listed].sort()).toEqual(articles.map(at));
  }
});

test('a question on the front page is answered in a line and leads to its whole answer', async ({ page }) => {
  await page.goto(at('/'));
  const answers = part(page, 'Questions people ask').getByRole('listitem');
  await expect(answers).toHaveCount(5);
  const [question, line] = await Promise.all([
    answers.first().getByRole('link').textContent(),
    answers.first().getByRole('paragraph').textContent(),
  ]);
  await answers.first().getByRole('link').click();
  const whole = page.locator('details:has(:target)');
  await expect(whole.locator('summary')).toHaveText(question ?? '');
  const answer = (await whole.locator('.faq-answer').textContent()) ?? '';
  const words = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 20);
  expect(words(answer)).toBe(words(line ?? ''));
});

test('what changed lately says when', async ({ page }) => {
  await page.goto(at('/'));
  const days = await part(page, 'What changed lately')
    .locator('time')
    .evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''));
  expect(days.length).toBeGreaterThan(0);
  expect([...days].sort().reverse()).toEqual(days);
});

test('a topic leads to its guides, to the other topics and, where there are some, to comparisons', async ({ page }) => {
  for (const path of topics) {
    await page.goto(at(path));
    await expect(page.getByRole('article').getByRole('link').first()).toBeVisible();
    const others = await page
      .getByRole('navigation', { name: 'Other topics' })
      .getByRole('link')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    expect([...others, at(path)].sort()).toEqual(topics.map(at));
  }
  await page.goto(at('/topics/frameworks/'));
  const found = await part(page, 'Comparisons').getByRole('link').count();
  expect(found).toBe(comparisons.length);
});

test('the page of comparisons prints what each comparison prints', async ({ page }) => {
  await page.goto(at('/compare/'));
  const rows = await page.locator('.decision:not(.base)').evaluateAll((all) =>
    all.map((row) => ({
      path: row.querySelector('a')?.getAttribute('href') ?? '',
      figures: [...row.querySelectorAll('dd data')].map((data) => data.textContent?.trim() ?? ''),
    })),
  );
  expect(rows.length).toBeGreaterThan(5);
  for (const { path, figures } of rows) {
    expect(comparisons.map(at)).toContain(path);
    await page.goto(path);
    const cells = await page
      .locator('.comparison td')
      .evaluateAll((all) => all.map((cell) => cell.firstChild?.textContent?.trim() ?? ''));
    expect(cells).toEqual(expect.arrayContaining(figures));
  }
});

test('no figure of the page of comparisons breaks in two, on any window', async ({ page }) => {
  await page.goto(at('/compare/'));
  for (const width of [390, 768, 961, 1024, 1100, 1184, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const broken = await page.locator('.measures dd:not(.said)').evaluateAll((cells) =>
      cells.flatMap((cell) => {
        const [figure, mark] = ['data:not(.when)', '.source-mark'].map((part) => cell.querySelector(part));
        if (!figure) return [];
        const [first, ...more] = [...figure.getClientRects()];
        const isTogether = !mark || (mark.getBoundingClientRect().top ?? 0) < (first?.bottom ?? 0);
        return more.length === 0 && isTogether ? [] : [figure.textContent];
      }),
    );
    expect(broken, `${width} px`).toEqual([]);
  }
});

test('the frameworks of a comparison stay in sight while its criteria scroll, on a desk and on a phone', async ({
  browser,
}) => {
  for (const width of [390, 1440]) {
    const context = await browser.newContext({ viewport: { width, height: 600 } });
    const page = await context.newPage();
    await page.goto(at('/compare/django-and-rails/'));
    await page
      .getByRole('rowheader')
      .nth(9)
      .evaluate((row) => row.scrollIntoView({ behavior: 'instant', block: 'center' }));
    await expect(page.getByRole('columnheader', { name: 'Rails' }), `${width} px`).toBeInViewport();
    await context.close();
  }
});

test('a cover is a picture only: it has no words, takes no focus and weighs little', async ({ page }) => {
  await page.goto(at('/articles/'));
  const covers = await page
    .locator('.cover-art')
    .evaluateAll((all) =>
      all.map((svg) => ({ hidden: svg.ariaHidden, text: svg.textContent?.trim(), html: svg.outerHTML })),
    );
  expect(covers.length).toBeGreaterThan(5);
  for (const { hidden, text, html } of covers) {
    expect(hidden).toBe('true');
    expect(text).toBe('');
    expect(html.length).toBeLessThan(3000);
  }
});
