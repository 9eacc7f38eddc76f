/** A run of an excerpt; what was searched for is marked. */
export interface Run {
  text: string;
  isMarked: boolean;
}

/** A text in words, and the places of those that were searched for. */
export interface FoundText {
  words: readonly string[];
  found: readonly number[];
}

/** Which words of a text to choose from, and how many. */
export interface Limits {
  length: number;
  from?: number;
  to?: number;
}

/** How many words stand before the first that was searched for. */
const LEAD = 5;

/** The words between `from` and `to` that hold most of what was searched for, as a line to read. */
export function excerptOf({ words, found }: FoundText, { length, from = 0, to = words.length }: Limits): Run[] {
  const inside = found.filter((place) => place >= from && place < to);
  const starts = inside.map((place) => Math.max(from, Math.min(place - LEAD, to - length)));
  const start = best(starts, (candidate) => {
    const end = Math.min(candidate + length, to);
    const held = inside.filter((place) => place >= candidate && place < end);
    return richness({ words, found: held }) - numbers(words.slice(candidate, end)) / 2;
  });
  const first = start ?? from;
  const end = Math.min(first + length, to);
  const runs = words.slice(first, end).flatMap((word, index) => mark(word, inside.includes(first + index)));
  return joined([...(first > from ? plain('… ') : []), ...runs, ...(end < to ? plain('…') : [])]);
}

/** How much of what was searched for a part of a text holds: different words count most. */
export const richness = ({ words, found }: FoundText): number =>
  new Set(found.map((place) => words[place]?.toLowerCase().replace(EDGES, ''))).size * 10 + found.length;

/** How many of the words are figures: a line of a table holds many, and reads worse than a sentence. */
const numbers = (words: readonly string[]): number =>
  words.filter((word) => /^[^\p{L}]*\d[^\p{L}]*$/u.test(word)).length;

/** What stands around a word without being part of it. */
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

const plain = (text: string): Run[] => [{ text, isMarked: false }];

/** A word with the space behind it; the mark leaves out what stands around the word. */
function mark(word: string, isFound: boolean): Run[] {
  const core = word.replace(EDGES, '');
  if (!isFound || !core) return plain(`${word} `);
  const at = word.indexOf(core);
  return [...plain(word.slice(0, at)), { text: core, isMarked: true }, ...plain(`${word.slice(at + core.length)} `)];
}

/** Runs of the same sort as one, without a space at the end. */
function joined(runs: readonly Run[]): Run[] {
  const all: Run[] = [];
  for (const { text, isMarked } of runs.filter((run) => run.text !== '')) {
    const last = all.at(-1);
    if (last?.isMarked === isMarked) last.text += text;
    else all.push({ text, isMarked });
  }
  const last = all.at(-1);
  if (last) last.text = last.text.trimEnd();
  return all;
}

function best<Item>(items: readonly Item[], worth: (item: Item) => number): Item | undefined {
  let found: Item | undefined;
  for (const item of items) if (found === undefined || worth(item) > worth(found)) found = item;
  return found;
}
