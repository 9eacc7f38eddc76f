import { MACHINE, MOVING, SETTING } from './contexts.ts';
import { type Judge, match, unitAt } from './match.ts';
import { isCurrency, isYear, type Quantity } from './quantity.ts';
import { isFirst, isHyphen, isNear, type Line, tokenAt, wordAt } from './tokens.ts';
import { CURRENCY_SIGNS, CURRENCY_WORDS, NATIONS, PERCENT_WORDS } from './words.ts';

/** "$58", "A$135,000", "USD 141,000", "60k euros", "thirty dollars", "12 lakh rupees". */
export const money: Judge = (line, quantity) => {
  const before = tokenAt(line, quantity.from - 1);
  const end = currencyEnd(line, unitAt(line, quantity));
  if (CURRENCY_SIGNS.has(before.text)) {
    const nation = tokenAt(line, quantity.from - 2);
    return match(quantity.from - (before.tight && nation.kind === 'word' ? 2 : 1), end || quantity.to, true);
  }
  if (isCurrency(before.text) && !isYear(line, quantity.from))
    return match(quantity.from - 1, end || quantity.to, true);
  return end ? match(quantity.from, end, true) : undefined;
};

/** Where a currency after an amount ends; 0 where there is none. */
function currencyEnd(line: Line, at: number): number {
  let next = wordAt(line, at) === 'of' ? at + 1 : at;
  while (next < at + 3 && NATIONS.has(wordAt(line, next))) next += 1;
  const token = tokenAt(line, next);
  if (CURRENCY_SIGNS.has(token.text)) return next === at && tokenAt(line, next + 1).kind !== 'number' ? next + 1 : 0;
  return isCurrency(token.text) || CURRENCY_WORDS.has(token.lower) ? next + 1 : 0;
}

const METHOD: ReadonlySet<string> = new Set(['confidence', 'credible', 'ci', 'interval', 'intervals']);

/** "60%", "ten per cent", "70-percent", "4.9 points"; not a method, a machine's reading or a setting. */
export const percentage: Judge = (line, quantity) => {
  const end = percentEnd(line, quantity);
  if (!end) return undefined;
  const isReading =
    isNear(line, quantity.from, -4, MACHINE) ||
    MACHINE.has(wordAt(line, end)) ||
    (wordAt(line, end) === 'of' && isNear(line, end, 3, MACHINE));
  const isClaim = !isReading && !isNear(line, end - 1, 3, METHOD) && !isSetting(line, quantity.from);
  return match(quantity.from, end, isClaim);
};

/** Whether the sentence tells its reader to set something to this number. */
function isSetting(line: Line, at: number): boolean {
  for (let next = at - 1; next >= Math.max(at - 5, 0); next -= 1)
    if (SETTING.has(wordAt(line, next)))
      return isFirst(line, next) || /^(?:and|then|to|[,;:—|])$/.test(wordAt(line, next - 1));
  return false;
}

/** Where "%", "per cent" or "points" after a number ends; 0 where there is none. */
export function percentEnd(line: Line, quantity: Quantity): number {
  const at = unitAt(line, quantity);
  const [word, next] = [wordAt(line, at), wordAt(line, at + 1)];
  if (/^(?:[%‰]|pp|ppt)$/.test(word)) return /^points?$/.test(next) ? at + 2 : at + 1;
  if (word === 'per' && next === 'cent') return at + 2;
  if (word === 'per' && isHyphen(line, at + 1) && wordAt(line, at + 2) === 'cent') return at + 3;
  if (PERCENT_WORDS.has(word)) return /^points?$/.test(next) ? at + 2 : at + 1;
  if (word === 'basis' && next === 'points') return at + 2;
  const isPoint = word === 'points' || word === 'point';
  return isPoint && (quantity.isDecimal || isNear(line, quantity.from, -5, MOVING) || MOVING.has(next)) ? at + 1 : 0;
}
