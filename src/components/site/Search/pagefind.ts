import { href } from '#src/lib/paths.ts';
import { INDEX_PATH, type SearchKind } from '#src/lib/search.ts';
import { holdsNone } from './holds-none.ts';

/** A heading or another place that an address can lead to, with the number of words before it. */
interface Anchor {
  element: string;
  text: string;
  location: number;
}

/** A part of a page in which something was found. */
export interface Place {
  title: string;
  url: string;
  /** Numbers of the words that were found, counted over the whole page. */
  locations: readonly number[];
  /** The heading; left out for what stands before the first. */
  anchor?: Anchor;
}

/** One thing that was found. */
export interface Found {
  url: string;
  /** All of its text. */
  content: string;
  meta: { title: string; figure?: string };
  filters: { kind: [SearchKind]; topic?: string[] };
  locations: readonly number[];
  anchors: readonly Anchor[];
  sub_results: readonly Place[];
}

/** How many things each value of a filter leaves. */
export type Counts = Readonly<Record<string, number>>;

interface Response {
  results: { data(): Promise<Found> }[];
  filters: { kind?: Counts; topic?: Counts };
}

/** As much of Pagefind's interface as we use: https://pagefind.app/docs/api/ */
export interface Pagefind {
  search(words: string, options: { filters: { kind?: string; topic?: string } }): Promise<Response>;
  filters(): Promise<Response['filters']>;
}

/** Loads Pagefind and its index; called when a reader opens the search, never before. */
export const loadPagefind = (): Promise<Pagefind> => import(/* @vite-ignore */ href(`${INDEX_PATH}pagefind.js`));

/** What a reader asks for. */
export interface Query {
  words: string;
  kind: string;
  topic: string;
}

/** What was found, and how many of each kind there are for the same words. */
export interface Answer {
  results: Response['results'];
  kinds: Counts;
  total: number;
}

/** Signs of currency are no part of the words of the index. */
const CURRENCY = /\p{Sc}/gu;

export async function ask(pagefind: Pagefind, { words, kind, topic }: Query): Promise<Answer> {
  const searched = words.replace(CURRENCY, '');
  const onTopic = topic ? { topic } : {};
  const all = await pagefind.search(searched, { filters: onTopic });
  // Everything found holds the same words, so that the first tells for all.
  const first = await all.results[0]?.data();
  if (first && holdsNone(searched, first)) return { results: [], kinds: {}, total: 0 };
  const { results } = kind ? await pagefind.search(searched, { filters: { ...onTopic, kind } }) : all;
  return { results, kinds: all.filters.kind ?? {}, total: all.results.length };
}
