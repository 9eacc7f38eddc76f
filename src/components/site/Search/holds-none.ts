import type { Found } from './pagefind.ts';

/** As many letters of a word must be found; of a word below six letters, two in five, as "using" finds "use". */
const FEWEST = 3;
const SHARE = 0.4;

/**
 * Whether what was found holds none of the words that were asked for. Pagefind takes letters off the end of a word it
 * does not know until something fits, and has no setting for it: of nonsense it finds the first letter.
 */
export function holdsNone(words: string, { content, locations, meta }: Pick<Found, 'content' | 'locations' | 'meta'>) {
  const all = content.split(/\s+/);
  const found = [...locations.map((place) => all[place] ?? ''), ...Object.values(meta)].map(bare);
  const asked = words.split(/\s+/).map(bare).filter(Boolean);
  return asked.length > 0 && !asked.some((word) => found.some((one) => one.includes(beginning(word))));
}

const beginning = (word: string) => word.slice(0, Math.min(FEWEST, Math.ceil(word.length * SHARE)));

/** A word without accents and signs, but for those that the index keeps. */
const bare = (word: string) =>
  word
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#+]/gu, '');
