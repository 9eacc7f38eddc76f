/**
 * The moment a value of `2026`, `2026-11` or `2026-11-22` is drawn at, in milliseconds since 1970: the middle of a
 * year, the first moment of a month or a day.
 */
export const momentOf = (when: string): number => Date.parse(/^\d{4}$/.test(when) ? `${when}-07-02` : when);
