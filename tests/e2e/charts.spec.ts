import { expect, test } from '@playwright/test';
import { csvParseRows } from 'd3-dsv';
import { pages } from './pages.ts';
import { at } from './site.ts';

const articles = pages.filter((page) => /^\/articles\/.+/.test(page));

/** A chart as the page shows it: what it says of all rows, the cells of its table, as printed and exact, and the texts of its two drawings. */
interface Chart {
  csv: string;
  ofAllRows: string;
  columns: string[];
  rows: { printed: string; exact: string }[][];
  drawings: string[][];
}

test('the figures of every chart are those of its table and of its CSV', async ({ page, request }) => {
  let charts = 0;
  for (const address of articles) {
    await page.goto(at(address));
    const shown: Chart[] = await page.locator('figure.chart').evaluateAll((figures) => {
      // Readers see spaces that do not break and curved apostrophes; files have what was typed.
      const typed = ({ textContent }: Element) => textContent.replaceAll('\u00a0', ' ').replaceAll('’', "'").trim();
      return figures.map((figure) => ({
        csv: (figure.querySelector('a[download]') as HTMLAnchorElement).href,
        ofAllRows: [...figure.querySelectorAll('details > p')].map(typed).join(' '),
        columns: [...figure.querySelectorAll('thead th')].map(typed),
        rows: [...figure.querySelectorAll('tbody tr')].map((row) =>
          [...row.children].map((cell) => {
            const printed = typed(cell);
            const exact = /^\d{1,3}(,\d{3})+$/.test(printed) ? printed.replaceAll(',', '') : printed;
            return { printed, exact: cell.querySelector('data')?.getAttribute('value') ?? exact };
          }),
        ),
        drawings: [...figure.querySelectorAll('svg')].map((svg) => [...svg.querySelectorAll('text')].map(typed)),
      }));
    });
    for (const { csv, ofAllRows, columns, rows, drawings } of shown) {
      charts += 1;
      const response = await request.get(csv);
      expect(response.status(), csv).toBe(200);
      const [inFile = [], ...lines] = csvParseRows(await response.text());
      expect(
        columns.filter((column) => !inFile.includes(column)),
        csv,
      ).toEqual([]);
      expect(lines.length, csv).toBe(rows.length);
      for (const [row, line] of lines.entries())
        for (const [index, column] of inFile.entries()) {
          const shownAt = columns.indexOf(column);
          const value = line[index];
          if (shownAt >= 0) expect(rows[row]?.[shownAt]?.exact, `${csv}, ${column}`).toBe(value);
          // What is no column is said once for all rows, or is the name of the row, or nothing.
          else if (value && value !== line[0]) expect(ofAllRows, csv).toContain(`${column}: ${value}.`);
        }
      const isCalendar = columns.includes('Start');
      const isOverTime =
        new Set(rows.map(([name]) => name?.printed)).size < rows.length &&
        !columns.includes('Series') &&
        !columns.includes('Part');
      for (const texts of drawings) {
        for (const [name] of rows) expect(texts.join('|'), csv).toContain(name?.printed ?? '');
        // A line names its last value only, a calendar its last date; every other drawing prints every value.
        if (!isCalendar && !isOverTime && !columns.includes('Part')) {
          const value = columns.findIndex((column) => /^(Value|Median)/.test(column));
          for (const cells of rows)
            expect(texts.map((text) => text.replace('$', '')).join('|'), csv).toContain(
              cells[value]?.printed.replace('$', ''),
            );
        }
      }
    }
  }
  expect(charts).toBeGreaterThan(14);
});

test('every article argues with at least one chart, table or diagram', async ({ page }) => {
  for (const address of articles) {
    await page.goto(at(address));
    expect(await page.locator('.prose :is(figure, table)').count(), address).toBeGreaterThan(0);
  }
});

test('a chart has an address of its own', async ({ page }) => {
  await page.goto(at('/articles/django-in-2026/'));
  const id = await page.locator('figure.chart').first().getAttribute('id');
  await page.goto(at(`/articles/django-in-2026/#${id}`));
  await expect(page.locator(`#${id}`)).toBeInViewport();
});
