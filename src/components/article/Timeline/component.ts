import { z } from 'astro/zod';
import { drawTimeline, type Span } from '#src/charts/timeline.ts';
import { type Evidence, onRecord } from '#src/document/record.ts';
import { formatMonth, formatWhen } from '#src/lib/dates.ts';
import { day, line, ref } from '#src/schemas/fields.ts';
import { articleChart, chartFields } from '../chart.ts';
import { factsOf, marksOfFacts } from '../fact-chart.ts';

const props = z.strictObject({
  ...chartFields,
  phases: z.array(line(30)).min(1).max(3).describe('Names of the phases, in order.'),
  rows: z
    .array(
      z.strictObject({
        label: line(30).describe('Name of the row.'),
        dates: z
          .array(ref('facts'))
          .min(2)
          .max(4)
          .describe('Facts whose values are days or months: the start, then the end of each phase.'),
      }),
    )
    .min(2)
    .describe('The rows, from top to bottom.'),
  mark: day().optional().describe('A day drawn across all rows, such as the day the article was written.'),
});

type TimelineProps = z.output<typeof props>;

/** The rows of a calendar with the days or months of their facts. */
const spansOfFacts = ({ rows }: Pick<TimelineProps, 'rows'>, record: Evidence): Span[] =>
  rows.map(({ label, dates: ids }) => {
    const dates = factsOf(ids, record).map(({ value }) => String(value));
    return { label, dates, end: formatMonth(dates.at(-1) ?? '') };
  });

const idsOf = ({ rows }: TimelineProps) => rows.flatMap(({ dates }) => dates);

export const timeline = articleChart({
  name: 'Timeline',
  purpose: 'Draws phases on a calendar, such as the support of releases.',
  props,
  numbers: ({ rows, phases }, { facts }) => ({
    columns: ['Name', 'Start', ...phases.map((phase) => `${phase} until`)],
    rows: rows.map(({ label, dates }) => [
      { text: label },
      ...['start', ...phases].map((_, index) => {
        const id = dates[index];
        return { text: id ? formatWhen(String(onRecord(facts, id).value)) : '' };
      }),
    ]),
  }),
  draw: (chart, evidence, form) =>
    drawTimeline(
      spansOfFacts(chart, evidence),
      chart.phases,
      form,
      chart.mark === undefined ? undefined : { when: chart.mark, text: formatWhen(chart.mark) },
    ),
  marks: (chart, evidence) => marksOfFacts(idsOf(chart), evidence),
  objections: ({ rows, phases }, evidence) =>
    rows.flatMap(({ label, dates }) => {
      const facts = factsOf(dates, evidence);
      const values = facts.map(({ value }) => String(value));
      const undated = facts.filter(({ value }) => !/^\d{4}-\d{2}(-\d{2})?$/.test(String(value)));
      if (undated.length > 0)
        return undated.map(({ id }) => `The fact "${id}" has no day or month, such as "2027-04", to draw.`);
      return [
        ...(dates.length !== phases.length + 1
          ? [`The row "${label}" has ${dates.length} dates; ${phases.length} phases need ${phases.length + 1}.`]
          : []),
        ...(values.every((value, index) => index === 0 || value > (values[index - 1] ?? ''))
          ? []
          : [`The dates of the row "${label}" are not in order.`]),
      ];
    }),
  examples: [
    {
      title: 'Two releases',
      mdx: '<Timeline id="two-releases" title="The long-term release outlives its successor" subtitle="Support of two Django releases" phases={["Mainstream support", "Security fixes only"]} rows={[{"label": "5.2 LTS", "dates": ["rel-5-2", "rel-5-2-mainstream-end", "rel-5-2-end"]}, {"label": "6.0", "dates": ["rel-6-0", "rel-6-0-mainstream-end", "rel-6-0-security-end"]}]} mark="2026-11-22" />',
    },
  ],
});
