import { DATING, IMAGINING, KEPT, PAYING, QUEUEING, SAVING, TESTING, WINDOWS } from './contexts.ts';
import { type Head, headOf } from './heads.ts';
import { type Judge, match, unitAt } from './match.ts';
import { kindOf, LEAST_CLAIMED } from './nouns.ts';
import { isMonth, isYear, type Quantity } from './quantity.ts';
import { isHyphen, isNear, type Line, tokenAt, wordAt } from './tokens.ts';
import { FUNCTION_WORDS } from './words.ts';

const DEFINITE: ReadonlySet<string> = new Set('the these those both following'.split(' '));

/** "six figures", "a five-figure bill". */
export const figures: Judge = (line, quantity) => {
  const at = unitAt(line, quantity);
  if (!/^figures?$/.test(wordAt(line, at)) || quantity.value < 2 || quantity.value > 12) return undefined;
  const isSum =
    wordAt(line, at) === 'figure' || (quantity.value >= 4 && !DEFINITE.has(wordAt(line, quantity.from - 1)));
  return match(quantity.from, at + 1, isSum);
};

/** "four thousand people", "six years of experience", "dozens of startups"; not "three steps" or "20 connections". */
export const count: Judge = (line, quantity) => {
  const unit = unitAt(line, quantity);
  const head = headOf(
    line,
    isHyphen(line, unit - 1) ? unit - 1 : unit,
    quantity.value,
    quantity.isVague || isPartitive(line, unit),
  );
  if (!head) return undefined;
  return match(quantity.from, head.at + 1, isCount(line, quantity, head));
};

/** "thirty of our clients". */
const isPartitive = (line: Line, at: number) =>
  wordAt(line, at) === 'of' && /^(?:the|our|its|their|your)$/.test(wordAt(line, at + 1));

function isCount(line: Line, quantity: Quantity, head: Head): boolean {
  const { from, value, isVague } = quantity;
  if (head.kind === 'moment') return /^min/.test(wordAt(line, head.at)) && isNear(line, from, -4, SAVING);
  if (head.kind === 'technical' || isName(line, quantity)) return false;
  if (isBareYear(line, quantity) && isYearBefore(line, quantity, head)) return false;
  if (head.kind === 'time' || head.kind === 'hours') return isDuration(line, quantity, head);
  if (head.kind === 'other')
    return !head.isCompound && !isVague && !isFigureOfSpeech(line, quantity) && value >= LEAST_CLAIMED.other;
  if (head.isCompound && (head.kind === 'thing' || head.kind === 'use')) return false;
  if (isVague) return true;
  if (isPretended(line, quantity, head)) return false;
  const isKnown = DEFINITE.has(wordAt(line, from - 1)) && value < 20;
  return !isKnown && (value >= LEAST_CLAIMED[head.kind] || (wordAt(line, quantity.to) === '+' && value > 1));
}

/** "a million reasons". */
const isFigureOfSpeech = (line: Line, { from, isSpelled }: Quantity) => isSpelled && /^an?$/.test(wordAt(line, from));

/** Whether the people or jobs counted are test data, the work of a queue, or a case that is only imagined. */
function isPretended(line: Line, { from, value }: Quantity, head: Head): boolean {
  if (isNear(line, head.at, -(8 + head.at - from), TESTING)) return true;
  const isNearAny = (words: ReadonlySet<string>) => isNear(line, from, -8, words) || isNear(line, head.at, 6, words);
  if (head.kind === 'job') return value < 100 && isNearAny(QUEUEING);
  return value < LEAST_CLAIMED.firm && isNearAny(IMAGINING);
}

/** Digits that read as a year unless something countable follows. */
const isBareYear = (line: Line, quantity: Quantity) =>
  isYear(line, quantity.to - 1) && !quantity.isScaled && !quantity.isSpelled;

