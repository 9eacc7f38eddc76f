import { z } from 'astro/zod';
import { drawLines, type Line } from '#src/charts/lines.ts';
import { type Evidence, type FactOnRecord, onRecord } from '#src/document/record.ts';
import { line, ref } from '#src/schemas/fields.ts';
import { belowZero } from '../BarChart/component.ts';
import {
  articleChart,
  chartFields,
  factsOf,
  marksOfFacts,
  notAmong,
  notOneUnit,
  peopleText,
  tableOfFacts,
  tickFormat,
} from '../chart.ts';

const props = z.strictObject({
  ...chartFields,
  lines: z
    .array(
      z.strictObject({
        label: line(30).describe('Name of the line.'),
        facts: z.array(ref('facts')).min(2).describe('Facts in the order of the time they hold for.'),
      }),
    )
    .min(1)
    .describe('The lines.'),
  highlight: line(30).optional().describe('Label of the line the chart is about.'),
});

export type LineChartProps = z.output<typeof props>;

/** The lines of a chart: the values of facts at the time each holds for. */
export const linesOfFacts = (
  { lines, highlight }: Pick<LineChartProps, 'lines' | 'highlight'>,
  record: Evidence,
): Line[] =>
  lines.map(({ label, facts }) => ({
    label,
    points: factsOf(facts, record).map(({ asOf, value, display }) => ({
      when: asOf,
      value: Number(value),
      display: display ?? String(value),
    })),
    isHighlighted: label === highlight,
  }));

const idsOf = ({ lines }: LineChartProps) => lines.flatMap(({ facts }) => facts);

/** The facts a chart draws, in its order. */
export const factsOfLines = (chart: LineChartProps, evidence: Evidence): FactOnRecord[] =>
  factsOf(idsOf(chart), evidence);

export const lineChart = articleChart({
  name: 'LineChart',
  purpose: 'Draws facts of one unit as lines over time.',
  props,
  numbers: ({ lines }, { facts }) =>
    tableOfFacts(
      ['Name'],
      lines.flatMap(({ label, facts: ids }) => ids.map((id) => ({ names: [label], fact: onRecord(facts, id) }))),
    ),
  draw: (chart, evidence, form) =>
    drawLines(linesOfFacts(chart, evidence), form, tickFormat(factsOfLines(chart, evidence)[0]?.unit)),
  note: (chart, evidence) => peopleText(factsOfLines(chart, evidence)),
  marks: (chart, evidence) => marksOfFacts(idsOf(chart), evidence),
  objections: (chart, evidence) => {
    const facts = factsOfLines(chart, evidence);
    return [
      ...notOneUnit(facts),
      ...belowZero(facts),
      ...chart.lines.flatMap(({ label, facts: ids }) =>
        factsOf(ids, evidence).every(({ asOf }, index, all) => index === 0 || asOf > (all[index - 1]?.asOf ?? ''))
          ? []
          : [`The facts of the line "${label}" are not in the order of the time they hold for.`],
      ),
      ...notAmong(
        chart.highlight,
        chart.lines.map(({ label }) => label),
      ),
    ];
  },
  examples: [
    {
      title: 'Two lines',
      mdx: '<LineChart id="two-lines" title="FastAPI rose to Django’s level" subtitle="Share of those who named any web framework, per cent" lines={[{"label": "Django", "facts": ["use-series-django-2023", "use-series-django-2024"]}, {"label": "FastAPI", "facts": ["use-series-fastapi-2023", "use-series-fastapi-2024"]}]} highlight="Django" />',
    },
  ],
});
