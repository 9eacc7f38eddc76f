import { z } from 'astro/zod';
import { h } from 'hastscript';
import type { Bar } from '#src/charts/bars.ts';
import { articleComponent } from '#src/document/component.ts';
import { type Evidence, onRecord } from '#src/document/record.ts';
import { line, ref } from '#src/schemas/fields.ts';
import { sourceMark } from '../source-mark.ts';

interface BarOfFact {
  label: string;
  fact: string;
}

/** The bars of a chart, each with the value and the printed text of its fact. */
export const barsOfFacts = (bars: BarOfFact[], record: Evidence, highlight?: string): Bar[] =>
  bars.map(({ label, fact: id }) => {
    const { value, display } = onRecord(record.facts, id);
    return { label, value: Number(value), display: display ?? String(value), isHighlighted: label === highlight };
  });

/** The sources of a chart, once each, in the order of its bars. */
export const sourcesOfBars = (bars: BarOfFact[], record: Evidence): string[] => [
  ...new Set(bars.map(({ fact }) => onRecord(record.facts, fact).source)),
];

export const barChart = articleComponent({
  name: 'BarChart',
  purpose: 'Draws facts of one unit as bars, with their numbers as a table.',
  props: z.strictObject({
    title: line(120).describe('What the chart shows, as a sentence.'),
    subtitle: line(200).describe('What is measured, in which unit, when, among whom.'),
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
  }),
  place: 'block',
  children: 'none',
  plain: ({ title, subtitle, bars, highlight }, { record }) => [
    h('table', [
      h('caption', `${title}. ${subtitle}`, ...sourcesOfBars(bars, record).map((source) => sourceMark(record, source))),
      h(
        'tbody',
        barsOfFacts(bars, record, highlight).map(({ label, display }) => h('tr', h('th', label), h('td', display))),
      ),
    ]),
  ],
  marks: ({ bars }, evidence) =>
    sourcesOfBars(bars, evidence).map((source) => ({
      source,
      figures: bars.map(({ fact }) => fact).filter((id) => onRecord(evidence.facts, id).source === source),
    })),
  examples: [
    {
      title: 'Two shares',
      mdx: '<BarChart title="FastAPI has passed Django" subtitle="Share of professional developers, per cent, 2025" bars={[{"label": "FastAPI", "fact": "use-2025-prof-fastapi"}, {"label": "Django", "fact": "use-2025-prof-django"}]} highlight="Django" />',
    },
  ],
});
