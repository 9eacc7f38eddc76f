import { percentEnd } from './amounts.ts';
import { claimsInText } from './claims.ts';
import { readNumber } from './quantity.ts';
import { type Line, lineOf, tokenAt } from './tokens.ts';
import { CURRENCY_SIGNS } from './words.ts';

/** A figure in digits, as a reader compares it with another one. */
export interface Figure {
  /** As it is written, with its sign: "$68,148", "11.7 %". */
  text: string;
  value: number;
  /** The sign of a currency or "%"; `ANY_UNIT` where a heading says it, and empty where nothing does. */
  unit: string;
}

/** The unit of a figure in a table, which does not stand beside the figure itself. */
export const ANY_UNIT = '*';

/** Every figure in digits of a text, in reading order; of "$20–40" both. */
export function figuresIn(text: string): Figure[] {
  const line = lineOf(text);
  return line.tokens.flatMap(({ kind }, at) => (kind === 'number' ? figureAt(line, at) : []));
}

/** The figures in digits of a text that claim something. A year beside another figure only dates it. */
export const figuresClaimed = (text: string): Figure[] =>
  claimsInText(text).flatMap((claim) =>
    figuresIn(claim.text).filter((figure, _, all) => all.length === 1 || !/^(?:19|20)\d\d$/.test(figure.text)),
  );

/** Whether a reader who looks for a figure finds it in another: "60%" in "60 per cent", but not in "$60". */
export const isSameFigure = (wanted: Figure, printed: Figure): boolean =>
  wanted.value === printed.value && (wanted.unit === printed.unit || wanted.unit === '' || printed.unit === ANY_UNIT);

function figureAt(line: Line, at: number): Figure[] {
  const quantity = readNumber(line, at);
  if (!quantity || Number.isNaN(quantity.value)) return [];
  const [before, after] = [tokenAt(line, at - 1), tokenAt(line, quantity.to)];
  const isSignBefore = CURRENCY_SIGNS.has(before.text);
  const isSignAfter =
    !isSignBefore && CURRENCY_SIGNS.has(after.text) && tokenAt(line, quantity.to + 1).kind !== 'number';
  const percent = percentEnd(line, quantity);
  const first = isSignBefore ? before : tokenAt(line, at);
  const last = tokenAt(line, (percent || (isSignAfter ? quantity.to + 1 : quantity.to)) - 1);
  return [
    {
      text: line.text.slice(first.start, last.end),
      // A scale such as "m" multiplies, and 1.1 × 1,000,000 is not exactly 1,100,000.
      value: Number(quantity.value.toPrecision(12)),
      unit: percent ? '%' : isSignBefore ? before.text : isSignAfter ? after.text : '',
    },
  ];
}
