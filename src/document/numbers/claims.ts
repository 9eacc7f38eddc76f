import type { Place } from '#src/lib/finding.ts';
import type { CheckedContent } from '../profile.ts';
import { money, percentage } from './amounts.ts';
import { blocksOf, placesIn } from './blocks.ts';
import { bare, continued, count, ellipsis, figures, sample } from './counts.ts';
import { type Judge, type Match, match } from './match.ts';
import { multiple, readMagnitude, readTwice, readVerb } from './multiples.ts';
import { date, label, opensSaying, readCode, readSaying } from './names.ts';
import { type Quantity, readQuantity } from './quantity.ts';
import { odds, parts, ratio, readDecade, readEvery, readGlyph, readHalf, readPart, slashed, spread } from './shares.ts';
import { type Line, lineOf, type Token, tokenAt } from './tokens.ts';
import { OPENERS } from './words.ts';

/** A figure in the prose of a document that claims something and is not on record. */
export interface NumberClaim extends Place {
  /** The words themselves, such as "one in five". */
  text: string;
}

/** Signs that say what a number is, the plainest first. The first that is there decides. */
const JUDGES: readonly Judge[] = [
  money,
  percentage,
  multiple,
  date,
  label,
  parts,
  ratio,
  spread,
  odds,
  figures,
  sample,
  ellipsis,
  continued,
  count,
  bare,
];

/** Claims that hold no number word: "half of", "a third", "twice", "doubled". */
const READERS = [readHalf, readPart, readGlyph, readDecade, readEvery, readTwice, readMagnitude, readVerb] as const;

/** The claims of a checked document, in reading order. */
export function numberClaims(children: readonly CheckedContent[]): NumberClaim[] {
  return blocksOf(children).flatMap((block) => {
    const placeAt = placesIn(block);
    return claimsInLine(lineOf(block.text, block.heading)).map(({ text, index }) => ({ text, ...placeAt(index) }));
  });
}

/** The claims of a plain text, each with where it begins. */
export const claimsInText = (text: string): { text: string; index: number }[] => claimsInLine(lineOf(text));

function claimsInLine(line: Line): { text: string; index: number }[] {
  const claims: { text: string; index: number }[] = [];
  let claimed = -1;
  for (let at = 0; at < line.tokens.length; ) {
    const found = readAt(line, at);
    if (!found) {
      at += 1;
      continue;
    }
    const first = tokenAt(line, found.from);
    const isClaim = found.isClaim || (found.isElliptic === true && claimed === first.sentence);
    if (isClaim) {
      const end = tokenAt(line, Math.min(found.to, line.tokens.length) - 1).end;
      claims.push({ text: line.text.slice(first.start, end), index: first.start });
      claimed = first.sentence;
    }
    at = Math.max(found.to, at + 1);
  }
  return claims;
}

/** Whether anything can start at a token: most words are passed by with no more than this question. */
const opens = ({ kind, lower }: Token): boolean => kind === 'number' || OPENERS.has(lower) || opensSaying(lower);

/** What starts at a token: a saying, a number, or words that say one. */
function readAt(line: Line, at: number): Match | undefined {
  if (!opens(tokenAt(line, at))) return undefined;
  const saying = readSaying(line, at);
  if (saying) return saying;
  const quantity = readQuantity(line, at);
  const fraction = quantity && slashed(line, quantity);
  if (fraction) return fraction;
  const code = readCode(line, at, quantity);
  if (code) return code;
  if (quantity) return judge(line, quantity);
  for (const read of READERS) {
    const found = read(line, at);
    if (found) return found;
  }
  return undefined;
}

function judge(line: Line, quantity: Quantity): Match {
  for (const one of JUDGES) {
    const found = one(line, quantity);
    if (found) return found;
  }
  return match(quantity.from, quantity.to, false);
}
