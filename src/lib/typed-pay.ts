/** Whole dollars up to 999,999,999, or thousands in threes behind one and the same sign; then cents, or a "k". */
const PAY = /^(?:\$|usd)?\s*(\d{1,9}|\d{1,3}([.,'’\s])\d{3}(?:\2\d{3})?)(?:[.,](\d{0,2}))?\s*(k?)$/i;

/**
 * Dollars a year as people type them: "60,000", "60.000", "60 000", "60'000", "$60k", "62.5k". Nothing for all else:
 * another currency, words, and what could be meant in two ways, such as "62.500k".
 */
export function typedPay(typed: string): number | undefined {
  const [, whole, separator, cents, thousand] = PAY.exec(typed.trim()) ?? [];
  if (!whole || (separator && thousand)) return undefined;
  return Number(`${whole.replace(/\D/g, '')}.${cents ?? ''}`) * (thousand ? 1000 : 1);
}
