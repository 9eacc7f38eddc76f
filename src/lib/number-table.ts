import { csvFormatRows } from 'd3-dsv';

/** One figure as a reader sees it, and the exact value behind it. */
export interface NumberCell {
  text: string;
  /** Left out where the text is all there is, such as a name. */
  value?: number;
}

/** The figures of a chart: one truth for its drawing in words, its table, its CSV and its plain form. */
export interface NumberTable {
  columns: readonly string[];
  rows: readonly (readonly NumberCell[])[];
}

/** A table as CSV with a line of headings: exact values, not printed ones; ends with a line break. */
export const tableToCsv = ({ columns, rows }: NumberTable): string =>
  `${csvFormatRows([[...columns], ...rows.map((cells) => cells.map(({ text, value }) => String(value ?? text)))])}\n`;

/** Above this many rows a list read aloud helps nobody. */
const MOST_ROWS_ALOUD = 12;

/** A table as a sentence for people who cannot see the drawing; a long one only says how long it is. */
export function tableInWords({ rows }: NumberTable): string {
  if (rows.length > MOST_ROWS_ALOUD) return `${rows.length} figures, which stand in the table below.`;
  return `${rows
    .map(
      ([name, ...cells]) =>
        `${name?.text ?? ''}: ${cells
          .map(({ text }) => text)
          .filter(Boolean)
          .join(', ')}`,
    )
    .join('; ')}.`;
}
