/** What a page may cost before a reader does anything, in bytes after brotli at its best. */
export const BUDGETS = {
  /** A page. */
  page: 30_000,
  /** An article of `words`; a longer one may cost as much more as it is longer. */
  article: { bytes: 14_000, words: 1_200 },
  /** The styles that the first paint waits for. They stand in the page. */
  styles: 6_000,
  /** The styles for print, in a file that no paint waits for. */
  print: 3_000,
  /** Scripts, with everything they import at once. */
  scripts: 3_000,
  /** The two fonts together, as they are. */
  fonts: 55_000,
} as const;
