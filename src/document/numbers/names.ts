import { LABELS, NO_CODES, SAYINGS } from './contexts.ts';
import { type Judge, type Match, match } from './match.ts';
import { kindOfOne } from './nouns.ts';
import { isCode, isMonth, isYear, type Quantity } from './quantity.ts';
import { isHyphen, type Line, lineOf, tokenAt, wordAt } from './tokens.ts';

/** The sayings by their first word. */
const SAYINGS_BY_WORD = new Map<string, string[][]>();
for (const saying of SAYINGS) {
  const words = lineOf(saying).tokens.map(({ lower }) => lower);
  const first = words[0] ?? '';
  SAYINGS_BY_WORD.set(first, [...(SAYINGS_BY_WORD.get(first) ?? []), words]);
}

/** Whether a saying starts with a word. */
export const opensSaying = (word: string): boolean => SAYINGS_BY_WORD.has(word);

/** A saying that starts at a place: "one by one", "back to square one". */
export function readSaying(line: Line, at: number): Match | undefined {
  for (const saying of SAYINGS_BY_WORD.get(wordAt(line, at)) ?? []) {
    let next = at;
    const isSaid = saying.every((word) => {
      if (isHyphen(line, next)) next += 1;
      next += 1;
      return wordAt(line, next - 1) === word;
    });
    if (isSaid) return match(at, next, false);
  }
  return undefined;
}

/** Digits that are part of something else, taken as a whole: "SHA-256", "2023/24", "5.2.17". */
export function readCode(line: Line, at: number, quantity: Quantity | undefined): Match | undefined {
  if (tokenAt(line, at).kind !== 'number' || (quantity && !isCode(line, quantity))) return undefined;
  let to = at + 1;
  while (tokenAt(line, to).tight && (tokenAt(line, to).kind !== 'mark' || /^[-–_./:@#+=\\']$/.test(wordAt(line, to))))
    to += 1;
  return match(at, to, false);
}

/** Software is numbered in digits: "Python 3", but not "in Python three quarters of them". */
const SPELLED_LABELS =
  /^(?:steps?|figures?|tables?|chapters?|sections?|parts?|phases?|stages?|levels?|pages?|number|option|tier|version|day|week|case|rule|article|question|lesson|group|type)$/;

/** "step 3", "RFC 7519", "SOC 2", "#12", "No. 5". */
export const label: Judge = (line, quantity) => {
  const { from, to, isSpelled, isScaled, isVague } = quantity;
  const at =
    /^[.#№]$/.test(wordAt(line, from - 1)) && !(wordAt(line, from - 1) === '.' && wordAt(line, from - 2) !== 'no')
      ? from - 2
      : from - 1;
  const before = tokenAt(line, at);
  if (isVague || before.sentence !== tokenAt(line, from).sentence) return undefined;
  if (isSpelled) return SPELLED_LABELS.test(before.lower) && quantity.value < 100 ? match(from, to, false) : undefined;
  const isInitials = /^\p{Lu}{2,}$/u.test(before.text) && !NO_CODES.has(before.lower);
  const isSpaced = isInitials && / /.test(tokenAt(line, from).text);
  const isLabel = LABELS.has(before.lower) && before.kind === 'word';
  const isTime =
    kindOfOne(before.lower) === 'time' && /^(?:an?|per|every|each|this|last|next|that|one)$/.test(wordAt(line, at - 1));
  return (isLabel || isInitials) && (!isScaled || isSpaced) && !isTime ? match(from, to, false) : undefined;
};

/** "22 November 2026", "May 2024", "the 21st", "the 1990s". */
export const date: Judge = (line, quantity) => {
  const { from, to, value, isScaled, suffix } = quantity;
  if (/^(?:st|nd|rd|th|s)$/.test(suffix)) return match(from, to + 1, false);
  if (isScaled) return undefined;
  const isDay = value <= 31;
  if (isDay && isMonth(line, to)) return match(from, isYear(line, to + 1) ? to + 2 : to + 1, false);
  if (isMonth(line, from - 1) && (isDay || isYear(line, from))) return match(from, to, false);
  return /^(?:am|pm|a\.m|p\.m|gmt|utc|cet|o['’]clock)$/.test(wordAt(line, to)) ? match(from, to + 1, false) : undefined;
};
