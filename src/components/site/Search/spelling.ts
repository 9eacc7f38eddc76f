import { href } from '#src/lib/paths.ts';
import { SEARCH_PATH } from '#src/lib/search.ts';
import { nearest } from '#src/lib/suggest.ts';

/** The words of all titles on the site, read from the list on the page of the search. */
async function knownWords(): Promise<Set<string>> {
  const page = document.querySelector('.everything') ? document : await fetchSearchPage();
  const text = page.querySelector('.everything')?.textContent ?? '';
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}.#+-]*[\p{L}\p{N}#+]/gu));
}

async function fetchSearchPage(): Promise<Document> {
  const response = await fetch(href(SEARCH_PATH));
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

/** The same words, each that the titles do not know replaced by the nearest one they do, where there is one. */
export async function respelt(words: readonly string[]): Promise<string[]> {
  const known = await knownWords();
  return words.map((word) => (known.has(word) ? word : (nearest(word, known) ?? word)));
}
