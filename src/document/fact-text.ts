import { countOf, decimalsOf, formatCount, formatNumber, formatUsd } from '#src/lib/numbers.ts';
import type { Fact } from '#src/schemas/fact.ts';

/** Which part of a fact is printed. */
export const FACT_PARTS = ['value', 'n', 'interval', 'statement'] as const;
export type FactPart = (typeof FACT_PARTS)[number];

/** A part of a fact as a reader sees it, or nothing when the fact does not have it. */
export function factText(fact: Fact, part: FactPart = 'value'): string | undefined {
  switch (part) {
    case 'value':
      return fact.display;
    case 'n':
      return fact.n === undefined ? undefined : formatCount(fact.n);
    case 'interval':
      return fact.interval && intervalText(fact.interval, fact.unit);
    case 'statement':
      return fact.statement;
  }
}

/** How many were asked and who, in a line: "922 people. Back-end and full-stack developers who …". */
export const askedText = ({ n, counted = 'people', filter }: Partial<Fact>): string | undefined =>
  [n !== undefined && `${countOf(n, counted, counted)}${filter ? '.' : ''}`, filter].filter(Boolean).join(' ') ||
  undefined;

/** Both ends with as many decimals as the one that has more: "−3.0 % to 4.2 %". */
function intervalText({ low, high }: NonNullable<Fact['interval']>, unit = ''): string {
  const decimals = Math.max(decimalsOf(low), decimalsOf(high));
  const [from, to] = [low, high].map((end) => withUnit(end, unit, decimals));
  return `${from} to ${to}`;
}

function withUnit(value: number, unit: string, decimals: number): string {
  if (unit.startsWith('USD')) return formatUsd(value);
  return unit === '%' ? `${formatNumber(value, decimals)} %` : formatNumber(value, decimals);
}
