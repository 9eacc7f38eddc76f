import { publishedArticles } from '#src/data/articles.ts';
import { entries, site } from '#src/data/library.ts';
import { picturesIn } from '#src/data/pictures.ts';
import type { CollectionName } from '#src/lib/collections.ts';
import { lastDay } from '#src/lib/last-changed.ts';
import { addressOf, pathOf } from '#src/lib/paths.ts';
import { SEARCH_PATH } from '#src/lib/search.ts';
import { coverFile } from './cover-file.ts';

/** A page that search engines may list. */
export interface ListedPage {
  /** Path below the site's base. */
  path: string;
  /** Day of its last change, where the record knows one. */
  lastChanged?: string | undefined;
  /** Paths of its pictures. */
  pictures?: readonly string[];
}

/** Pages that belong to no collection. */
const OWN_PAGES = ['/about/', '/accessibility/', SEARCH_PATH];

/** Collections with a page that lists them. */
const LISTED = ['articles', 'faqs', 'glossary', 'comparisons', 'salaries', 'facts', 'sources'] as const;

/** Collections whose entries have a page each, besides the articles. */
const WITH_PAGES = ['topics', 'authors', 'comparisons', 'salaries', 'facts', 'sources'] as const;

/**
 * Every page that search engines may list. Articles say when they changed; the two pages made of articles alone changed
 * with the last of them. No other record says when it was changed, so no other page claims to know.
 */
async function listedPages(): Promise<ListedPage[]> {
  const articles = await articlePages();
  const newest = articles
    .flatMap((page) => page.lastChanged ?? [])
    .sort()
    .at(-1);
  const lists = LISTED.map((collection) => ({
    path: pathOf(collection),
    ...(collection === 'articles' && { lastChanged: newest }),
  }));
  const others = await Promise.all(WITH_PAGES.map(entryPages));
  return [
    { path: '/', lastChanged: newest },
    ...lists,
    ...OWN_PAGES.map((path) => ({ path })),
    ...articles,
    ...others.flat(),
  ];
}

async function articlePages(): Promise<ListedPage[]> {
  const articles = (await publishedArticles()).map(async (article) => {
    const image = article.cover && (await picturesIn(article.folder))[article.cover.src]?.image;
    return {
      path: pathOf('articles', article.id),
      lastChanged: lastDay(article),
      pictures: image ? [await coverFile(image)] : [],
    };
  });
  return Promise.all(articles);
}

const entryPages = async (collection: CollectionName): Promise<ListedPage[]> =>
  (await entries(collection)).map(({ id }) => ({ path: pathOf(collection, id) }));

/** The sitemap (sitemaps.org/protocol.html) with Google's extension for pictures. */
export async function sitemap(): Promise<string> {
  const [pages, from] = await Promise.all([listedPages(), site()]);
  return sitemapXml(
    pages.map(({ path, pictures = [], ...page }) => ({
      ...page,
      path: addressOf(path, from),
      pictures: pictures.map((picture) => addressOf(picture, from)),
    })),
  );
}

/** Pages as the text of a sitemap. Their `path`s and `pictures` are full addresses. */
const sitemapXml = (pages: readonly ListedPage[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">',
    ...pages.map(
      ({ path, lastChanged: day, pictures = [] }) =>
        `<url><loc>${xml(path)}</loc>${day ? `<lastmod>${day}</lastmod>` : ''}${pictures.map((picture) => `<image:image><image:loc>${xml(picture)}</image:loc></image:image>`).join('')}</url>`,
    ),
    '</urlset>',
    '',
  ].join('\n');

const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
