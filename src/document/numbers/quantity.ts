import { isHyphen, type Line, tokenAt, wordAt } from './tokens.ts';
import { CURRENCY_CODES, MONTHS, SCALES, SMALL, SUFFIXES, VAGUE } from './words.ts';

/** A number or a range as it is written, in digits or words. */
export interface Quantity {
  /** First token, and the one after the last. */
  from: number;
  to: number;
  value: number;
  /** In words, such as "twenty-five". */
  isSpelled: boolean;
  /** "dozens", "thousands", "tens of thousands". */
  isVague: boolean;
  /** Large on its face: with thousands apart, a scale word or a suffix. */
  isScaled: boolean;
  /** Digits with a decimal point. */
  isDecimal: boolean;
  isRange: boolean;
  /** Written behind the digits, such as "x" in "2x". */
  suffix: string;
}

const GROUPED = /^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/;
const PLAIN = /^\d+(?:\.\d+)?$/;
const CONTINENTAL = /^\d{1,3}(?:\.\d{3}){2,}$|^\d+,\d{1,2}$/;

/** Reads the number, or the range of numbers, that starts at a token. */
export function readQuantity(line: Line, at: number): Quantity | undefined {
  const first = readNumber(line, at);
  if (!first) return undefined;
  const joint = jointAt(line, first.to);
  const second = joint > 0 ? readNumber(line, joint) : undefined;
  if (!second || (first.isSpelled !== second.isSpelled && !first.isScaled && !second.isScaled)) return first;
  return {
    ...second,
    from: first.from,
    value: Math.max(first.value, second.value),
    isScaled: first.isScaled || second.isScaled,
    isVague: first.isVague || second.isVague,
    isRange: true,
  };
}

/** Where the second number of a range would start: after a dash, "to", "or" or "and"; 0 where there is none. */
function jointAt(line: Line, at: number): number {
  const mark = tokenAt(line, at);
  if (/^[-–—−‑]$/.test(mark.text)) {
    if (wordAt(line, at + 1) === 'to') return at + 2;
    return mark.tight === tokenAt(line, at + 1).tight ? at + 1 : 0;
  }
  return /^(?:to|or|and)$/.test(mark.lower) ? at + 1 : 0;
}

/** Reads the number that starts at a token, and not the range it may begin. */
export function readNumber(line: Line, at: number): Quantity | undefined {
  return tokenAt(line, at).kind === 'number' ? readDigits(line, at) : readSpelled(line, at);
}

