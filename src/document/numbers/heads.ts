import { isPlural, kindOf, kindOfOne, type NounKind } from './nouns.ts';
import { isHyphen, type Line, PLACEHOLDER, tokenAt, wordAt } from './tokens.ts';
import { FUNCTION_WORDS } from './words.ts';

/** The noun that a number counts. */
export interface Head {
  at: number;
  kind: NounKind;
  /** Tied to the number by a hyphen: "ten-year". */
  isCompound: boolean;
}

/** How many words may stand between a number and its noun. */
const REACH = 6;

const ARTICLES = /^(?:the|our|its|their|your|his|her|these|those|my|different|other)$/;

/**
 * Finds the noun that is counted: the first plural after the number, past adjectives and nouns that tell more of it.
 * One of anything, and what a hyphen ties to its number, is in the singular.
 */
export function headOf(line: Line, at: number, value: number, isVague: boolean): Head | undefined {
  if (isHyphen(line, at)) return compoundAt(line, at + 1);
  let next = at;
  if (isVague && wordAt(line, next) === 'of') next += ARTICLES.test(wordAt(line, next + 1)) ? 2 : 1;
  const start = next;
  for (; next < start + REACH; next += 1) {
    const token = tokenAt(line, next);
    if (isHyphen(line, next) || token.text === PLACEHOLDER || /^[“"‘]$/.test(token.text)) continue;
    if (token.kind !== 'word' || (FUNCTION_WORDS.has(token.lower) && token.text !== 'IT')) return undefined;
    if (isHyphen(line, next + 1)) continue;
    if (isPlural(token.lower)) return { at: next, kind: kindOf(token.lower), isCompound: false };
    const kind = kindOfOne(token.lower);
    if (value <= 1 && kind !== 'other' && kindOfOne(wordAt(line, next + 1)) === 'other')
      return { at: next, kind, isCompound: false };
    if (next === start && isTime(kind) && value > 1) return compoundAt(line, next);
  }
  return undefined;
}

const isTime = (kind: NounKind) => kind === 'time' || kind === 'hours' || kind === 'moment';

/** The word behind a hyphen: the last one of "ten-year-old" does not matter. */
function compoundAt(line: Line, at: number): Head | undefined {
  const token = tokenAt(line, at);
  return token.kind === 'word' ? { at, kind: kindOfOne(token.lower), isCompound: true } : undefined;
}
