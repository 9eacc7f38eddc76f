import { PARTING, TEXTS } from './contexts.ts';
import { headOf } from './heads.ts';
import { type Judge, type Match, match } from './match.ts';
import { isPlural, kindOf, kindOfOne } from './nouns.ts';
import { isMonth, isYear, type Quantity, readQuantity } from './quantity.ts';
import { isFirst, isHyphen, isNear, type Line, tokenAt, wordAt } from './tokens.ts';
import { ABOUT, COMPARING, FUNCTION_WORDS, PARTS, REPORTING } from './words.ts';

/** "two thirds", "one-third of", "nine tenths". */
export const parts: Judge = (line, quantity) => {
  const at = isHyphen(line, quantity.to) ? quantity.to + 1 : quantity.to;
  const word = wordAt(line, at);
  if (!PARTS.has(word) || quantity.value < 1 || quantity.value > 99 || quantity.isDecimal) return undefined;
  if (quantity.value === 1 && (word.endsWith('s') || wordAt(line, at + 1) === 'party')) return undefined;
  const next = wordAt(line, at + 1);
  const isTime = word.startsWith('quarter') && /^(?:ago|later|in|earlier)$/.test(next);
  return match(quantity.from, next === 'of' ? at + 2 : at + 1, !isTime);
};

const isPlain = ({ value, isDecimal, isScaled }: Quantity) => value < 100 && !isDecimal && !isScaled;

/** "1/3 of", "8/10 companies", "50/50". */
export const slashed: Judge = (line, quantity) => {
  const [slash, below] = [tokenAt(line, quantity.to), tokenAt(line, quantity.to + 1)];
  if (quantity.isSpelled || slash.text !== '/' || !slash.tight || below.kind !== 'number') return undefined;
  const isEven = quantity.value === 50 && below.text === '50';
  const isPart = tokenAt(line, quantity.to + 2).text !== '/' && wordAt(line, quantity.to + 2) === 'of';
  const isCounted =
    isPlain(quantity) &&
    ['people', 'doer', 'firm', 'job'].includes(headOf(line, quantity.to + 2, 2, false)?.kind ?? '');
  return isEven || isPart || isCounted ? match(quantity.from, quantity.to + 2, true) : undefined;
};

/** "1 in 4", "nine out of ten", "4 of the 10 largest news sites", "one of every five". */
export const ratio: Judge = (line, quantity) => {
  const { to: at, value, isDecimal, isVague } = quantity;
  const isOut = wordAt(line, at) === 'out' && wordAt(line, at + 1) === 'of';
  if (isDecimal || isVague || !(isOut || /^(?:in|of)$/.test(wordAt(line, at)))) return undefined;
  const first = isOut ? at + 2 : at + 1;
  const determiner = wordAt(line, first);
  const isEach = determiner === 'every' || determiner === 'each';
  const isDefinite = /^(?:the|all|our|these|those)$/.test(determiner);
  const next = isEach || isDefinite ? first + 1 : first;
  const whole = readQuantity(line, wordAt(line, next) === 'top' ? next + 1 : next);
  if (!whole || whole.value <= value || whole.isDecimal || whole.isVague) return undefined;
  if (isYear(line, whole.from) && whole.to === whole.from + 1) return undefined;
  const kind = headOf(line, whole.to, whole.value, false)?.kind;
  if (isOut || isEach) return match(quantity.from, whole.to, true);
  if (kind === 'time' || kind === 'hours' || kind === 'moment') return undefined;
  if (wordAt(line, at) === 'in') return match(quantity.from, whole.to, kind !== 'technical' && !isDefinite);
  const isCounted = kind !== undefined && kind !== 'technical' && kind !== 'other';
  return match(quantity.from, whole.to, isDefinite ? isCounted : kind === undefined || isCounted);
};

/** "fifty-fifty", "three to one". */
export const odds: Judge = (line, { from, to, value, isRange, isSpelled }) => {
  const last = wordAt(line, to - 1);
  const isEven = isSpelled && to > from + 1 && wordAt(line, from) === 'fifty' && last === 'fifty';
  const isOdds = isRange && value > 1 && /^(?:one|1)$/.test(last) && wordAt(line, to - 2) === 'to';
  return isEven || (isOdds && wordAt(line, from - 1) !== 'from') ? match(from, to, true) : undefined;
};

/** "one job in eight", "two developers out of ten". */
export const spread: Judge = (line, quantity) => {
  if (!isPlain(quantity) || quantity.isRange) return undefined;
  const head = headOf(line, quantity.to, quantity.value, false);
  const isOut = head && wordAt(line, head.at + 1) === 'out' && wordAt(line, head.at + 2) === 'of';
  if (!head || head.isCompound || (!isOut && wordAt(line, head.at + 1) !== 'in')) return undefined;
  const whole = readQuantity(line, head.at + (isOut ? 3 : 2));
  if (!whole || whole.value <= quantity.value || !isPlain(whole) || isCounting(line, whole.to)) return undefined;
  return /^(?:time|hours|moment)$/.test(head.kind) ? undefined : match(quantity.from, whole.to, true);
};

/** Whether a noun follows, so that a number before it counts something of its own: "two jobs in ten days". */
const isCounting = (line: Line, at: number) => headOf(line, at, 1, false) !== undefined || isHyphen(line, at);

