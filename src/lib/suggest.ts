import { distance } from 'fastest-levenshtein';

/**
 * The known word nearest to a misspelt one, or nothing when none is near:
 * at most a third of its letters may differ, and at least two of three must be typed right.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
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
