import type { CollectionName } from '#src/lib/collections.ts';
import { twinPathOf } from '#src/lib/paths.ts';

/** A link in the head of a page to another form of it, or to what describes it. */
export interface HeadLink {
  rel: 'alternate' | 'describedby';
  type: string;
  /** Path below the base of the site. */
  path: string;
  title?: string;
}

/** The forms a feed comes in, each with the name of its file beside the page it belongs to. */
export const FEED_FORMATS = {
  rss: { file: 'feed.xml', type: 'application/rss+xml', label: 'RSS' },
  atom: { file: 'atom.xml', type: 'application/atom+xml', label: 'Atom' },
  json: { file: 'feed.json', type: 'application/feed+json', label: 'JSON Feed' },
} as const;

/** Links to the feeds of the page at `path`, or to those of the site. */
export const feedLinks = (title: string, path = '/'): HeadLink[] =>
  Object.values(FEED_FORMATS).map(({ file, type, label }) => ({
    rel: 'alternate',
    type,
    path: `${path}${file}`,
    title: `${title} (${label})`,
  }));

/** The link to an entry, or to the list of a collection, as Markdown. */
export const twinLink = (collection: CollectionName, id?: string): HeadLink => ({
  rel: 'alternate',
  type: 'text/markdown',
  path: twinPathOf(collection, id),
});

/** The link to the list for language models, which llmstxt.org asks of every page the list covers. */
export const LIST_FOR_MODELS: HeadLink = { rel: 'describedby', type: 'text/plain', path: '/llms.txt' };
