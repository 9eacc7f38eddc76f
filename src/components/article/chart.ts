import { z } from 'astro/zod';
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Form, Scene } from '#src/charts/scene.ts';
import type { ArticleComponent, PlainContext } from '#src/document/component.ts';
import type { ArticleRecord, Evidence } from '#src/document/record.ts';
import { sourceMark } from '#src/document/source-mark.ts';
import { formatNumber } from '#src/lib/numbers.ts';
import { line } from '#src/schemas/fields.ts';

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
