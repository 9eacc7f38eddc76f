import { csvFormatRows } from 'd3-dsv';

/** One figure as a reader sees it, and the exact value behind it. */
export interface NumberCell {
  text: string;
  /** Left out where the text is all there is, such as a name. */
  value?: number;
}

/** The figures of a chart: one truth for its table, its CSV and its plain form. */
export interface NumberTable {
  columns: readonly string[];
  rows: readonly (readonly NumberCell[])[];
}

/** A table as CSV with a line of headings: exact values, not printed ones; ends with a line break. */
export const tableToCsv = ({ columns, rows }: NumberTable): string =>
  `${csvFormatRows([[...columns], ...rows.map((cells) => cells.map(({ text, value }) => String(value ?? text)))])}\n`;

/** Above this many rows a table read aloud from end to end helps nobody. */
const MOST_ROWS_ALOUD = 12;

/** Whether a table may stand for its drawing where that cannot be seen; a longer one is opened and walked through. */
export const isReadAloud = ({ rows }: NumberTable): boolean => rows.length <= MOST_ROWS_ALOUD;

/** The exact value of a cell where its text rounds it or adds to it; "5,835" is exact as it stands. */
export const exactValue = ({ text, value }: NumberCell): number | undefined =>
  text.replace(/,(?=\d{3})/g, '') === String(value) ? undefined : value;

/** A table as a reader wants it: what holds for all rows is said once, and no column repeats the names. */
export interface TableToRead extends NumberTable {
  /** Texts that are the same in every row, each with its column. */
  common: readonly { column: string; text: string }[];
}

/** Parts the columns of words that differ from row to row from those that say the same in all; the file keeps them all. */
export function tableToRead({ columns, rows }: NumberTable): TableToRead {
  const texts = columns.map((_, index) => rows.map((cells) => cells[index]?.text ?? ''));
  const isOfWords = (index: number) => index > 0 && rows.every((cells) => cells[index]?.value === undefined);
  const isCommon = (index: number) =>
    isOfWords(index) && rows.length > 1 && texts[index]?.every((text) => text === texts[index]?.[0]);
  const repeatsNames = (index: number) =>
    isOfWords(index) && texts[index]?.every((text, row) => text === texts[0]?.[row]);
  const isKept = (_: unknown, index: number) => !isCommon(index) && !repeatsNames(index);
  return {
    columns: columns.filter(isKept),
    rows: rows.map((cells) => cells.filter(isKept)),
    common: columns
      .map((column, index) => ({ column, text: isCommon(index) ? (texts[index]?.[0] ?? '') : '' }))
      .filter(({ text }) => text),
  };
}
