import { readdirSync, readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { csvParse } from 'd3-dsv';
import { at, DIST } from './site.ts';

const rows = (page: Page) => page.locator('.explorer-table tbody tr:visible');
const count = (page: Page) => page.locator('.explorer-count');

test('a reader chooses a framework and a country, shares the address, and goes back', async ({ page }) => {
  await page.goto(at('/salaries/'));
  const all = await rows(page).count();
  await expect(count(page)).toHaveText(`${all} of ${all} rows`);

  await page.getByLabel('Worked with').selectOption('Django');
  await page.getByLabel('Country or region').selectOption('Germany');
  await expect(page).toHaveURL(at('/salaries/?framework=Django&place=Germany'));
  await expect(count(page)).toHaveText(`1 of ${all} rows`);
  await expect(rows(page)).toHaveCount(1);

  const shared = await page.context().newPage();
  await shared.goto(page.url());
  await expect(rows(shared)).toHaveCount(1);
  await expect(shared.getByLabel('Country or region')).toHaveValue('Germany');

  await page.goBack();
  await expect(page).toHaveURL(at('/salaries/?framework=Django'));
  await expect(page.getByLabel('Country or region')).toHaveValue('');
  await page.goBack();
  await expect(count(page)).toHaveText(`${all} of ${all} rows`);
});

test('a choice that no row fits says why, and all rows come back', async ({ page }) => {
  await page.goto(at('/salaries/?framework=Python&place=Germany&year=2024'));
  await expect(page.getByText('No row fits.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all rows' }).click();
  await expect(page.getByText('No row fits.')).toBeHidden();
  await expect(page).toHaveURL(at('/salaries/'));
});

test('what is said below the table stands clear of it', async ({ page }) => {
  await page.goto(at('/salaries/?framework=Django&place=Germany'));
  const { y: table = 0, height = 0 } = (await page.locator('.explorer-table table').boundingBox()) ?? {};
  const { y: note = 0 } = (await page.getByText('Few: 20 to 50 people.').boundingBox()) ?? {};
  expect(note - table - height).toBeGreaterThan(8);
});

test('an address with names that do not exist shows all rows', async ({ page }) => {
  await page.goto(at('/salaries/?framework=Cobol&compare=nothing'));
  await expect(page.getByLabel('Worked with')).toHaveValue('');
  await expect(page.getByRole('heading', { name: 'Side by side' })).toBeHidden();
});

test('up to three rows can be compared, and the address keeps them', async ({ page }) => {
  await page.goto(at('/salaries/?framework=Django&experience=all'));
  for (const place of ['United States', 'Germany', 'India'])
    await page.getByRole('checkbox', { name: `Compare Django, ${place}, all levels, 2024` }).check();
  const compared = page.getByRole('region', { name: 'Side by side' }).getByRole('listitem');
  await expect(compared).toHaveCount(3);
  await expect(compared.filter({ hasText: 'India' })).toContainText('(n 84): median $14,954');
  await expect(page.getByRole('checkbox', { name: 'Compare Django, France, all levels, 2024' })).toBeDisabled();
  await page.reload();
  await expect(compared).toHaveCount(3);
});

test('what is said of a row has the figures as the table prints them', async ({ page }) => {
  await page.goto(at('/salaries/?framework=Python&place=World&experience=all&year=2025'));
  const row = page.locator('.explorer-table tbody tr:visible');
  const [people = '', median = ''] = await row.locator('td.align-right').allInnerTexts();
  expect(people).toMatch(/^\d,\d{3}$/);
  await row.getByRole('checkbox').check();
  await expect(page.locator('.explorer-comparison li')).toContainText(`(n ${people}): median $${median}, `);
  await page.getByLabel('Your pay').fill('60000');
  await expect(page.locator('.explorer-count')).toContainText(` of ${people} people: `);
});

test('rows side by side stand above their scale, which ends at the largest figure', async ({ page }) => {
  await page.goto(at('/salaries/?framework=Django&experience=all'));
  await page.getByRole('checkbox', { name: 'Compare Django, United States, all levels, 2024' }).check();
  const scale = page.locator('.explorer-scale');
  await expect(scale).toHaveText('$0 $180,000');
  await page.getByLabel('Your pay').fill('200k');
  await expect(scale).toHaveText('$0 $200,000');
});

for (const width of [960, 1280])
  test(`far down the table the heads of its columns are in sight at ${width} px, also below the status`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(at('/salaries/'));
    const head = page.getByRole('columnheader', { name: 'Median', exact: true });
    const isOnTop = () =>
      head.evaluate((element) => {
        const { left, bottom } = element.getBoundingClientRect();
        return element.contains(document.elementFromPoint(left + 20, bottom - 8));
      });
    const pick = rows(page).nth(90).getByRole('checkbox');
    await pick.scrollIntoViewIfNeeded();
    expect(await isOnTop()).toBe(true);
    await pick.check();
    expect(await isOnTop()).toBe(true);
  });

