import { type ComparisonOnRecord, type Evidence, onRecord } from '#src/document/record.ts';

/** A criterion that can be drawn: its frameworks, each with the fact of its cell. */
export interface IntervalRows {
  name: string;
  note?: string;
  rows: { label: string; fact: string }[];
}

/** The criteria of a comparison in which every framework has a number of one unit with its 95 % interval. */
export const criteriaWithIntervals = (comparison: ComparisonOnRecord, { facts }: Evidence): IntervalRows[] =>
  comparison.criteria.flatMap(({ name, note, cells }) => {
    const rows = comparison.frameworks.flatMap((label) => {
      const cell = cells[label];
      return cell && 'fact' in cell ? [{ label, fact: cell.fact }] : [];
    });
    const found = rows.map(({ fact }) => onRecord(facts, fact));
    const isDrawable =
      rows.length === comparison.frameworks.length &&
      found.every(({ value, interval, unit }) => typeof value === 'number' && interval && unit === found[0]?.unit);
    return isDrawable ? [{ name, ...(note && { note }), rows }] : [];
  });