function readDigits(line: Line, at: number): Quantity | undefined {
  const { text } = tokenAt(line, at);
  const digits = text.replace(/[\s,'’]/g, '');
  const isGrouped = GROUPED.test(text) || /[\s'’]/.test(text);
  if (!isGrouped && !PLAIN.test(text) && !CONTINENTAL.test(text)) return undefined;
  const behind = tokenAt(line, at + 1);
  const suffix = behind.tight && behind.kind === 'word' ? behind.text : '';
  const known = suffixOf(suffix.toLowerCase());
  let to = known === undefined ? at + 1 : at + 2;
  let value = Number(digits) * (known ?? 1);
  let isScaled = isGrouped || known !== undefined;
  if (/^[½¼¾⅓⅔]$/.test(wordAt(line, to)) && tokenAt(line, to).tight) to += 1;
  for (let scale = scaleAt(line, to); scale; scale = scaleAt(line, to)) {
    value *= scale;
    isScaled = true;
    to += wordAt(line, to) === '-' ? 2 : 1;
  }
  const isDecimal = text.includes('.') && !isScaled;
  return { from: at, to, value, isSpelled: false, isVague: false, isScaled, isDecimal, isRange: false, suffix };
}

const suffixOf = (suffix: string): number | undefined =>
  Object.hasOwn(SUFFIXES, suffix) ? SUFFIXES[suffix] : undefined;

/** The scale word at a place, also behind a hyphen: "two-million". */
function scaleAt(line: Line, at: number): number {
  const word = isHyphen(line, at) ? wordAt(line, at + 1) : wordAt(line, at);
  return (Object.hasOwn(SCALES, word) ? SCALES[word] : 0) ?? 0;
}

/** Reads number words: "twenty-five", "a hundred", "a few thousand", "half a million", "tens of thousands". */
function readSpelled(line: Line, at: number): Quantity | undefined {
  const lead = leadOf(line, at);
  let { to } = lead;
  let sum = 0;
  let part = lead.value;
  let isScaled = false;
  let isVague = false;
  for (;;) {
    const next = stepOver(line, to, to > at);
    const word = wordAt(line, next);
    if (Object.hasOwn(SMALL, word)) part += SMALL[word] ?? 0;
    else if (Object.hasOwn(SCALES, word) && to > at) {
      isScaled = true;
      part = (part || 1) * (SCALES[word] ?? 1);
      if (part >= 1000) {
        sum += part;
        part = 0;
      }
    } else if (isVagueAt(line, next) && !(to > at && !isVague && !lead.isOpen)) {
      isVague = true;
      part = Math.max(part, 1) * (VAGUE[word] ?? 1);
    } else break;
    to = next + 1;
  }
  if (to === lead.to && lead.to > at) return undefined;
  if (to === at) return undefined;
  if (wordAt(line, to) === 'and' && wordAt(line, to + 1) === 'a' && /^(half|quarter)$/.test(wordAt(line, to + 2)))
    to += 3;
  let value = sum + part;
  for (let scale = scaleAt(line, to); isHalved(line, to) && scale; scale = scaleAt(line, to)) {
    value *= scale;
    isScaled = true;
    to += 1;
  }
  return { from: at, to, value, isSpelled: true, isVague, isScaled, isDecimal: false, isRange: false, suffix: '' };
}

const isHalved = (line: Line, to: number) => /^(?:half|quarter)$/.test(wordAt(line, to - 1));

/** "scores" and "tens" are also other words, and count only before "of". */
const isVagueAt = (line: Line, at: number) =>
  Object.hasOwn(VAGUE, wordAt(line, at)) &&
  (!/^(?:scores|tens)$/.test(wordAt(line, at)) || wordAt(line, at + 1) === 'of');

/** What may open a number in words: "a", "half a", "a few", "a couple of", "several", "many". */
function leadOf(line: Line, at: number): { to: number; value: number; isOpen: boolean } {
  const [first, second, third] = [wordAt(line, at), wordAt(line, at + 1), wordAt(line, at + 2)];
  const isScale = (word: string) => Object.hasOwn(SCALES, word);
  if (first === 'half' && /^an?$/.test(second) && isScale(third)) return { to: at + 2, value: 0.5, isOpen: false };
  if (first === 'a' && second === 'few' && isScale(third)) return { to: at + 2, value: 3, isOpen: false };
  if (first === 'a' && second === 'couple' && third === 'of' && isScale(wordAt(line, at + 3)))
    return { to: at + 3, value: 2, isOpen: false };
  if (first === 'a' && second === 'couple' && isScale(third)) return { to: at + 2, value: 2, isOpen: false };
  if (/^(an?|several|some|few|many)$/.test(first) && isScale(second))
    return { to: at + 1, value: first === 'several' ? 3 : 1, isOpen: false };
  return { to: at, value: 0, isOpen: true };
}

/** Passes what ties number words to one number: a hyphen, "and" after a hundred, "of" between vague ones. */
function stepOver(line: Line, at: number, isInside: boolean): number {
  if (!isInside) return at;
  if (isHyphen(line, at)) return at + 1;
  const word = wordAt(line, at);
  const before = wordAt(line, at - 1);
  const after = wordAt(line, at + 1);
  if (word === 'of' && Object.hasOwn(VAGUE, before) && Object.hasOwn(VAGUE, after)) return at + 1;
  const isLarge = before === 'hundred' || before === 'thousand' || before === 'million';
  return word === 'and' && isLarge && Object.hasOwn(SMALL, after) ? at + 1 : at;
}

/**
 * Whether digits are part of a name, a code, a date or a version, going by what touches them: SHA-256, v2, :8000, 24/7,
 * 2025-12-03, 5.2.17, 37signals, @2x.
 */
export function isCode(line: Line, quantity: Quantity): boolean {
  const { from, to } = quantity;
  if (quantity.isSpelled) return false;
  return touchesBefore(line, from) || touchesAfter(line, to, quantity);
}

function touchesBefore(line: Line, from: number): boolean {
  const digits = tokenAt(line, from);
  const before = tokenAt(line, from - 1);
  if (!digits.tight) return false;
  if (before.kind === 'word') return !isCurrency(before.text);
  if (before.kind === 'number' || /^[#@_/:\\]$/.test(before.text)) return true;
  if (before.text === '.') return before.tight;
  return /^[-+'’=]$/.test(before.text) && before.tight && !/^[(=“"‘]$/.test(wordAt(line, from - 2)) && !isN(line, from);
}

/** "n=922", the size of a sample. */
const isN = (line: Line, from: number) => wordAt(line, from - 1) === '=' && wordAt(line, from - 2) === 'n';

function touchesAfter(line: Line, to: number, quantity: Quantity): boolean {
  const after = tokenAt(line, to);
  const next = tokenAt(line, to + 1);
  if (!after.tight) return false;
  if (after.kind === 'word') return !UNITS_BEHIND.test(after.lower) && !isCurrency(after.text);
  if (after.text === '_' || after.text === '\\' || after.text === '=') return true;
  if (!next.tight) return false;
  if (after.text === '.' || after.text === ':') return next.kind !== 'mark' && next.kind !== 'none';
  if (after.text === '/') return next.kind === 'number';
  return after.text === '-' && next.kind === 'number' && !quantity.isScaled;
}

/** Letters that may stand right behind digits and leave them a number. */
const UNITS_BEHIND = /^(?:x|fold|yrs?|y|h|hrs?|pp|ppt|pct|percent|st|nd|rd|th|s|euros?|dollars?|pounds?)$/;

/** Codes and abbreviations of money, and the letters of "A$" and "US$". */
export const isCurrency = (word: string): boolean => CURRENCY_CODES.has(word);

/** A year by its looks, such as 2024. */
export const isYear = (line: Line, at: number): boolean => /^(?:19|20)\d\d$/.test(tokenAt(line, at).text);

/** The name of a month; "may" and "march" only with a capital. */
export const isMonth = (line: Line, at: number): boolean =>
  MONTHS.has(wordAt(line, at)) && /^\p{Lu}/u.test(tokenAt(line, at).text);