test('who types a figure on a phone sees beside each name where it falls', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(at('/salaries/'));
  await page.getByLabel('Your pay').fill('60,000');
  const answer = rows(page).first().getByRole('cell', { name: 'quarter' });
  await answer.scrollIntoViewIfNeeded();
  const { x, width } = (await answer.boundingBox()) ?? { x: 0, width: 0 };
  expect(x).toBeGreaterThan(0);
  expect(x + width).toBeLessThanOrEqual(390);
});

test('the status says how many rows are chosen, and leads to them', async ({ page }) => {
  await page.goto(at('/salaries/'));
  const all = await rows(page).count();
  const way = page.getByRole('link', { name: 'Side by side' });
  await expect(way).toBeHidden();
  const last = rows(page).last().getByRole('checkbox');
  await last.check();
  await expect(count(page)).toHaveText(`${all} of ${all} rows, 1 of 3 chosen to compare`);
  await expect(way).toBeInViewport();
  await expect(last).toBeInViewport();
  await way.click();
  await expect(page.getByRole('heading', { name: 'Side by side' })).toBeInViewport({ ratio: 1 });
  await expect(page).toHaveURL(/compare=.+#comparison$/);
  await expect(page.getByRole('region', { name: 'Side by side' }).getByRole('listitem')).toHaveCount(1);
});

test('a compared row can be removed while its line of the table is not shown, and the focus stays near', async ({
  page,
}) => {
  const keys = ['United States', 'Germany', 'India'].map((place) => `compare=framework-pay-2024/Django/${place}/all`);
  await page.goto(at(`/salaries/?framework=Flask&${keys.join('&')}`));
  await expect(count(page)).toContainText('rows, 3 of 3 chosen to compare');
  await expect(rows(page).getByRole('checkbox', { disabled: false })).toHaveCount(0);
  const remove = (place: string) => page.getByRole('button', { name: `Remove Django, ${place}, all levels, 2024` });
  const compared = page.getByRole('region', { name: 'Side by side' }).getByRole('listitem');
  await expect(compared).toHaveCount(3);
  const order = await compared.evaluateAll((lines) =>
    lines.map(({ textContent }) => ['United States', 'Germany', 'India'].find((place) => textContent?.includes(place))),
  );
  const [first = '', second = '', third = ''] = order;

  await remove(second).focus();
  await page.keyboard.press('Enter');
  await expect(compared).toHaveCount(2);
  await expect(remove(third)).toBeFocused();
  await expect(rows(page).getByRole('checkbox', { disabled: false })).not.toHaveCount(0);
  expect(decodeURIComponent(page.url())).not.toContain(second.replace(' ', '+'));
  await page.keyboard.press('Enter');
  await expect(remove(first)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Side by side' })).toBeHidden();
  await expect(count(page)).toBeFocused();
});

test('going back leaves a choice in one step, however many keys were pressed in its list', async ({ page }) => {
  await page.goto(at('/salaries/'));
  const framework = page.getByLabel('Worked with');
  for (const name of ['Django', 'FastAPI', 'Flask']) await framework.selectOption(name);
  await page.getByLabel('Country or region').selectOption('Germany');
  await framework.selectOption('Django');
  await expect(page).toHaveURL(at('/salaries/?framework=Django&place=Germany'));
  for (const query of ['?framework=Flask&place=Germany', '?framework=Flask', '']) {
    await page.goBack();
    await expect(page).toHaveURL(at(`/salaries/${query}`));
  }
  await page.goForward();
  await framework.selectOption('Django');
  await page.goBack();
  await expect(page).toHaveURL(at('/salaries/?framework=Flask'));
});

test('a figure is placed among the quartiles of each row and stays in the browser', async ({ page }) => {
  const requests: string[] = [];
  await page.goto(at('/salaries/?framework=Django&place=Germany'));
  page.on('request', (request) => requests.push(request.url()));
  await page.getByLabel('Your pay').fill('$70,123');
  await expect(count(page)).toContainText('Your pay is in the second highest quarter of 47 people: Django, Germany');
  await expect(page.getByRole('columnheader', { name: 'Your pay is' })).toBeVisible();
  await page.getByLabel('Worked with').selectOption('Flask');
  expect(page.url()).not.toContain('70123');
  expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage, document.cookie]))).not.toContain(
    '70',
  );
  expect(requests.join(' ')).not.toContain('70123');
  await page.getByLabel('Your pay').fill('a lot');
  await expect(page.getByRole('columnheader', { name: 'Your pay is' })).toBeHidden();
});

