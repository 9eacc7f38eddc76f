import { z } from 'astro/zod';
import { drawRanges, type Range } from '#src/charts/ranges.ts';
import { type Evidence, type FactOnRecord, onRecord } from '#src/document/record.ts';
import { formatCount } from '#src/lib/numbers.ts';
import { line, ref } from '#src/schemas/fields.ts';
import {
  articleChart,
  chartFields,
  factsOf,
  marksOfFacts,
  notAmong,
  notOneUnit,
  tableOfFacts,
  tickFormat,
} from '../chart.ts';

const props = z.strictObject({
  ...chartFields,
  rows: z
    .array(
      z.strictObject({
        label: line(40).describe('Name of the row.'),
        fact: ref('facts').describe('The fact whose value and interval it shows.'),
      }),
    )
    .min(2)
    .describe('The rows, from top to bottom.'),
  highlight: line(40).optional().describe('Label of the row the chart is about.'),
});

export type IntervalChartProps = z.output<typeof props>;

/** The rows of a chart with the values and intervals of their facts. */
export const rangesOfFacts = (
  { rows, highlight }: Pick<IntervalChartProps, 'rows' | 'highlight'>,
  record: Evidence,
): Range[] =>
  rows.map(({ label, fact: id }) => {
    const { value, display, interval, n } = onRecord(record.facts, id);
    return {
      label,
      ...(n !== undefined && { note: `n ${formatCount(n)}` }),
      value: Number(value),
      low: interval?.low ?? Number(value),
      high: interval?.high ?? Number(value),
      display: display ?? String(value),
      isHighlighted: label === highlight,
    };
  });

const idsOf = ({ rows }: IntervalChartProps) => rows.map(({ fact }) => fact);

/** The facts a chart draws, in its order. */
export const factsOfRows = (chart: IntervalChartProps, evidence: Evidence): FactOnRecord[] =>
  factsOf(idsOf(chart), evidence);

export const intervalChart = articleChart({
  name: 'IntervalChart',
  purpose: 'Draws facts of one unit as dots with their 95 % intervals, also below zero.',
  props,
  numbers: ({ rows }, { facts }) =>
    tableOfFacts(
      ['Name'],
      rows.map(({ label, fact }) => ({ names: [label], fact: onRecord(facts, fact) })),
    ),
  draw: (chart, evidence, form) =>
    drawRanges(rangesOfFacts(chart, evidence), form, tickFormat(factsOfRows(chart, evidence)[0]?.unit)),
  marks: (chart, evidence) => marksOfFacts(idsOf(chart), evidence),
  objections: (chart, evidence) => {
    const facts = factsOfRows(chart, evidence);
    return [
      ...notOneUnit(facts),
      ...facts.flatMap(({ id, interval }) => (interval ? [] : [`The fact "${id}" has no interval to draw.`])),
      ...notAmong(
        chart.highlight,
        chart.rows.map(({ label }) => label),
      ),
    ];
  },
  examples: [
    {
      title: 'Two differences',
      mdx: '<IntervalChart id="two-differences" title="FastAPI keeps its lead, Django has none" subtitle="Pay against people in the same country with the same experience, per cent, 2024, with 95 % intervals" rows={[{"label": "FastAPI", "fact": "pay-adjusted-fastapi-2024"}, {"label": "Django", "fact": "pay-adjusted-django-2024"}]} highlight="Django" />',
    },
  ],
});
