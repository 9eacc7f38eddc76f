/** A quarter of the people of a cell, from the lowest paid to the highest. */
export type Quarter = 'lowest' | 'second' | 'third' | 'highest';

export interface Quartiles {
  p25: number;
  median: number;
  p75: number;
}

/** The quarter of the people into which a figure falls; one that equals a quartile counts to the quarter above it. */
export function quarterOf(figure: number, { p25, median, p75 }: Quartiles): Quarter {
  if (figure < p25) return 'lowest';
  if (figure < median) return 'second';
  return figure < p75 ? 'third' : 'highest';
}

/** A quarter in words, to stand after "Your pay is …". */
export const QUARTER_TEXT: Readonly<Record<Quarter, string>> = {
  lowest: 'in the lowest quarter',
  second: 'in the second lowest quarter',
  third: 'in the second highest quarter',
  highest: 'in the highest quarter',
};
