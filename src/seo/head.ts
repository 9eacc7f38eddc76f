import type { Site } from '#src/schemas/site.ts';

/** What a page says about itself. */
export interface PageMeta {
  /** The page's own title; the name of the site is added to it. */
  title: string;
  description: string;
  /** Path below the site's base, such as `/articles/`. */
  path: string;
  /** Keeps the page out of search engines. */
  noindex?: boolean;
}

export interface HeadTags {
  title: string;
  description: string;
  canonical: string;
  noindex: boolean;
}

/** The colours of a browser's own bars: `--color-paper` in sRGB, which is where the masthead stands. */
export const THEME_COLOURS = { light: '#fbf9f3', dark: '#0d1612' } as const;

/** The values of a page's head. The home page is called like the site; the others carry its name at the end. */
export const headTags = ({ title, description, path, noindex = false }: PageMeta, site: Site): HeadTags => ({
  title: path === '/' ? `${site.name}: ${title}` : `${title} · ${site.name}`,
  description,
  canonical: new URL(path, site.address).href,
  noindex,
});
