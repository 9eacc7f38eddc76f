import { expect, type Page, test } from '@playwright/test';
import { pages } from './pages.ts';
import { at } from './site.ts';

const GUIDE = at('/articles/backend-django-developer/');
const WITH_CODE = at('/articles/becoming-a-django-developer/');
const articles = pages.filter((page) => /^\/articles\/.+/.test(page));
const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 800 };

const contents = (page: Page) => page.getByRole('navigation', { name: 'Contents' });
const current = (page: Page) => contents(page).locator('[aria-current]');
const scrollTo = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((place) => place.scrollIntoView({ behavior: 'instant' }));

test.describe('on a wide screen', () => {
  test.use({ viewport: WIDE });

  test('the contents say which part is being read, also after a jump to the end and back', async ({ page }) => {
    await page.goto(GUIDE);
    const links = await contents(page).getByRole('link').all();
    expect(links.length).toBeGreaterThan(4);
    for (const link of [...links.slice(1, 4), links.at(-1), links[0]]) {
      await scrollTo(page, (await link?.getAttribute('href')) ?? '');
      await expect(current(page)).toHaveText((await link?.textContent()) ?? '');
      await expect(current(page)).toBeInViewport();
    }
  });

  test('a line at the top grows with what has been read, and stays away for those who want no motion', async ({
    page,
  }) => {
    const lineWidth = () =>
      page.evaluate(() => {
        const line = getComputedStyle(document.querySelector('main > article') as Element, '::before');
        return line.content === 'none' ? undefined : new DOMMatrix(line.transform).a;
      });
    await page.goto(GUIDE);
    await expect.poll(lineWidth).toBeCloseTo(0, 1);
    await scrollTo(page, '#sources');
    await expect.poll(lineWidth).toBeGreaterThan(0.5);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await expect.poll(lineWidth).toBeUndefined();
  });

  test('the first mark of a source has a note beside the text, which covers nothing', async ({ page }) => {
    await page.goto(WITH_CODE);
    const notes = await page.locator('.prose > :is(p, ul, ol) [data-note]').evaluateAll((marks) =>
      marks.map((mark) => {
        const note = getComputedStyle(mark, '::after');
        return { content: note.content, float: note.float, width: Number.parseFloat(note.width) };
      }),
    );
    expect(notes.length).toBeGreaterThan(5);
    for (const { content, float, width } of notes) {
      expect(content).toMatch(/^"\d+\. .+"/);
      expect(float).toBe('right');
      expect(width).toBeGreaterThan(150);
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });

  test('the figures of the short answer stand in a line each, with room around them', async ({ page }) => {
    for (const address of articles) {
      await page.goto(at(address));
      const facts = await page.locator('.key-fact').evaluateAll((all) =>
        all.map((fact) => {
          const figure = fact.querySelector('.figure') as HTMLElement;
          const text = fact.querySelector('p') as HTMLElement;
          const lines = Math.round(figure.offsetHeight / Number.parseFloat(getComputedStyle(figure).lineHeight));
          // A date may be longer than a line.
          const isDate = /[a-z]{3}/.test(figure.textContent ?? '');
          return { isCalm: lines === 1 || isDate, width: text.offsetWidth, over: fact.scrollWidth - fact.clientWidth };
        }),
      );
      for (const fact of facts) {
        expect(fact, address).toMatchObject({ isCalm: true, over: 0 });
        expect(fact.width, address).toBeGreaterThan(190);
      }
    }
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: PHONE });

  test('the contents are folded, open with a tap, and lead to a part', async ({ page }) => {
    await page.goto(GUIDE);
    const link = contents(page).getByRole('link').nth(2);
    await expect(link).toBeHidden();
    await contents(page).getByText('Contents').click();
    await link.click();
    await expect(page.locator((await link.getAttribute('href')) ?? '')).toBeInViewport();
  });

  test('a wide table scrolls by itself, and its head stays in sight', async ({ page }) => {
    await page.goto(GUIDE);
    const region = page.locator('.comparison .table-scroll');
    await scrollTo(page, '.comparison .table-scroll');
    const { width, inner } = await region.evaluate((one) => ({ width: one.clientWidth, inner: one.scrollWidth }));
    expect(inner).toBeGreaterThan(width);
    await region.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => region.evaluate((one) => one.scrollLeft)).toBeGreaterThan(0);
    await region.evaluate((one) => one.scrollTo({ top: 200, behavior: 'instant' }));
    const gap = await region.evaluate((one) => {
      const head = one.querySelector('thead th') as HTMLElement;
      return head.getBoundingClientRect().top - one.getBoundingClientRect().top;
    });
    expect(Math.abs(gap)).toBeLessThan(2);
  });
});

