/** How hard a text is to read. */
export interface Readability {
  /** LIX, a whole number: the higher, the harder. */
  lix: number;
  /** The index in a word. */
  verdict: string;
  wordsPerSentence: number;
  /** The sentence with the most words. */
  longest: { text: string; words: number };
}

/** A word with more letters than this is a long one. */
const LONG = 6;

/** Of fewer words the index says nothing. */
const LEAST_WORDS = 100;

/** What the index means, up to each value: Björnsson's own scale for adults. */
const SCALE: readonly [below: number, verdict: string][] = [
  [30, 'very easy'],
  [40, 'easy'],
  [50, 'medium'],
  [60, 'hard'],
  [Number.POSITIVE_INFINITY, 'very hard'],
];

/**
 * The LIX of paragraphs: words in a sentence, plus words of more than six letters in a hundred (C. H. Björnsson,
 * Läsbarhet, 1968; in English: J. Anderson, "Lix and Rix", Journal of Reading 26, 1983). It counts letters and no
 * syllables, so it holds for every language in our letters, and is exact. A text of fewer than a hundred words has none.
 */
export function readability(paragraphs: readonly string[], language = 'en'): Readability | undefined {
  const sentences = paragraphs.flatMap((paragraph) => sentencesOf(paragraph, language));
  const words = sentences.flatMap(({ words: all }) => all);
  const longest = sentences.toSorted((a, b) => b.words.length - a.words.length)[0];
  if (!longest || words.length < LEAST_WORDS) return undefined;
  const wordsPerSentence = words.length / sentences.length;
  const long = words.filter((word) => word.length > LONG).length;
  const lix = Math.round(wordsPerSentence + (100 * long) / words.length);
  return {
    lix,
    verdict: SCALE.find(([below]) => lix < below)?.[1] ?? '',
    wordsPerSentence: Math.round(wordsPerSentence),
    longest: { text: longest.text, words: longest.words.length },
  };
}

function sentencesOf(paragraph: string, language: string): { text: string; words: string[] }[] {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' });
  const words = new Intl.Segmenter(language, { granularity: 'word' });
  return [...sentences.segment(paragraph)]
    .map(({ segment }) => ({
      text: segment.replace(/\s+/g, ' ').trim(),
      words: [...words.segment(segment)].filter(({ isWordLike }) => isWordLike).map((word) => word.segment),
    }))
    .filter((sentence) => sentence.words.length > 0);
}
