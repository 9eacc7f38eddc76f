import { z } from 'astro/zod';
import { type Bar, drawBars } from '#src/charts/bars.ts';
import { type Evidence, type FactOnRecord, onRecord } from '#src/document/record.ts';
import { line, ref } from '#src/schemas/fields.ts';
import {
  articleChart,
  chartFields,
  factsOf,
  marksOfFacts,
  notAmong,
  notOneUnit,
  peopleText,
  tableOfFacts,
} from '../chart.ts';

const props = z.strictObject({
  ...chartFields,
  bars: z
    .array(
      z.strictObject({
        label: line(40).describe('Name of the bar.'),
        fact: ref('facts').describe('The fact whose value it shows.'),
      }),
    )
    .min(2)
    .describe('The bars, from top to bottom.'),
  highlight: line(40).optional().describe('Label of the bar the chart is about.'),
});

export type BarChartProps = z.output<typeof props>;

/** The bars of a chart, each with the value and the printed text of its fact. */
export const barsOfFacts = ({ bars, highlight }: Pick<BarChartProps, 'bars' | 'highlight'>, record: Evidence): Bar[] =>
  bars.map(({ label, fact: id }) => {
    const { value, display } = onRecord(record.facts, id);
    return { label, value: Number(value), display: display ?? String(value), isHighlighted: label === highlight };
  });

const idsOf = ({ bars }: BarChartProps) => bars.map(({ fact }) => fact);

/** The facts a chart draws, in its order. */
export const factsOfBars = (chart: BarChartProps, evidence: Evidence): FactOnRecord[] =>
  factsOf(idsOf(chart), evidence);

export const barChart = articleChart({
  name: 'BarChart',
  purpose: 'Draws facts of one unit as bars, with their numbers as a table.',
  props,
  numbers: ({ bars }, { facts }) =>
    tableOfFacts(
      ['Name'],
      bars.map(({ label, fact }) => ({ names: [label], fact: onRecord(facts, fact) })),
    ),
  draw: (chart, evidence, form) => drawBars(barsOfFacts(chart, evidence), form),
  note: (chart, evidence) => peopleText(factsOfBars(chart, evidence)),
  marks: (chart, evidence) => marksOfFacts(idsOf(chart), evidence),
  objections: (chart, evidence) => {
    const facts = factsOfBars(chart, evidence);
    return [
      ...notOneUnit(facts),
      ...notAmong(
        chart.highlight,
        chart.bars.map(({ label }) => label),
      ),
      ...belowZero(facts),
    ];
  },
  examples: [
    {
      title: 'Two shares',
      mdx: '<BarChart id="two-shares" title="FastAPI has passed Django" subtitle="Share of professional developers, per cent, 2025" bars={[{"label": "FastAPI", "fact": "use-2025-prof-fastapi"}, {"label": "Django", "fact": "use-2025-prof-django"}]} highlight="Django" />',
    },
  ],
});

/** Facts whose value a bar cannot show, since it starts at zero. */
export const belowZero = (facts: readonly { id: string; value?: number | string | undefined }[]): string[] =>
  facts.flatMap(({ id, value }) => (Number(value) < 0 ? [`The fact "${id}" is below zero, where a bar starts.`] : []));