test('the dates of an article are told apart', async ({ page }) => {
  await page.goto(GUIDE);
  const dates = page.locator('.dates');
  await expect(dates).toContainText(/Published \d+ \w+ 20\d\d/);
  await expect(dates).toContainText(/Data of 20\d\d/);
  await expect(dates).toContainText(/Review due \d+ \w+ 20\d\d/);
  await expect(dates).toContainText(/\d+ min read/);
});

test('the link of a heading copies the address of its part and says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(GUIDE);
  // It comes with the script; before it the link is a link.
  await page.locator('.said').waitFor({ state: 'attached' });
  const heading = page.locator('.prose h2').first();
  await heading.hover();
  await heading.getByRole('link', { name: 'Link to this section' }).click();
  const id = await heading.getAttribute('id');
  await expect(page.getByText('Link copied')).toBeVisible();
  await expect(page).toHaveURL(`${GUIDE}#${id}`);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test('the address of an article is copied, mailed or handed to the device, and to nobody else', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => {
    Object.assign(navigator, { share: async ({ url }: ShareData) => Object.assign(window, { shared: url }) });
  });
  await page.goto(GUIDE);
  const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
  // The button comes with the script; before it the link is a link.
  await expect(page.getByRole('button', { name: 'Share' })).toBeVisible();
  await page.getByRole('link', { name: 'Link to this article' }).click();
  await expect(page.getByText('Link copied')).toBeVisible();
  await expect(page).toHaveURL(GUIDE);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(canonical);
  const mail = new URL((await page.getByRole('link', { name: 'Send by e-mail' }).getAttribute('href')) ?? '');
  expect(mail.searchParams.get('body')).toBe(canonical);
  await page.getByRole('button', { name: 'Share' }).click();
  expect(await page.evaluate(() => (window as unknown as { shared: string }).shared)).toBe(page.url());
});

test('an article can be cited as text and in BibTeX', async ({ page }) => {
  await page.goto(GUIDE);
  await page.getByText('Cite this article').click();
  const [text, bibtex] = await page.locator('.cite code').allTextContents();
  const title = (await page.getByRole('heading', { level: 1 }).innerText()).replaceAll('\u00a0', ' ');
  expect(text).toContain(title);
  expect(text).toContain(GUIDE);
  expect(bibtex).toContain('@misc{backend-django-developer,');
});

test('a block of code can be copied whole', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(WITH_CODE);
  const block = page.locator('.prose > pre.code').first();
  await block.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByText('Copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await block.locator('code').textContent());
});

test('a question opens from its address, from a find in the page, and in print', async ({ page }) => {
  await page.goto(WITH_CODE);
  const answer = page.locator('.faq-answer').last();
  const id = await answer.getAttribute('id');
  const words = (await answer.locator('p').first().textContent())?.split(/\s+/).slice(0, 6).join(' ') ?? '';
  await expect(answer).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  expect(await answer.evaluate((one) => one.checkVisibility({ contentVisibilityAuto: true }))).toBe(true);
  await page.emulateMedia({ media: 'screen' });
  await page.goto(`${WITH_CODE}#${id}`);
  await expect(answer).toBeInViewport();
  // A link to a piece of text is found in the same way as by the browser's own search, and opens the same things.
  await page.goto(at('/about/'));
  await page.goto(`${WITH_CODE}#:~:text=${encodeURIComponent(words)}`);
  await expect(answer).toBeVisible();
  await page.goto(WITH_CODE);
  await page.evaluate((hash) => location.assign(`#${hash}`), id);
  await expect(answer).toBeInViewport();
});

test('an article leads on: to related ones with the reason, and to its neighbours and back', async ({ page }) => {
  await page.goto(GUIDE);
  const related = page.getByRole('region', { name: 'Related articles' });
  const cards = await related.getByRole('listitem').all();
  expect(cards.length).toBeGreaterThan(0);
  for (const card of cards) await expect(card).toContainText(/^(Our choice: .|Same topic: .|Rests on )/);
  const title = (await page.getByRole('heading', { level: 1 }).innerText()).replaceAll('\u00a0', ' ');
  const next = page.locator('.pager a').first();
  await next.click();
  await expect(page.locator('.pager a', { hasText: title ?? '' })).toBeVisible();
});

test('without JavaScript the contents, the links and the code are there, and nothing that would not work', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: WIDE });
  const page = await context.newPage();
  await page.goto(WITH_CODE);
  await expect(contents(page).getByRole('link').first()).toBeVisible();
  await expect(page.locator('pre.code button')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Share' })).toBeHidden();
  const heading = page.locator('.prose h2').first();
  await heading.hover();
  await heading.getByRole('link', { name: 'Link to this section' }).click();
  await expect(page).toHaveURL(`${WITH_CODE}#${await heading.getAttribute('id')}`);
  await page.goto(`${WITH_CODE}#${await page.locator('.faq-answer').first().getAttribute('id')}`);
  await expect(page.locator('.faq-answer').first()).toBeInViewport();
  await context.close();
});
