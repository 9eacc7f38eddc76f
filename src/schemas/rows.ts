import type { Field, Value } from './describe.ts';
import { inWords, neededInWords } from './in-words.ts';

/** A field as a table of the manual prints it. Words between backticks are code. */
export interface FieldRow {
  /** With the fields it lies in: `cover.src`, `revisions[].date`. */
  name: string;
  hint: string;
  /** What may be written. */
  value: string;
  needed: string;
}

/** A row for each field, and below it one for each field inside it. */
export const rowsOf = (fields: readonly Field[], path = ''): FieldRow[] =>
  fields.flatMap((field) => {
    const name = `${path}${field.name}`;
    const row = { name, hint: field.hint, value: inWords(field), needed: neededInWords(field) };
    return [row, ...distinct(rowsInside(field, name))];
  });

function rowsInside(value: Value, path: string): FieldRow[] {
  if (value.kind === 'group') return rowsOf(value.fields, `${path}.`);
  if (value.kind === 'list') return rowsInside(value.item, `${path}[]`);
  if (value.kind === 'map') return rowsInside(value.item, `${path}.…`);
  return value.kind === 'either' ? value.options.flatMap((option) => rowsInside(option, path)) : [];
}

/** One of several forms of a value may have the fields of another. */
const distinct = (rows: readonly FieldRow[]): FieldRow[] => [
  ...new Map(rows.map((row) => [JSON.stringify(row), row])).values(),
];
