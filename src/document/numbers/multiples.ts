import { GROWING, PAYING, SIGNS, TESTING, USING } from './contexts.ts';
import { type Judge, type Match, match, unitAt } from './match.ts';
import { kindOfOne } from './nouns.ts';
import type { Quantity } from './quantity.ts';
import { isHyphen, isNear, type Line, tokenAt, wordAt } from './tokens.ts';
import { ABOUT, COMPARING, FOLDS, FUNCTION_WORDS } from './words.ts';

/** "2x", "10×", "10-fold", "ten times slower", "a factor of four", "368 million times". */
export const multiple: Judge = (line, quantity) => {
  const at = unitAt(line, quantity);
  const word = wordAt(line, at);
  if (/^[x×]$/.test(word)) return bySign(line, quantity.from, at);
  if (word === 'fold') return match(quantity.from, at + 1, true);
  if (word === 'times') return match(quantity.from, at + 1, isCompared(line, at) || isUsed(line, quantity));
  if (wordAt(line, quantity.from - 1) === 'of' && wordAt(line, quantity.from - 2) === 'factor')
    return match(quantity.from, quantity.to, wordAt(line, quantity.from - 3) !== 'load');
  return undefined;
};

/** The sign for "times": not in "1920x1080", "3 x 4" or "@2x". */
function bySign(line: Line, from: number, at: number): Match | undefined {
  const isProduct = tokenAt(line, at + 1).kind === 'number';
  if (isProduct) return match(from, at + 2, false);
  return tokenAt(line, at).tight || COMPARING.has(wordAt(line, at + 1)) ? match(from, at + 1, true) : undefined;
}

const isComparative = (word: string) =>
  COMPARING.has(word) || /^(?!over|after|under|never|ever|user)\p{L}{3,}er$/u.test(word);

/** "three times as many", "five times cheaper", "grew three times"; not "called three times" or "three times a day". */
const isCompared = (line: Line, at: number) =>
  isComparative(wordAt(line, at + 1)) ||
  isSomeones(line, at + 1) ||
  (!/^an?$/.test(wordAt(line, at + 1)) && isNear(line, at, -4, GROWING));

/** "three times a senior's wage", which "three times a day" is not. */
const isSomeones = (line: Line, at: number) =>
  /^an?$/.test(wordAt(line, at)) &&
  (/['’]s$/.test(wordAt(line, at + 1)) ||
    /^(?:people|doer)$/.test(kindOfOne(wordAt(line, at + 1))) ||
    PAYING.has(wordAt(line, at + 1)));

/** "downloaded 3,000 times"; not "a thousand times yes". */
const isUsed = (line: Line, { from, value, isScaled }: Quantity) =>
  (value >= 1000 && isScaled && !/^an?$/.test(wordAt(line, from)) && !isNear(line, from, -4, TESTING)) ||
  (value >= 20 && isNear(line, from, -8, USING));

/** "order of magnitude". */
export function readMagnitude(line: Line, at: number): Match | undefined {
  const isMagnitude = /^orders?$/.test(wordAt(line, at)) && wordAt(line, at + 2) === 'magnitude';
  return isMagnitude ? match(at, at + 3, true) : undefined;
}

const DETERMINER = /^(?:the|your|our|my|his|her|its|their|what|that)$/;

/** "twice the pay", "twice as many"; not "twice a day" or "think twice". */
export function readTwice(line: Line, at: number): Match | undefined {
  if (!/^(?:twice|thrice)$/.test(wordAt(line, at))) return undefined;
  const [before, next] = [wordAt(line, at - 1), wordAt(line, at + 1)];
  const isEnd = next === '' || tokenAt(line, at + 1).kind === 'mark';
  const isMeasured = isEnd && (isNear(line, at, -4, GROWING) || before === 'than');
  return match(at, at + 2, (next === 'as' && !isHyphen(line, at + 2)) || DETERMINER.test(next) || isMeasured);
}

const VERBS =
  /^(?:doubled|doubling|doubles|tripled|tripling|triples|trebled|trebles|quadrupled|quadrupling|quadruples|quintupled|halved|halving|halves|halve|quadruple|treble)$/;
const BASES = /^(?:double|triple|quadruple|treble)$/;
const ARTICLE = /^(?:an?|the|two|both|no|with)$/;
const FUTURE = /^(?:will|would|can|could|may|might|to|earn|earns|pay|pays|cost|costs)$/;

/** "doubled", "halves the bill", "earn double what employees do", "tenfold"; not "double-check" or "doubles as". */
export function readVerb(line: Line, at: number): Match | undefined {
  const word = wordAt(line, at);
  if (FOLDS.has(word)) return match(at, at + 1, !(word === 'twofold' && /^(?:is|are)$/.test(wordAt(line, at - 1))));
  const [before, next] = [wordAt(line, at - 1), wordAt(line, at + 1)];
  const isTied = isHyphen(line, at + 1) || isHyphen(line, at - 1);
  const isWriting = SIGNS.has(next) || isNear(line, at, 3, SIGNS_ONLY) || isNear(line, at, -4, SIGNS_ONLY);
  if (VERBS.test(word)) {
    const isNoun = ARTICLE.test(before) && !(word.endsWith('ing') && next === 'of');
    return match(at, at + 1, !isTied && !isWriting && !isNoun);
  }
  if (!BASES.test(word)) return undefined;
  const isEnd = next === '' || tokenAt(line, at + 1).kind === 'mark' || FUNCTION_WORDS.has(next);
  const isMeasured = isEnd && (ABOUT.has(before) || before === 'than' || FUTURE.test(before));
  return match(at, at + 1, !isTied && !isWriting && (DETERMINER.test(next) || isMeasured));
}

const SIGNS_ONLY: ReadonlySet<string> = new Set(
  [...SIGNS].filter((sign) => !FUNCTION_WORDS.has(sign) && sign !== 'check'),
);
