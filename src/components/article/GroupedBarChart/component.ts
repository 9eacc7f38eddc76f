import { z } from 'astro/zod';
import { drawGroupedBars } from '#src/charts/bars.ts';
import { line, ref } from '#src/schemas/fields.ts';
import { chartFields } from '../chart.ts';
import { factChart, factsOf, figureOf } from '../fact-chart.ts';

export const groupedBarChart = factChart({
  name: 'GroupedBarChart',
  purpose: 'Draws facts of one unit as groups of two or three bars, such as two years or two groups of people.',
  props: z.strictObject({
    ...chartFields,
    series: z.array(line(30)).min(2).max(3).describe('What the bars of a group are, in order, such as "2024", "2025".'),
    groups: z
      .array(
        z.strictObject({
          label: line(40).describe('Name of the group.'),
          facts: z.array(ref('facts')).min(2).max(3).describe('A fact for each bar, in the order of the series.'),
        }),
      )
      .min(2)
      .describe('The groups, from top to bottom.'),
    highlight: line(30).optional().describe('The series the chart is about.'),
  }),
  nameColumns: ['Name', 'Series'],
  named: ({ series, groups }) =>
    groups.flatMap(({ label, facts }) => facts.map((fact, index) => ({ names: [label, series[index] ?? ''], fact }))),
  labels: ({ series }) => series,
  draw: ({ series, groups, highlight }, evidence, form) =>
    drawGroupedBars(
      groups.map(({ label, facts }) => ({
        label,
        bars: factsOf(facts, evidence).map((fact, index) => ({
          label: series[index] ?? '',
          ...figureOf(fact),
          isHighlighted: series[index] === highlight,
        })),
      })),
      form,
    ),
  alsoObjects: ({ series, groups }) =>
    groups
      .filter(({ facts }) => facts.length !== series.length)
      .map(
        ({ label, facts }) =>
          `The group "${label}" has ${facts.length} facts, but the chart has ${series.length} series.`,
      ),
  examples: [
    {
      title: 'Two years',
      mdx: '<GroupedBarChart id="two-years" title="Django stood still while FastAPI grew" subtitle="Share of professional developers, per cent" series={["2024", "2025"]} groups={[{"label": "Django", "facts": ["use-2024-prof-django", "use-2025-prof-django"]}, {"label": "FastAPI", "facts": ["use-2024-prof-fastapi", "use-2025-prof-fastapi"]}]} highlight="2025" />',
    },
  ],
});
