/** The kinds of things the search finds. An article is read from its page; the others are records of their own. */
export const SEARCH_KINDS = ['article', 'question', 'term', 'salary'] as const;

export type SearchKind = (typeof SEARCH_KINDS)[number];

/** One thing on a page it shares with others: a question, a term, a row of a dataset. */
export interface SearchRecord {
  kind: Exclude<SearchKind, 'article'>;
  /** Path below the site's base, down to the place on the page. */
  url: string;
  title: string;
  /** Everything it can be found by, besides its title. */
  text: string;
  /** Titles of the topics it belongs to. */
  topics: readonly string[];
  /** The one figure it is about, as printed. */
  figure?: string;
}

/** All that the search index is made from. */
export interface Searchable {
  language: string;
  /** Paths of the articles; their text is read from the built pages. */
  articles: readonly string[];
  records: readonly SearchRecord[];
}

/** The page of the search, as a path below the site's base. */
export const SEARCH_PATH = '/search/';

/** Where a build hands `Searchable` to the program that makes the index. */
export const SEARCHABLE_PATH = '/search/records.json';

/** Where the index lies. */
export const INDEX_PATH = '/pagefind/';

/** What one is told in `astro dev` before the first build. */
export const NO_INDEX =
  'There is no search index yet. "npm run build" writes one; "npm run dev" then searches that build.';