test('pay is understood as people of other countries write it, and what is no pay in dollars is said to be none', async ({
  page,
}) => {
  await page.goto(at('/salaries/?framework=Django&place=Germany'));
  const pay = page.getByLabel('Your pay');
  const hint = 'Type dollars a year, for example 60,000.';
  for (const typed of ['60.000', '60k', '60\u202F000']) {
    await pay.fill(typed);
    await expect(count(page), typed).toContainText('Your pay is in the second lowest quarter of 47 people');
    await expect(pay).toHaveAttribute('aria-invalid', 'false');
  }
  for (const typed of ['€60,000', 'abc', '-5']) {
    await pay.fill(typed);
    await expect(count(page), typed).toContainText(hint);
    await expect(pay).toHaveAttribute('aria-invalid', 'true');
    await pay.fill('');
    await expect(count(page)).not.toContainText(hint);
    await expect(pay).toHaveAttribute('aria-invalid', 'false');
  }
});

test('all levels of experience together come before the single ones, and are not called All', async ({ page }) => {
  await page.goto(at('/salaries/'));
  const labels = await page.getByLabel('Experience').getByRole('option').allTextContents();
  expect(labels.slice(0, 3)).toEqual(['All', 'All levels together', '0–2 years']);
  await page.getByLabel('Experience').selectOption('All levels together');
  await expect(rows(page).first()).toContainText('all levels');
});

test('all of it works from the keyboard', async ({ page }) => {
  await page.goto(at('/salaries/'));
  await page.getByLabel('Worked with').focus();
  await page.keyboard.type('Django');
  await expect(page).toHaveURL(at('/salaries/?framework=Django'));
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Country or region')).toBeFocused();
  await page.keyboard.type('India');
  await expect(rows(page)).toHaveCount(1);
  await rows(page).getByRole('checkbox').focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('heading', { name: 'Side by side' })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the table is complete, with the number of people in every row', async ({ page }) => {
    await page.goto(at('/salaries/'));
    await expect(page.getByLabel('Worked with')).toBeHidden();
    const rowsOnDisk = csvFiles().flatMap(({ cells }) => cells);
    await expect(rows(page)).toHaveCount(rowsOnDisk.length);
    await expect(page.getByRole('link', { name: 'CSV', exact: true })).toHaveCount(csvFiles().length);
  });
});

const csvFiles = () =>
  readdirSync(`${DIST}/salaries`)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => ({ name, cells: csvParse(readFileSync(`${DIST}/salaries/${name}`, 'utf8')) }));

test('no row of any file rests on fewer than 20 people, and the JSON has the rows of the CSV', () => {
  expect(csvFiles().length).toBeGreaterThan(1);
  for (const { name, cells } of csvFiles()) {
    for (const { n } of cells) expect(Number(n)).toBeGreaterThanOrEqual(20);
    const { rows: json, columns } = JSON.parse(
      readFileSync(`${DIST}/salaries/${name.replace('.csv', '.json')}`, 'utf8'),
    );
    expect(
      json.map((row: Record<string, unknown>) => columns.map((column: { name: string }) => String(row[column.name]))),
    ).toEqual(cells.map((row) => cells.columns.map((column) => row[column])));
  }
});

test('the table prints the figures of the CSV, row by row', async ({ page }) => {
  await page.goto(at('/salaries/'));
  const printed = await page
    .locator('.explorer-table tbody tr')
    .evaluateAll((all) =>
      (all as HTMLTableRowElement[]).map((row) => [
        row.dataset.cell?.split('/').slice(1).join('/'),
        row.cells[3]?.textContent?.trim(),
      ]),
    );
  const onDisk = csvFiles()
    .flatMap(({ cells }) => cells)
    .map(({ framework, place, experience, median }) => [
      [framework, place, experience].join('/'),
      Number(median).toLocaleString('en-US'),
    ]);
  expect(printed.sort()).toEqual(onDisk.sort());
});

test('with a figure every column has room for its words, on any window', async ({ page }) => {
  await page.goto(at('/salaries/'));
  await page.getByLabel('Your pay').fill('60,000');
  await expect(page.getByRole('columnheader', { name: 'Your pay is' })).toBeVisible();
  for (const width of [390, 820, 960, 1024, 1200, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const narrow = page
      .locator('.explorer-table :is(th, td)')
      .evaluateAll((cells) =>
        cells
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
          .map(({ textContent }) => textContent),
      );
    expect(await narrow, `${width} px`).toEqual([]);
  }
});
