const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** A text that fits into so many characters: as it is, or cut after a word, with an ellipsis. */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most).replace(/\s+\S*$/, '');
  return `${cut.replace(/[\s.,;:–-]+$/, '')}…`;
}

/** As many whole sentences of a text as fit; the first one is cut after a word where even it is too long. */
export function wholeSentences(text: string, most: number): string {
  let fitting = '';
  for (const { segment } of segmenter.segment(text)) {
    if ((fitting + segment).trimEnd().length > most) break;
    fitting += segment;
  }
  return fitting.trimEnd() || cutAtWord(text, most);
}