/** "¾ of teams". */
export function readGlyph(line: Line, at: number): Match | undefined {
  const isShare = /^[½¼¾⅓⅔⅕⅖⅗⅘⅙⅛]$/.test(wordAt(line, at)) && wordAt(line, at + 1) === 'of';
  return isShare ? match(at, at + 2, true) : undefined;
}

const BEFORE_HALF = /^(?:first|second|latter|better|top|bottom|upper|lower|later|early|late|other|this|next|last)$/;
const WHOLE = /^(?:of|the|as|their|its|our|your|his|her|my|what|that|these|those|this|all|again)$/;
const TIME_OR_MONEY = /^(?:day|year|month|week|decade|century|percent|per|percentage|point|dollar|euro|cent)$/;

/** "half of", "half the salary", "nearly half", "in half"; not "half-finished" or "the second half". */
export function readHalf(line: Line, at: number): Match | undefined {
  if (wordAt(line, at) !== 'half') return undefined;
  const [before, next] = [wordAt(line, at - 1), wordAt(line, at + 1)];
  if (isHyphen(line, at + 1)) return match(at, at + 1, false);
  if (BEFORE_HALF.test(before) || TEXTS.has(wordAt(line, at + 3))) return match(at, at + 1, false);
  if (WHOLE.test(next)) return match(at, at + 2, true);
  if (/^an?$/.test(next)) return match(at, at + 3, TIME_OR_MONEY.test(wordAt(line, at + 2)));
  if (before === 'in') return match(at - 1, at + 1, !isNear(line, at, -8, PARTING));
  if (isParticiple(next)) return match(at, at + 1, false);
  const isSubject = isFirst(line, at) && (REPORTING.has(next) || isPlural(next));
  return match(at, at + 1, isSubject || ABOUT.has(before) || before === 'to');
}

/** "half done", "half asleep": a state, not a share. */
const isParticiple = (word: string) => /(?:[^e]ed|en|way|done|built|open|full|empty|asleep|right|true)$/.test(word);

/** "a third of teams", "by a quarter"; not "a third option", "a third of May" or "once a quarter". */
export function readPart(line: Line, at: number): Match | undefined {
  const part = wordAt(line, at + 1);
  if (!/^an?$/.test(wordAt(line, at)) || !PARTS.has(part) || part.endsWith('s')) return undefined;
  if (part === 'half') return match(at, at + 2, false);
  const [before, next, after] = [wordAt(line, at - 1), wordAt(line, at + 2), wordAt(line, at + 3)];
  if (next === 'of') {
    const isTime =
      isMonth(line, at + 3) || isYear(line, at + 3) || /^(?:second|hour|minute)$/.test(wordAt(line, at + 4));
    return match(at, at + 3, !isTime && !(after === 'a' && isTime));
  }
  if (isHyphen(line, at + 2)) return match(at, at + 2, false);
  const isFree =
    next === '' || tokenAt(line, at + 2).kind === 'mark' || FUNCTION_WORDS.has(next) || COMPARING.has(next);
  if (isFirst(line, at)) return match(at, at + 2, REPORTING.has(next) || COMPARING.has(next));
  if (ABOUT.has(before) || before === 'than')
    return match(at, at + 2, isFree || REPORTING.has(next) || /[^e]ed$/.test(next));
  const isListed = /^(?:and|or|then|is|was|once|twice|times|per|in|on|with|,)$/.test(before);
  return match(at, at + 2, part !== 'quarter' && !isListed && isFree && next !== 'is' && next !== 'one');
}

/** "over a decade", "a decade of experience"; not "a decade ago". */
export function readDecade(line: Line, at: number): Match | undefined {
  if (wordAt(line, at) !== 'a' || !/^(?:decade|century)$/.test(wordAt(line, at + 1))) return undefined;
  const [before, next] = [wordAt(line, at - 1), wordAt(line, at + 2)];
  const isMeasured = next === 'of' || ABOUT.has(before) || /^(?:than|for|took|within|in)$/.test(before);
  return match(at, at + 2, isMeasured && !/^(?:ago|later|earlier)$/.test(next));
}

const NTH =
  /^(?:second|other|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twelfth|twentieth|hundredth|thousandth)$/;

/** "every third advert"; not "every second Tuesday" or "every third row". */
export function readEvery(line: Line, at: number): Match | undefined {
  if (wordAt(line, at) !== 'every') return undefined;
  const isDigits = tokenAt(line, at + 1).kind === 'number' && /^(?:st|nd|rd|th)$/.test(wordAt(line, at + 2));
  if (!isDigits && !NTH.test(wordAt(line, at + 1))) return undefined;
  const to = isDigits ? at + 3 : at + 2;
  return match(at, to + 1, /^(?:people|doer|firm|job|use|thing)$/.test(nounKind(line, to)));
}

/** The kind of the noun at a place, or of the one after it when it is described: "every third Python job". */
function nounKind(line: Line, at: number): string {
  for (let next = at; next < at + 4; next += 1) {
    const word = wordAt(line, next);
    if (FUNCTION_WORDS.has(word) || tokenAt(line, next).kind !== 'word') return 'other';
    const kind = kindOf(word) === 'other' ? kindOfOne(word) : kindOf(word);
    if (kind !== 'other') return kind;
  }
  return 'other';
}
