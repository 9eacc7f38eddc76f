import { z } from 'astro/zod';
import { drawLines } from '#src/charts/lines.ts';
import { onRecord } from '#src/document/record.ts';
import { line, ref } from '#src/schemas/fields.ts';
import { chartFields, tickFormat } from '../chart.ts';
import { factChart, factsOf, figureOf } from '../fact-chart.ts';

export const lineChart = factChart({
  name: 'LineChart',
  purpose: 'Draws facts of one unit as lines over time.',
  props: z.strictObject({
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
  }),
  nameColumns: ['Name'],
  named: ({ lines }) => lines.flatMap(({ label, facts }) => facts.map((fact) => ({ names: [label], fact }))),
  labels: ({ lines }) => lines.map(({ label }) => label),
  draw: ({ lines, highlight }, evidence, form) =>
    drawLines(
      lines.map(({ label, facts }) => ({
        label,
        points: factsOf(facts, evidence).map((fact) => ({ when: fact.asOf, ...figureOf(fact) })),
        isHighlighted: label === highlight,
      })),
      form,
      tickFormat(onRecord(evidence.facts, lines[0]?.facts[0] ?? '').unit),
    ),
  alsoObjects: ({ lines }, _, evidence) =>
    lines
      .filter(({ facts }) => !isInOrder(factsOf(facts, evidence).map(({ asOf }) => asOf)))
      .map(({ label }) => `The facts of the line "${label}" are not in the order of the time they hold for.`),
  examples: [
    {
      title: 'Two lines',
      mdx: '<LineChart id="two-lines" title="FastAPI rose to Django’s level" subtitle="Share of those who named any web framework, per cent" lines={[{"label": "Django", "facts": ["use-series-django-2023", "use-series-django-2024"]}, {"label": "FastAPI", "facts": ["use-series-fastapi-2023", "use-series-fastapi-2024"]}]} highlight="Django" />',
    },
  ],
});

const isInOrder = (times: readonly string[]): boolean =>
  times.every((time, index) => index === 0 || time > (times[index - 1] ?? ''));
