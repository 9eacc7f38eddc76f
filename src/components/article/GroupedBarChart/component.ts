import { z } from 'astro/zod';
import { type BarGroup, drawGroupedBars } from '#src/charts/bars.ts';
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
} from '../chart.ts';

const props = z.strictObject({
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
});

export type GroupedBarChartProps = z.output<typeof props>;

/** The groups of a chart with the values and the printed texts of their facts. */
export const groupsOfFacts = (
  { series, groups, highlight }: Pick<GroupedBarChartProps, 'series' | 'groups' | 'highlight'>,
  record: Evidence,
): BarGroup[] =>
  groups.map(({ label, facts }) => ({
    label,
    bars: series.map((name, index) => {
      const { value, display } = onRecord(record.facts, facts[index] ?? '');
      return {
        label: name,
        value: Number(value),
        display: display ?? String(value),
        isHighlighted: name === highlight,
      };
    }),
  }));

const idsOf = ({ groups }: GroupedBarChartProps) => groups.flatMap(({ facts }) => facts);

/** The facts a chart draws, in its order. */
export const factsOfGroups = (chart: GroupedBarChartProps, evidence: Evidence): FactOnRecord[] =>
  factsOf(idsOf(chart), evidence);

export const groupedBarChart = articleChart({
  name: 'GroupedBarChart',
  purpose: 'Draws facts of one unit as groups of two or three bars, such as two years or two groups of people.',
  props,
  numbers: ({ series, groups }, record) =>
    tableOfFacts(
      ['Name', 'Series'],
      groups.flatMap(({ label, facts }) =>
        facts.map((id, index) => ({ names: [label, series[index] ?? ''], fact: onRecord(record.facts, id) })),
      ),
    ),
  draw: (chart, evidence, form) => drawGroupedBars(groupsOfFacts(chart, evidence), form),
  note: (chart, evidence) => peopleText(factsOfGroups(chart, evidence)),
  marks: (chart, evidence) => marksOfFacts(idsOf(chart), evidence),
  objections: (chart, evidence) => {
    const facts = factsOfGroups(chart, evidence);
    return [
      ...chart.groups
        .filter((group) => group.facts.length !== chart.series.length)
        .map(
          ({ label, facts: own }) =>
            `The group "${label}" has ${own.length} facts, but the chart has ${chart.series.length} series.`,
        ),
      ...notOneUnit(facts),
      ...notAmong(chart.highlight, chart.series),
      ...belowZero(facts),
    ];
  },
  examples: [
    {
      title: 'Two years',
      mdx: '<GroupedBarChart id="two-years" title="Django stood still while FastAPI grew" subtitle="Share of professional developers, per cent" series={["2024", "2025"]} groups={[{"label": "Django", "facts": ["use-2024-prof-django", "use-2025-prof-django"]}, {"label": "FastAPI", "facts": ["use-2024-prof-fastapi", "use-2025-prof-fastapi"]}]} highlight="2025" />',
    },
  ],
});
