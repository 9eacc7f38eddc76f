import { z } from 'astro/zod';
import { h } from 'hastscript';
import { articleComponent } from '#src/document/component.ts';
import { type Dataset, onRecord } from '#src/document/record.ts';
import { sourceMark } from '#src/document/source-mark.ts';
import { bandLabel } from '#src/lib/experience.ts';
import { formatCount, formatUsd } from '#src/lib/numbers.ts';
import { isFew } from '#src/lib/sample.ts';
import { line, ref } from '#src/schemas/fields.ts';
import type { SalaryRow } from '#src/schemas/salary.ts';

interface Selection {
  framework: string;
  places: string[];
  experience: string[];
}

export interface SalaryTableRow {
  place: string;
  /** A cell for each band asked for; nothing where too few people answered. */
  cells: (SalaryRow | undefined)[];
}

/** The cells of a dataset an author asked for: a row for each place, a column for each band of experience. */
export const salaryTableRows = (dataset: Dataset, { framework, places, experience }: Selection): SalaryTableRow[] =>
  places.map((place) => ({
    place,
    cells: experience.map((band) =>
      dataset.rows.find((row) => row.framework === framework && row.place === place && row.experience === band),
    ),
  }));

/** Names a cell of a dataset among all figures of the site. */
export const cellKey = (dataset: string, { framework, place, experience }: SalaryRow): string =>
  [dataset, framework, place, experience].join('/');

/** A cell in words: the median, how many people stand behind it, and where these are few, its 95 % interval. */
const plainCell = ({ median, n, low95, high95 }: SalaryRow): string =>
  `${formatUsd(median)} (n ${formatCount(n)}${isFew(n) ? `; 95 %: ${formatUsd(low95)} to ${formatUsd(high95)}` : ''})`;

export const salaryTable = articleComponent({
  name: 'SalaryTable',
  purpose: 'Prints cells of a dataset of pay: a row for each place, a column for each band of experience.',
  props: z.strictObject({
    dataset: ref('salaries').describe('Which dataset.'),
    framework: line(40).describe('Framework or language, as the dataset writes it.'),
    places: z.array(line(60)).min(1).describe('Countries and regions, as the dataset writes them.'),
    experience: z.array(line(20)).min(1).describe('Bands of experience, as the dataset writes them.'),
    caption: line(160).describe('What the table shows, with unit and year.'),
  }),
  place: 'block',
  children: 'none',
  plain: ({ dataset, caption, ...selection }, { record }) => {
    const entry = onRecord(record.datasets, dataset);
    return [
      h('table', [
        h('caption', caption, ...entry.sources.map((source) => sourceMark(record, source))),
        h('thead', h('tr', h('th', 'Place'), ...selection.experience.map((band) => h('th', bandLabel(band))))),
        h(
          'tbody',
          salaryTableRows(entry, selection).map(({ place, cells }) =>
            h('tr', h('th', place), ...cells.map((cell) => h('td', cell ? plainCell(cell) : 'too few'))),
          ),
        ),
      ]),
      h('p', `Who was counted: ${entry.filter}`),
    ];
  },
  marks: ({ dataset, caption: _, ...selection }, { datasets }) => {
    const entry = onRecord(datasets, dataset);
    const cells = salaryTableRows(entry, selection).flatMap((row) => row.cells.filter((cell) => cell !== undefined));
    return entry.sources.map((source) => ({ source, figures: cells.map((cell) => cellKey(dataset, cell)) }));
  },
  examples: [
    {
      title: 'Two places, three bands',
      mdx: '<SalaryTable dataset="framework-pay-2024" framework="Django" places={["United States", "World"]} experience={["0-2", "3-5", "6+"]} caption="Median yearly pay before tax, US dollars, 2024" />',
    },
  ],
});
