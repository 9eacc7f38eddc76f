import { addressOf } from '#src/lib/paths.ts';
import { cutAtWord, wholeSentences } from '#src/lib/shorten.ts';
import type { Site } from '#src/schemas/site.ts';

/** What a page says about itself. */
export interface PageMeta {
  /** The page's own title; the name of the site is added to it where both fit. */
  title: string;
  /** What to call the page in search results, where its title is too long for them or is that of another page. */
  headTitle?: string | undefined;
  description: string;
  /** Path below the site's base, such as `/articles/`. */
  path: string;
  /** Keeps the page out of search engines. */
  noindex?: boolean;
  /** The picture that is shown where somebody shares the page. */
  picture?: SharePicture | undefined;
  /** What is true of an article alone. */
  article?: ArticleDates;
}

export interface SharePicture {
  /** Path below the site's base. */
  path: string;
  width: number;
  height: number;
  alt: string;
}

export interface ArticleDates {
  /** Days, `YYYY-MM-DD`. */
  published: string;
  modified?: string | undefined;
  /** Title of the topic it stands under. */
  section?: string | undefined;
}

export interface HeadTags {
  title: string;
  description: string;
  canonical: string;
  noindex: boolean;
  /** Open Graph (ogp.me), in order. */
  properties: [property: string, content: string][];
  /** What X and others show of the picture; nothing without one. */
  card?: 'summary_large_image';
}

/** The colours of a browser's own bars: `--color-paper` in sRGB, which is where the masthead stands. */
export const THEME_COLOURS = { light: '#fbf9f3', dark: '#0d1612' } as const;

/** What search engines show before they cut, in characters. */
export const SHOWN = { title: 65, description: 160 } as const;

/** The values of a page's head. The home page is called like the site; the others carry its name where it fits. */
export function headTags(meta: PageMeta, site: Site): HeadTags {
  const { path, noindex = false, picture } = meta;
  return {
    title: titleOf(meta, site),
    description: wholeSentences(meta.description, SHOWN.description),
    canonical: addressOf(path, site),
    noindex,
    properties: noindex ? [] : openGraph(meta, site),
    ...(picture && { card: 'summary_large_image' as const }),
  };
}

function titleOf({ title, headTitle = title, path }: PageMeta, { name }: Site): string {
  if (path === '/') return `${name}: ${title}`;
  const own = cutAtWord(headTitle, SHOWN.title);
  const whole = `${own} · ${name}`;
  return whole.length <= SHOWN.title ? whole : own;
}

function openGraph({ title, description, path, picture, article }: PageMeta, site: Site): [string, string][] {
  const { name, language } = site;
  const values: [string, string | number | undefined][] = [
    ['og:type', article ? 'article' : 'website'],
    ['og:title', path === '/' ? name : title],
    ['og:description', wholeSentences(description, SHOWN.description)],
    ['og:url', addressOf(path, site)],
    ['og:site_name', name],
    // Open Graph wants a language with its territory; a language alone says nothing true of one.
    ['og:locale', language.includes('-') ? language.replace('-', '_') : undefined],
    ['article:published_time', article?.published],
    ['article:modified_time', article?.modified],
    ['article:section', article?.section],
    ['og:image', picture && addressOf(picture.path, site)],
    ['og:image:width', picture?.width],
    ['og:image:height', picture?.height],
    ['og:image:alt', picture?.alt],
  ];
  return values.flatMap(([property, content]) => (content === undefined ? [] : [[property, String(content)]]));
}
