import { z } from 'astro/zod';
import { drawShares } from '#src/charts/shares.ts';
import { onRecord } from '#src/document/record.ts';
import { line } from '#src/schemas/fields.ts';
import { chartFields } from '../chart.ts';
import { factChart, factsOf, figureOf, labelledFact } from '../fact-chart.ts';

/** Rounded parts of one whole may add up to a little more than it. */
const ROUNDING = 0.5;

export const shareChart = factChart({
  name: 'ShareChart',
  purpose: 'Draws shares of a whole as bars of 100 %, divided into their parts.',
  props: z.strictObject({
    ...chartFields,
    rows: z
      .array(
        z.strictObject({
          label: line(40).describe('Name of the row.'),
          parts: z
            .array(labelledFact('part', 30))
            .min(2)
            .max(4)
            .describe('The parts of the whole from left to right, the same in every row: facts in per cent.'),
        }),
      )
      .min(1)
      .describe('The rows, from top to bottom: a whole of 100 % each.'),
  }),
  nameColumns: ['Name', 'Part'],
  named: ({ rows }) =>
    rows.flatMap(({ label, parts }) => parts.map((part) => ({ names: [label, part.label], fact: part.fact }))),
  draw: ({ rows }, { facts }, form) =>
    drawShares(
      rows.map(({ label, parts }) => ({
        label,
        parts: parts.map((part) => ({ label: part.label, ...figureOf(onRecord(facts, part.fact)) })),
      })),
      form,
    ),
  alsoObjects: ({ rows }, facts, evidence) => {
    const noShares = [...new Set(facts)].filter(({ unit }) => unit !== '%');
    if (noShares.length > 0) return noShares.map(({ id }) => `The fact "${id}" is no share: its unit is not "%".`);
    const names = namesOf(rows[0]);
    return rows.flatMap((row) => {
      const shares = factsOf(
        row.parts.map(({ fact }) => fact),
        evidence,
      );
      return [
        ...(namesOf(row) === names
          ? []
          : [`The row "${row.label}" has other parts than the first row, or another order.`]),
        ...(shares.reduce((total, fact) => total + figureOf(fact).value, 0) > 100 + ROUNDING
          ? [`The parts of the row "${row.label}" are more than 100 %.`]
          : []),
      ];
    });
  },
  examples: [
    {
      title: 'One whole',
      mdx: '<ShareChart id="place-of-work" title="Most work from home at least in part" subtitle="Django professionals by place of work, per cent, 2024" rows={[{"label": "Django", "parts": [{"label": "remote", "fact": "django-remote-2024"}, {"label": "hybrid", "fact": "django-hybrid-2024"}, {"label": "on site", "fact": "django-onsite-2024"}]}]} />',
    },
  ],
});

const namesOf = (row: { parts: readonly { label: string }[] } | undefined): string | undefined =>
  row?.parts.map(({ label }) => label).join();
