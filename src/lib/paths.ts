import type { CollectionName } from './collections.ts';

export { href } from './href.ts';

const FOLDERS: Record<CollectionName, string> = {
  articles: 'articles',
  topics: 'topics',
  authors: 'authors',
  faqs: 'faq',
  glossary: 'glossary',
  comparisons: 'compare',
  salaries: 'salaries',
  facts: 'facts',
  sources: 'sources',
};

/**
 * The address of a collection's page or, with an id, of one entry, as a path below the site's base.
 * Questions and terms share one page each and differ by the part after `#`.
 */
export function pathOf(collection: CollectionName, id?: string): string {
  const folder = `/${FOLDERS[collection]}/`;
  if (!id) return folder;
  if (collection === 'faqs') return `${folder}#faq-${id}`;
  return collection === 'glossary' ? `${folder}#${id}` : `${folder}${id}/`;
}

/** The address of the data of an entry as a file, such as `/salaries/python-pay-2025.csv`. */
export const filePathOf = (collection: CollectionName, id: string, format: 'csv' | 'json'): string =>
  `/${FOLDERS[collection]}/${id}.${format}`;

/**
 * The address of an entry, or without an id of the page of a collection, as Markdown: its twin. Questions and terms have
 * one each, though they share a page.
 */
export const twinPathOf = (collection: CollectionName, id?: string): string =>
  `/${FOLDERS[collection]}/${id ? `${id}/` : ''}index.md`;

/** The full address of a path of the site, whose `address` is that of its home page. */
export const addressOf = (path: string, { address }: { address: string }): string => new URL(`.${path}`, address).href;
