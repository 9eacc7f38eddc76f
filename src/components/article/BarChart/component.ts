import { z } from 'astro/zod';
import { drawBars } from '#src/charts/bars.ts';
import { onRecord } from '#src/document/record.ts';
import { line } from '#src/schemas/fields.ts';
import { chartFields } from '../chart.ts';
import { factChart, figureOf, labelledFact } from '../fact-chart.ts';

export const barChart = factChart({
  name: 'BarChart',
  purpose: 'Draws facts of one unit as bars, with their numbers as a table.',
  props: z.strictObject({
    ...chartFields,
    bars: z.array(labelledFact('bar')).min(2).describe('The bars, from top to bottom.'),
    highlight: line(40).optional().describe('Label of the bar the chart is about.'),
  }),
  nameColumns: ['Name'],
  named: ({ bars }) => bars.map(({ label, fact }) => ({ names: [label], fact })),
  labels: ({ bars }) => bars.map(({ label }) => label),
  draw: ({ bars, highlight }, { facts }, form) =>
    drawBars(
      bars.map(({ label, fact }) => ({
        label,
        ...figureOf(onRecord(facts, fact)),
        isHighlighted: label === highlight,
      })),
      form,
    ),
  examples: [
    {
      title: 'Two shares',
      mdx: '<BarChart id="two-shares" title="FastAPI has passed Django" subtitle="Share of professional developers, per cent, 2025" bars={[{"label": "FastAPI", "fact": "use-2025-prof-fastapi"}, {"label": "Django", "fact": "use-2025-prof-django"}]} highlight="Django" />',
    },
  ],
});
