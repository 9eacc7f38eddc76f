import type { Quantity } from './quantity.ts';
import { isHyphen, type Line, wordAt } from './tokens.ts';

/** What was read at a place: its first token, the one after its last, and whether it makes a claim. */
export interface Match {
  from: number;
  to: number;
  isClaim: boolean;
  /** Claims something when the sentence has made a claim before: "14 of them". */
  isElliptic?: boolean;
}

/** Judges a number by one sign; nothing when the sign is not there. */
export type Judge = (line: Line, quantity: Quantity) => Match | undefined;

export const match = (from: number, to: number, isClaim: boolean): Match => ({ from, to, isClaim });

/** Passes what softens a number: "20+", "six or more", "100-plus". */
function afterSoftening(line: Line, at: number): number {
  const word = wordAt(line, at);
  if (word === '+') return at + 1;
  if (word === 'or' && /^(?:more|fewer|less|so)$/.test(wordAt(line, at + 1))) return at + 2;
  if (isHyphen(line, at) && /^(?:plus|odd|ish)$/.test(wordAt(line, at + 1))) return at + 2;
  return word === 'plus' || word === 'odd' ? at + 1 : at;
}

/** Where the word that a number counts stands, behind a hyphen or not. */
export function unitAt(line: Line, quantity: Quantity): number {
  const at = afterSoftening(line, quantity.to);
  return isHyphen(line, at) ? at + 1 : at;
}
