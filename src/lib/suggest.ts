import { distance } from 'fastest-levenshtein';

/**
 * The known word nearest to a misspelt one, or nothing when none is near:
 * one letter may differ in a short word, two in a longer one, a third of them in a long one.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const limit = word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3));
  let best: { word: string; distance: number } | undefined;
  for (const candidate of known) {
    const apart = distance(word.toLowerCase(), candidate.toLowerCase());
    if (apart <= limit && (!best || apart < best.distance)) best = { word: candidate, distance: apart };
  }
  return best?.word;
}

/** `Did you mean "x"? ` with the space that joins it to the next sentence, or an empty text. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const near = nearest(word, known);
  return near ? `Did you mean "${near}"? ` : '';
}
