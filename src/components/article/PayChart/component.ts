import { z } from 'astro/zod';
import { drawRanges, type Range } from '#src/charts/ranges.ts';
import { type Dataset, onRecord } from '#src/document/record.ts';
import { bandLabel } from '#src/lib/experience.ts';
import { formatCount, formatUsd } from '#src/lib/numbers.ts';
import { line, ref } from '#src/schemas/fields.ts';
import type { SalaryRow } from '#src/schemas/salary.ts';
import { articleChart, chartFields, formatUsdShort } from '../chart.ts';
import { notAmong } from '../fact-chart.ts';
import { cellKey } from '../SalaryTable/component.ts';

const props = z.strictObject({
  ...chartFields,
  dataset: ref('salaries').describe('Which dataset.'),
  range: z
    .enum(['quartiles', 'interval'])
    .describe('What is drawn around the median: the middle half of the people, or its 95 % interval.'),
  rows: z
    .array(
      z.strictObject({
        label: line(40).describe('Name of the row.'),
        framework: line(40).describe('Framework or language, as the dataset writes it.'),
        place: line(60).describe('Country or region, as the dataset writes it.'),
        experience: line(20).describe('Band of experience, as the dataset writes it.'),
      }),
    )
    .min(2)
    .describe('The rows, from top to bottom.'),
  highlight: line(40).optional().describe('Label of the row the chart is about.'),
});

type PayChartProps = z.output<typeof props>;
type Row = PayChartProps['rows'][number];

const findCell = ({ rows }: Dataset, { framework, place, experience }: Row): SalaryRow | undefined =>
  rows.find((row) => row.framework === framework && row.place === place && row.experience === experience);

/** The cells of a dataset a chart shows, each with its label; a cell the dataset does not have is left out. */
const cellsOfRows = (dataset: Dataset, rows: readonly Row[]): { label: string; cell: SalaryRow }[] =>
  rows.flatMap((row) => {
    const cell = findCell(dataset, row);
    return cell ? [{ label: row.label, cell }] : [];
  });

/** The rows of a chart of pay: medians with their quartiles or their intervals. */
const rangesOfCells = (
  { rows, range, highlight }: Pick<PayChartProps, 'rows' | 'range' | 'highlight'>,
  dataset: Dataset,
): Range[] =>
  cellsOfRows(dataset, rows).map(({ label, cell }) => ({
    label,
    note: `n ${formatCount(cell.n)}`,
    value: cell.median,
    low: range === 'quartiles' ? cell.p25 : cell.low95,
    high: range === 'quartiles' ? cell.p75 : cell.high95,
    display: formatUsd(cell.median),
    isHighlighted: label === highlight,
  }));

export const payChart = articleChart({
  name: 'PayChart',
  purpose: 'Draws cells of a dataset of pay as medians with their quartiles or 95 % intervals.',
  props,
  numbers: ({ dataset, rows }, { datasets }) => ({
    columns: [
      'Name',
      'Worked with',
      'Place',
      'Experience',
      'People',
      'Lower quarter, USD',
      'Median, USD',
      'Upper quarter, USD',
      '95 % from, USD',
      '95 % to, USD',
    ],
    rows: cellsOfRows(onRecord(datasets, dataset), rows).map(({ label, cell }) => [
      { text: label },
      { text: cell.framework },
      { text: cell.place },
      { text: bandLabel(cell.experience) },
      ...[cell.n, cell.p25, cell.median, cell.p75, cell.low95, cell.high95].map((value) => ({
        text: formatCount(value),
        value,
      })),
    ]),
  }),
  draw: (chart, { datasets }, form) =>
    drawRanges(rangesOfCells(chart, onRecord(datasets, chart.dataset)), form, formatUsdShort),
  note: ({ range }) =>
    range === 'quartiles' ? 'dot: median; bar: middle half' : 'dot: median; bar: its 95 % interval',
  marks: ({ dataset, rows }, { datasets }) => {
    const entry = onRecord(datasets, dataset);
    const figures = cellsOfRows(entry, rows).map(({ cell }) => cellKey(dataset, cell));
    return entry.sources.map((source) => ({ source, figures }));
  },
  objections: ({ dataset, rows, highlight }, { datasets }) => [
    ...rows
      .filter((row) => !findCell(onRecord(datasets, dataset), row))
      .map(
        ({ framework, place, experience }) =>
          `The dataset "${dataset}" has no cell "${framework}, ${place}, ${experience}".`,
      ),
    ...notAmong(
      highlight,
      rows.map(({ label }) => label),
    ),
  ],
  examples: [
    {
      title: 'Two countries',
      mdx: '<PayChart id="two-countries" title="The country decides" subtitle="Django developers, median and middle half of yearly pay, US dollars, 2024" dataset="framework-pay-2024" range="quartiles" rows={[{"label": "United States", "framework": "Django", "place": "United States", "experience": "all"}, {"label": "India", "framework": "Django", "place": "India", "experience": "all"}]} highlight="India" />',
    },
  ],
});
