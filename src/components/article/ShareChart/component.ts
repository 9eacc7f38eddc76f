import { z } from 'astro/zod';
import { drawShares, type ShareRow } from '#src/charts/shares.ts';
import { type Evidence, type FactOnRecord, onRecord } from '#src/document/record.ts';
import { line, ref } from '#src/schemas/fields.ts';
import { belowZero } from '../BarChart/component.ts';
import { articleChart, chartFields, factsOf, marksOfFacts, notOneUnit, peopleText, tableOfFacts } from '../chart.ts';

const props = z.strictObject({
  ...chartFields,
  rows: z
    .array(
      z.strictObject({
        label: line(40).describe('Name of the row.'),
        parts: z
          .array(
            z.strictObject({
              label: line(30).describe('Name of the part, the same in every row.'),
              fact: ref('facts').describe('The fact that holds its share, in per cent.'),
            }),
          )
          .min(2)
          .max(4)
          .describe('The parts of the whole, from left to right.'),
      }),
    )
    .min(1)
    .describe('The rows, from top to bottom: a whole of 100 % each.'),
});

export type ShareChartProps = z.output<typeof props>;

/** The rows of a chart with the shares of their facts. */
export const sharesOfFacts = ({ rows }: Pick<ShareChartProps, 'rows'>, record: Evidence): ShareRow[] =>
  rows.map(({ label, parts }) => ({
    label,
    parts: parts.map((part) => {
      const { value, display } = onRecord(record.facts, part.fact);
      return { label: part.label, value: Number(value), display: display ?? String(value) };
    }),
  }));

const idsOf = ({ rows }: ShareChartProps) => rows.flatMap(({ parts }) => parts.map(({ fact }) => fact));

/** The facts a chart draws, in its order. */
export const factsOfShares = (chart: ShareChartProps, evidence: Evidence): FactOnRecord[] =>
  factsOf(idsOf(chart), evidence);

/** Rounded parts of one whole may add up to a little more than it. */
const ROUNDING = 0.5;

export const shareChart = articleChart({
  name: 'ShareChart',
  purpose: 'Draws shares of a whole as bars of 100 %, divided into their parts.',
  props,
  numbers: ({ rows }, { facts }) =>
    tableOfFacts(
      ['Name', 'Part'],
      rows.flatMap(({ label, parts }) =>
        parts.map((part) => ({ names: [label, part.label], fact: onRecord(facts, part.fact) })),
      ),
    ),
  draw: (chart, evidence, form) => drawShares(sharesOfFacts(chart, evidence), form),
  note: (chart, evidence) => peopleText(factsOfShares(chart, evidence)),
  marks: (chart, evidence) => marksOfFacts(idsOf(chart), evidence),
  objections: (chart, evidence) => {
    const facts = factsOfShares(chart, evidence);
    const names = chart.rows[0]?.parts.map(({ label }) => label) ?? [];
    const noShares = [...new Set(facts)].filter(({ unit }) => unit !== '%');
    if (noShares.length > 0) return noShares.map(({ id }) => `The fact "${id}" is no share: its unit is not "%".`);
    return [
      ...notOneUnit(facts),
      ...belowZero(facts),
      ...chart.rows.flatMap(({ label, parts }) => [
        ...(parts.map((part) => part.label).join() === names.join()
          ? []
          : [`The row "${label}" has other parts than the first row, or another order.`]),
        ...(sum(
          factsOf(
            parts.map(({ fact }) => fact),
            evidence,
          ),
        ) >
        100 + ROUNDING
          ? [`The parts of the row "${label}" are more than 100 %.`]
          : []),
      ]),
    ];
  },
  examples: [
    {
      title: 'One whole',
      mdx: '<ShareChart id="place-of-work" title="Most work from home at least in part" subtitle="Django professionals by place of work, per cent, 2024" rows={[{"label": "Django", "parts": [{"label": "remote", "fact": "django-remote-2024"}, {"label": "hybrid", "fact": "django-hybrid-2024"}, {"label": "on site", "fact": "django-onsite-2024"}]}]} />',
    },
  ],
});

const sum = (facts: readonly { value?: number | string | undefined }[]): number =>
  facts.reduce((total, { value }) => total + Number(value), 0);
