const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** How short a first sentence may be before the next one joins it: "Yes." alone answers little. */
const LEAST = 24;

/** The first sentence of a text, with the next ones as long as it is very short. */
export function firstSentence(text: string): string {
  let opening = '';
  for (const { segment } of segmenter.segment(text)) {
    opening += segment;
    if (opening.length >= LEAST) break;
  }
  return opening.trim();
}
