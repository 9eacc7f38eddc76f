/** How recent some figures are: the newest of their dates, and the years they are of as a person would say them. */
export interface DataYears {
  newest: string;
  years: string;
}

/**
 * Reads dates such as `2024` or `2025-05` as the years of data: "2024", "2024 and 2025", "2019 to 2025".
 * Of two dates in one year the more exact one is the newer.
 */
export function dataYears(dates: readonly string[]): DataYears | undefined {
  const sorted = [...new Set(dates)].sort();
  const newest = sorted.at(-1);
  if (newest === undefined) return undefined;
  const years = [...new Set(sorted.map((date) => date.slice(0, 4)))];
  const [first, last] = [years[0], years.at(-1)];
  return { newest, years: years.length < 3 ? years.join(' and ') : `${first} to ${last}` };
}
