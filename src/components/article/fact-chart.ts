import { z } from 'astro/zod';
import type { Mark } from '#src/document/marks.ts';
import { type Evidence, type FactOnRecord, onRecord } from '#src/document/record.ts';
import { capitalised } from '#src/lib/capitalised.ts';
import type { NumberTable } from '#src/lib/number-table.ts';
import { formatCount, formatNumber } from '#src/lib/numbers.ts';
import { line, ref } from '#src/schemas/fields.ts';
import { type ArticleChart, articleChart } from './chart.ts';

/** A fact with its name in a chart; `what` says what the name is of, such as "bar". */
export const labelledFact = (what: string, max = 40) =>
  z.strictObject({
    label: line(max).describe(`Name of the ${what}.`),
    fact: ref('facts').describe('The fact whose value it shows.'),
  });

/** A fact by id under the names that tell it from the others of its chart, such as a framework and a year. */
interface NamedFact {
  names: readonly string[];
  fact: string;
}

/** What a chart of facts says of itself; its table, its marks and most objections follow from the facts it names. */
interface FactChart<Props extends z.ZodObject>
  extends Pick<ArticleChart<Props>, 'name' | 'purpose' | 'props' | 'draw' | 'examples'> {
  /** Headings of the names. */
  nameColumns: readonly string[];
  /** The facts in the order of the chart. */
  named(props: z.output<Props>): NamedFact[];
  /** What its `highlight` may name. */
  labels?(props: z.output<Props>): readonly string[];
  /** Whether values below zero can be drawn; bars and lines start at it. */
  isBelowZeroDrawn?: boolean;
  /** Whether the number of people stands in each row, and not behind the subtitle. */
  hasPeopleInRows?: boolean;
  /** What else cannot be drawn, a sentence each. */
  alsoObjects?(props: z.output<Props>, facts: readonly FactOnRecord[], evidence: Evidence): string[];
}

/** Declares a chart whose figures are facts of one unit. */
export function factChart<Props extends z.ZodObject>(chart: FactChart<Props>): ArticleChart {
  const { nameColumns, named, labels, isBelowZeroDrawn, hasPeopleInRows, alsoObjects, ...shared } = chart;
  const ids = (props: z.output<Props>) => named(props).map(({ fact }) => fact);
  return articleChart<Props>({
    ...shared,
    numbers: (props, evidence) => tableOfFacts(nameColumns, named(props), evidence),
    marks: (props, evidence) => marksOfFacts(ids(props), evidence),
    note: (props, evidence) => (hasPeopleInRows ? undefined : peopleText(factsOf(ids(props), evidence))),
    objections: (props, evidence) => {
      const facts = factsOf(ids(props), evidence);
      return [
        ...notOneUnit(facts),
        ...(isBelowZeroDrawn ? [] : belowZero(facts)),
        ...(labels ? notAmong(props['highlight'], labels(props)) : []),
        ...(alsoObjects?.(props, facts, evidence) ?? []),
      ];
    },
  });
}

/** Facts by id, in the order given. */
export const factsOf = (ids: readonly string[], { facts }: Evidence): FactOnRecord[] =>
  ids.map((id) => onRecord(facts, id));

/** The value of a fact as a number, and as it is printed. */
export const figureOf = ({ value, display }: FactOnRecord): { value: number; display: string } => ({
  value: Number(value),
  display: display ?? String(value),
});

/** A mark for each source of some facts, in the order of the facts. */
export const marksOfFacts = (ids: readonly string[], evidence: Evidence): Mark[] => {
  const facts = factsOf(ids, evidence);
  return [...new Set(facts.map(({ source }) => source))].map((source) => ({
    source,
    figures: facts.filter((fact) => fact.source === source).map(({ id }) => id),
  }));
};

/** A label that is asked for but stands on no row. */
export const notAmong = (label: unknown, labels: readonly string[]): string[] =>
  label === undefined || labels.includes(String(label))
    ? []
    : [`The highlight "${label}" is no label of this chart. It has: ${labels.join(', ')}.`];

/**
 * Facts as a table: their names, values, the time they hold for, and, where they have them, the 95 % interval and the
 * number of people.
 */
function tableOfFacts(nameColumns: readonly string[], named: readonly NamedFact[], evidence: Evidence): NumberTable {
  const rows = named.map(({ names, fact }) => ({ names, fact: onRecord(evidence.facts, fact) }));
  const facts = rows.map(({ fact }) => fact);
  const unit = facts[0]?.unit;
  const counted = [...new Set(facts.filter(({ n }) => n !== undefined).map((fact) => fact.counted))];
  const hasInterval = facts.some(({ interval }) => interval);
  const number = (value: number | undefined, print = formatNumber) =>
    value === undefined ? { text: '' } : { text: print(value), value };
  return {
    columns: [
      ...nameColumns,
      unit ? `Value, ${unit}` : 'Value',
      ...(hasInterval ? ['95 % from', '95 % to'] : []),
      ...(counted.length > 0 ? [counted.map(capitalised).join(' or ')] : []),
      'As of',
    ],
    rows: rows.map(({ names, fact }) => {
      const { value, display } = figureOf(fact);
      return [
        ...names.map((text) => ({ text })),
        { text: display, value },
        ...(hasInterval ? [number(fact.interval?.low), number(fact.interval?.high)] : []),
        ...(counted.length > 0 ? [number(fact.n, formatCount)] : []),
        { text: fact.asOf },
      ];
    }),
  };
}

/** The number of people behind all facts: "n = 22,970", or the smallest and the largest, with spaces that do not break. */
function peopleText(facts: readonly FactOnRecord[]): string | undefined {
  const counts = facts.flatMap(({ n }) => n ?? []);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  if (counts.length < facts.length || counts.length === 0) return undefined;
  return least === most
    ? `n\u00a0=\u00a0${formatCount(most)}`
    : `n\u00a0from\u00a0${formatCount(least)} to ${formatCount(most)}`;
}

function notOneUnit(facts: readonly FactOnRecord[]): string[] {
  const [first] = facts;
  return facts.flatMap(({ id, value, unit }) => {
    if (typeof value !== 'number') return [`The fact "${id}" has no number to draw.`];
    if (unit !== first?.unit)
      return [`The fact "${id}" counts ${unit ?? 'nothing'}, but "${first?.id}" counts ${first?.unit ?? 'nothing'}.`];
    return [];
  });
}

const belowZero = (facts: readonly FactOnRecord[]): string[] =>
  facts.flatMap(({ id, value }) => (Number(value) < 0 ? [`The fact "${id}" is below zero, where a bar starts.`] : []));
