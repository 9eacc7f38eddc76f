import { z } from 'astro/zod';
import { drawRanges, type Range } from '#src/charts/ranges.ts';
import { type FactOnRecord, onRecord } from '#src/document/record.ts';
import { formatCount } from '#src/lib/numbers.ts';
import { line } from '#src/schemas/fields.ts';
import { chartFields, tickFormat } from '../chart.ts';
import { factChart, figureOf, labelledFact } from '../fact-chart.ts';

export const intervalChart = factChart({
  name: 'IntervalChart',
  purpose: 'Draws facts of one unit as dots with their 95 % intervals, also below zero.',
  props: z.strictObject({
    ...chartFields,
    rows: z.array(labelledFact('row')).min(2).describe('The rows, from top to bottom.'),
    highlight: line(40).optional().describe('Label of the row the chart is about.'),
  }),
  nameColumns: ['Name'],
  named: ({ rows }) => rows.map(({ label, fact }) => ({ names: [label], fact })),
  labels: ({ rows }) => rows.map(({ label }) => label),
  isBelowZeroDrawn: true,
  hasPeopleInRows: true,
  draw: ({ rows, highlight }, { facts }, form) => {
    const ranges = rows.map(({ label, fact }) => rangeOf(label, onRecord(facts, fact), label === highlight));
    return drawRanges(ranges, form, tickFormat(onRecord(facts, rows[0]?.fact ?? '').unit));
  },
  alsoObjects: (_, facts) =>
    facts.filter(({ interval }) => !interval).map(({ id }) => `The fact "${id}" has no interval to draw.`),
  examples: [
    {
      title: 'Two differences',
      mdx: '<IntervalChart id="two-differences" title="FastAPI keeps its lead, Django has none" subtitle="Pay against people in the same country with the same experience, per cent, 2024, with 95 % intervals" rows={[{"label": "FastAPI", "fact": "pay-adjusted-fastapi-2024"}, {"label": "Django", "fact": "pay-adjusted-django-2024"}]} highlight="Django" />',
    },
  ],
});

function rangeOf(label: string, fact: FactOnRecord, isHighlighted: boolean): Range {
  const figure = figureOf(fact);
  return {
    label,
    ...figure,
    low: fact.interval?.low ?? figure.value,
    high: fact.interval?.high ?? figure.value,
    ...(fact.n !== undefined && { note: `n ${formatCount(fact.n)}` }),
    isHighlighted,
  };
}
