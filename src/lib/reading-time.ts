/** Words an adult reads silently in a minute of non-fiction: 238, Brysbaert 2019, doi.org/10.1016/j.jml.2019.104047. */
const WORDS_PER_MINUTE = 238;

/** Minutes to read so many words, at least one. */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / WORDS_PER_MINUTE));
