import { z } from 'astro/zod';
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Form, Scene } from '#src/charts/scene.ts';
import type { ArticleComponent, PlainContext } from '#src/document/component.ts';
import type { Mark } from '#src/document/marks.ts';
import { type ArticleRecord, type Evidence, type FactOnRecord, onRecord } from '#src/document/record.ts';
import type { NumberTable } from '#src/lib/number-table.ts';
import { formatCount, formatNumber } from '#src/lib/numbers.ts';
import { line } from '#src/schemas/fields.ts';
import { sourceMark } from './source-mark.ts';

/** What every chart asks of its author. */
export const chartFields = {
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'Write a short name in small letters, such as "use-by-year".' })
    .describe('Name of the chart in the address of the page and of its CSV, such as "use-by-year".'),
  title: line(120).describe('What the chart shows, as a sentence.'),
  subtitle: line(200).describe('What is measured, in which unit, when, among whom.'),
};

/** What every chart is given by its author. */
export type ChartProps = Record<string, unknown> & { id: string; title: string; subtitle: string };

/** A component that draws figures. Its numbers are at once its table, its CSV and its plain form. */
export interface ArticleChart<Props extends z.ZodObject = z.ZodObject> extends ArticleComponent<Props> {
  numbers: NonNullable<ArticleComponent<Props>['numbers']>;
  marks: NonNullable<ArticleComponent<Props>['marks']>;
  /** The drawing for a width. */
  draw(props: z.output<Props>, evidence: Evidence, form: Form): Scene;
  /** What stands behind the subtitle: how many people, or how to read the drawing. */
  note?(props: z.output<Props>, evidence: Evidence): string | undefined;
}

/** Declares a chart. */
export const articleChart = <Props extends z.ZodObject>(
  chart: Omit<ArticleChart<Props>, 'place' | 'children' | 'plain'>,
): ArticleChart =>
  ({
    ...chart,
    place: 'block',
    children: 'none',
    plain: (props: z.output<Props>, { record }: PlainContext) => [plainTable(chart, props, record)],
  }) as unknown as ArticleChart;

function plainTable<Props extends z.ZodObject>(
  { numbers, marks }: Pick<ArticleChart<Props>, 'numbers' | 'marks'>,
  props: z.output<Props>,
  record: ArticleRecord,
): Element {
  const { title, subtitle } = props as unknown as ChartProps;
  const { columns, rows } = numbers(props, record);
  const sources = [...new Set(marks(props, record).map(({ source }) => source))];
  return h('table', [
    h('caption', `${title}. ${subtitle}`, ...sources.map((source) => sourceMark(record, source))),
    h('thead', h('tr', ...columns.map((column) => h('th', column)))),
    h(
      'tbody',
      rows.map(([name, ...cells]) => h('tr', h('th', name?.text), ...cells.map(({ text }) => h('td', text)))),
    ),
  ]);
}

/** Facts of a chart by id, in its order. */
export const factsOf = (ids: readonly string[], { facts }: Evidence): FactOnRecord[] =>
  ids.map((id) => onRecord(facts, id));

/** A mark for each source of some facts, in the order of the facts. */
export const marksOfFacts = (ids: readonly string[], evidence: Evidence): Mark[] => {
  const facts = factsOf(ids, evidence);
  return [...new Set(facts.map(({ source }) => source))].map((source) => ({
    source,
    figures: facts.filter((fact) => fact.source === source).map(({ id }) => id),
  }));
};

/** A row of facts under the names that tell it from the others, such as a framework and a year. */
export interface NamedFact {
  names: readonly string[];
  fact: FactOnRecord;
}

/**
 * Facts as a table: their names, values, the time they hold for, and, where they have them, the number of people
 * and the 95 % interval.
 */
export function tableOfFacts(nameColumns: readonly string[], rows: readonly NamedFact[]): NumberTable {
  const facts = rows.map(({ fact }) => fact);
  const unit = facts[0]?.unit;
  const counted = new Set(facts.filter(({ n }) => n !== undefined).map((fact) => fact.counted));
  const hasInterval = facts.some(({ interval }) => interval);
  const hasTime = facts.some(({ unit: own }) => own !== 'date' && own !== 'month');
  const number = (value: number | undefined, print = formatNumber) =>
    value === undefined ? { text: '' } : { text: print(value), value };
  return {
    columns: [
      ...nameColumns,
      unit && hasTime ? `Value, ${unit}` : 'Value',
      ...(hasInterval ? ['95 % from', '95 % to'] : []),
      ...(counted.size > 0 ? [[...counted].map(capitalised).join(' or ')] : []),
      ...(hasTime ? ['As of'] : []),
    ],
    rows: rows.map(({ names, fact }) => [
      ...names.map((text) => ({ text })),
      typeof fact.value === 'number'
        ? { text: fact.display ?? formatNumber(fact.value), value: fact.value }
        : { text: String(fact.value ?? '') },
      ...(hasInterval ? [number(fact.interval?.low), number(fact.interval?.high)] : []),
      ...(counted.size > 0 ? [number(fact.n, formatCount)] : []),
      ...(hasTime ? [{ text: fact.asOf }] : []),
    ]),
  };
}

/** The number of people behind all facts of a chart: "n = 22,970", with spaces that do not break, or the smallest and the largest. */
export function peopleText(facts: readonly FactOnRecord[]): string | undefined {
  const counts = facts.flatMap(({ n }) => n ?? []);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  if (counts.length < facts.length || counts.length === 0) return undefined;
  return least === most
    ? `n\u00a0=\u00a0${formatCount(most)}`
    : `n\u00a0from\u00a0${formatCount(least)} to ${formatCount(most)}`;
}

/** A printer of values at the axis of a chart in the unit of its facts. */
export function tickFormat(unit = ''): (value: number) => string {
  if (unit.startsWith('USD')) return formatUsdShort;
  return unit === '%' ? (value) => `${formatNumber(value)} %` : (value) => short.format(value);
}

const short = new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 1 });
const usd = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  notation: 'compact',
  maximumFractionDigits: 1,
});

/** Dollars at an axis: $50K. */
export const formatUsdShort = (value: number): string => usd.format(value);

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Facts that cannot stand in a chart of numbers, a sentence each: no number, or another unit than the first. */
export function notOneUnit(facts: readonly FactOnRecord[]): string[] {
  const [first] = facts;
  return facts.flatMap(({ id, value, unit }) => {
    if (typeof value !== 'number') return [`The fact "${id}" has no number to draw.`];
    if (unit !== first?.unit)
      return [`The fact "${id}" counts ${unit ?? 'nothing'}, but "${first?.id}" counts ${first?.unit ?? 'nothing'}.`];
    return [];
  });
}

/** A label that is asked for but stands on no row. */
export const notAmong = (label: string | undefined, labels: readonly string[]): string[] =>
  label === undefined || labels.includes(label)
    ? []
    : [`The highlight "${label}" is no label of this chart. It has: ${labels.join(', ')}.`];
