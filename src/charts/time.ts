/** The first moment of a year, a month or a day, `2026`, `2026-11` or `2026-11-22`, in milliseconds since 1970. */
export const momentOf = (when: string): number => Date.parse(when);