/** "in 2024 developers earned" dates what people did; "2000 developers" counts them. */
const isYearBefore = (line: Line, { from, to }: Quantity, head: Head) =>
  head.kind === 'other' ||
  head.at > to + 2 ||
  FUNCTION_WORDS.has(wordAt(line, from - 1)) ||
  /^(?:early|late|mid|summer|autumn|spring|winter|fall|year|[-(,])$/.test(wordAt(line, from - 1));

/** Whether a time measures or promises, and does not date something or set a program. */
function isDuration(line: Line, quantity: Quantity, head: Head): boolean {
  const { from } = quantity;
  const before = wordAt(line, from - 1);
  const after = wordAt(line, head.at + 1);
  if (DATING.has(after) || WINDOWS.has(before)) return false;
  if (after === 'from' && wordAt(line, head.at + 2) === 'now') return false;
  if (/^(?:to|until|till|ending|since|through)$/.test(after) && isDated(line, head.at + 2)) return false;
  if (after === 'of' && isDated(line, head.at + 2)) return false;
  if (head.kind === 'hours' && head.isCompound && /^(?:clock|format|notation|time)$/.test(after)) return false;
  return !isNear(line, from, -8, KEPT) && !isNear(line, head.at, 4, KEPT);
}

const isDated = (line: Line, at: number) => isMonth(line, at) || isYear(line, at) || isMonth(line, at + 1);

/** "14 of them", after a claim in the same sentence. */
export const ellipsis: Judge = (line, quantity) => {
  const isOf = wordAt(line, quantity.to) === 'of' && /^(?:them|those|whom|which)$/.test(wordAt(line, quantity.to + 1));
  return isOf && quantity.value > 1 ? { ...match(quantity.from, quantity.to + 2, false), isElliptic: true } : undefined;
};

/** "at 11.7 per cent and Rails at 6.2": a decimal that goes on from a percentage. */
export const continued: Judge = (line, { from, to, isDecimal }) => {
  const isGoing = isDecimal && /^(?:at|against|versus)$/.test(wordAt(line, from - 1)) && isFree(line, to);
  return isGoing ? { ...match(from, to, false), isElliptic: true } : undefined;
};

/** Whether no noun follows. */
const isFree = (line: Line, at: number) => tokenAt(line, at).kind !== 'word' || FUNCTION_WORDS.has(wordAt(line, at));

/** "n = 922", the size of a sample. */
export const sample: Judge = (line, quantity) => {
  const isSample = wordAt(line, quantity.from - 1) === '=' && wordAt(line, quantity.from - 2) === 'n';
  return isSample && !quantity.isDecimal ? match(quantity.from - 2, quantity.to, true) : undefined;
};

/** A number with no noun: "120–140k", "used by millions", "40 to 60 an hour", or alone under a heading in a table. */
export const bare: Judge = (line, quantity) => {
  const next = tokenAt(line, quantity.to);
  if (isAlone(line, quantity)) {
    const unit = unitOfHeading(line.heading);
    if (unit === 'claim') return match(quantity.from, quantity.to, !isBareYear(line, quantity));
  }
  if (next.kind === 'word' && !FUNCTION_WORDS.has(next.lower) && !quantity.isVague) return undefined;
  if (isBareYear(line, quantity)) return undefined;
  if (quantity.isVague)
    return match(quantity.from, quantity.to, wordAt(line, quantity.to) !== 'of' && !isName(line, quantity));
  if (
    /^[KMB]$/.test(quantity.suffix) &&
    !(quantity.isRange && quantity.suffix !== 'B') &&
    !isNear(line, quantity.from, -8, PAYING)
  )
    return undefined;
  if (isCrew(line, quantity.from)) return match(quantity.from, quantity.to, true);
  const isRate =
    /^(?:an?|per)$/.test(next.lower) && /^(?:hour|day|month|week|year)$/.test(wordAt(line, quantity.to + 1));
  if (isRate && isNear(line, quantity.from, -8, PAYING)) return match(quantity.from, quantity.to, true);
  return quantity.isScaled && quantity.value >= 1000
    ? match(quantity.from, quantity.to, !isTechnical(line, quantity))
    : undefined;
};

/** "a team of 12". */
const isCrew = (line: Line, from: number) =>
  wordAt(line, from - 1) === 'of' && /^(?:team|staff|crew|headcount|workforce)$/.test(wordAt(line, from - 2));

const isAlone = (line: Line, { from, to }: Quantity) => {
  const [before, after] = [tokenAt(line, from - 1), tokenAt(line, to)];
  return line.heading !== '' && before.kind === 'none' && after.kind === 'none';
};

/** Whether the heading of a column makes the bare numbers below it claims. */
function unitOfHeading(heading: string): 'claim' | 'none' {
  if (/[%$€£]|\bper cent\b|\bpercent(?:age)?\b|\bshare\b|\bsalary\b|\bmedian\b/i.test(heading)) return 'claim';
  const nouns = heading.toLowerCase().match(/\p{L}+/gu) ?? [];
  return nouns.some((noun) => /^(?:people|doer|firm|job|use|time|hours)$/.test(kindOf(noun))) ? 'claim' : 'none';
}

/** A technical noun that says more than that there is a number. */
const isUnit = (word: string) => kindOf(word) === 'technical' && !/^(?:numbers?|points?|records?|sizes?)$/.test(word);

const isTechnical = (line: Line, { from, to }: Quantity): boolean => {
  for (let at = Math.max(from - 8, 0); at < to + 8; at += 1) {
    const token = tokenAt(line, at);
    if (token.kind === 'word' && token.sentence === tokenAt(line, from).sentence && isUnit(token.lower)) return true;
  }
  return false;
};

/** "Thousand Oaks": a number word and the next, both with a capital, in a text that is not all in capitals. */
const isName = (line: Line, quantity: Quantity): boolean =>
  quantity.isSpelled &&
  isCapital(line, quantity.from) &&
  isCapital(line, quantity.to) &&
  tokenAt(line, quantity.from - 1).kind === 'word' &&
  !isTitle(line, quantity);

const isCapital = (line: Line, at: number) => /^\p{Lu}/u.test(tokenAt(line, at).text);

/** Whether the words around a number all have capitals, as in an English headline. */
function isTitle(line: Line, { from, to }: Quantity): boolean {
  const around = line.tokens
    .slice(Math.max(from - 4, 0), to + 5)
    .filter(({ kind, text }) => kind === 'word' && text.length > 3);
  return around.every(({ text }) => /^\p{Lu}/u.test(text));
}
