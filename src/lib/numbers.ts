const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** A whole number with thousands apart: 52,278. */
export const formatCount = (value: number): string => grouped.format(value);

/** Dollars without cents: $52,278. */
export const formatUsd = (value: number): string => `$${grouped.format(value)}`;

/** A number as a chart prints it: two decimals at most and `least` at least, thousands apart, a true minus sign. */
export const formatNumber = (value: number, least = 0): string =>
  new Intl.NumberFormat('en-US', { minimumFractionDigits: least, maximumFractionDigits: 2 })
    .format(value)
    .replace('-', '−');

/** How many decimals of a number are printed: 1 of 4.2, 0 of −3. */
export const decimalsOf = (value: number): number => /\.(\d+)$/.exec(formatNumber(value))?.[1]?.length ?? 0;

/** `count` with its noun in singular or plural: "1 article", "3 articles". */
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;
