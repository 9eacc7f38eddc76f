import { addressOf, href } from '#src/lib/paths.ts';
import { percentDecoded } from '#src/lib/percent-decoded.ts';
import type { Page } from './page.ts';

/** Where an address leads: out of the site, to a file of it with a place in it, or to nothing. */
export type Target = 'elsewhere' | 'nowhere' | { file: string; place: string; hasPlace: boolean };

export interface Addresses {
  /** The full address of a path below the base. */
  of(path: string): string;
  /** Where an address leads that stands on the page at `path`. */
  target(address: string, path: string): Target;
  /** Paths of all pages, for a reader who mistyped one. */
  pages: readonly string[];
  /** Every full address of this site that stands in a text. */
  inText(text: string): string[];
}

/** The addresses of a site of these files, whose home page is at `home`. */
export function addressesUnder(home: string, files: ReadonlySet<string>, pages: readonly Page[]): Addresses {
  const { origin, pathname: base } = new URL(home);
  const places = new Map(pages.map(({ name, ids }) => [name, new Set(ids)]));
  const of = (path: string) => addressOf(path, { address: home });
  const own = new RegExp(`${RegExp.escape(home)}[^\\s"'<>()\\[\\]\`\\\\{}]*`, 'g');
  return {
    of,
    pages: pages.map(({ path }) => href(path, base)),
    inText: (text) =>
      [...new Set(text.match(own))].map((found) => found.replaceAll('&amp;', '&').replace(/[.,;:*]+$/, '')),
    target(address, path) {
      const url = URL.parse(address, of(path));
      if (!url) return 'nowhere';
      if (url.origin !== origin) return 'elsewhere';
      if (!url.href.startsWith(home)) return 'nowhere';
      const name = percentDecoded(url.pathname.slice(base.length));
      const file = name === '' || name.endsWith('/') ? `${name}index.html` : name;
      const place = percentDecoded(url.hash.slice(1));
      return files.has(file) ? { file, place, hasPlace: !place || !!places.get(file)?.has(place) } : 'nowhere';
    },
  };
}
