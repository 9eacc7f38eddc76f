import { RESERVED_FOLDERS } from '#src/deploy/policy.ts';
import { pathOf } from '#src/lib/paths.ts';
import { percentDecoded } from '#src/lib/percent-decoded.ts';

/** Stands for the home of a site whose address is not known, so that its relative addresses can be resolved. */
export const UNKNOWN_HOME = 'http://import.invalid/';

/** Where a link of an old text leads. */
export type Target =
  | { to: 'article'; id: string; hash: string }
  | { to: 'place'; hash: string }
  | { to: 'old site'; href: string }
  | { to: 'web'; href: string }
  | { to: 'nowhere'; why: string };

const SAFE = new Set(['http:', 'https:', 'mailto:', 'tel:']);
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\\]/;

/** Every address the imported articles had, and where it leads now. */
export class OldAddresses {
  private readonly articles = new Map<string, string>();
  private readonly hosts = new Set<string>();

  /** `homes` are addresses of the old site. */
  addHomes(homes: Iterable<string>) {
    for (const home of homes) if (URL.canParse(home)) this.hosts.add(hostOf(new URL(home)));
  }

  /** Remembers an address of an article; the first article that has it keeps it. */
  add(address: string, base: string, id: string) {
    if (!URL.canParse(address, base)) return;
    const key = keyOf(new URL(address, base));
    if (key !== '/' && !this.articles.has(key)) this.articles.set(key, id);
  }

  /** Where `href` in a text at the address `base` leads. */
  lookUp(href: string, base: string): Target {
    const written = href.trim();
    if (written.startsWith('#')) return { to: 'place', hash: written.slice(1) };
    if (!URL.canParse(written, base)) return { to: 'nowhere', why: 'is no address' };
    const url = new URL(written, base);
    if (!SAFE.has(url.protocol)) return { to: 'nowhere', why: `begins with "${url.protocol}"` };
    if (!isPlain(url.href)) return { to: 'nowhere', why: 'holds signs that nobody sees' };
    if (!/^https?:$/.test(url.protocol)) return { to: 'web', href: url.href };
    const isOld = this.hosts.has(hostOf(url)) || url.href.startsWith(UNKNOWN_HOME);
    if (!isOld) return { to: 'web', href: url.href };
    const id = this.articles.get(keyOf(url));
    if (id) return { to: 'article', id, hash: url.hash.slice(1) };
    if (url.href.startsWith(UNKNOWN_HOME)) return { to: 'nowhere', why: 'leads to a page that was not imported' };
    return { to: 'old site', href: url.href };
  }
}

const hostOf = (url: URL) => url.host.replace(/^www\./, '');

/** What makes two addresses of one site the same: the path without its ending, or the number after `?p=`. */
function keyOf(url: URL): string {
  const [, id] = /[?&](?:p|page_id)=(\d+)/.exec(url.search) ?? [];
  if (id) return `?p=${id}`;
  const path = percentDecoded(url.pathname).toLowerCase();
  return (
    `${path
      .replace(/\/index\.\w+$/, '')
      .replace(/\.(html?|xhtml|mdx?|markdown)$/, '')
      .replace(/\/+$/, '')}` || '/'
  );
}

const isPlain = (url: string) => !UNSEEN.test(url) && !UNSEEN.test(percentDecoded(url));

/** The old addresses an article keeps as aliases, and why it cannot keep the others. */
export function aliasesFrom(
  addresses: readonly string[],
  { id, base, taken }: { id: string; base: string; taken: ReadonlySet<string> },
): { aliases: string[]; lost: { address: string; why: string }[] } {
  const aliases: string[] = [];
  const lost: { address: string; why: string }[] = [];
  for (const address of addresses) {
    if (!URL.canParse(address, base)) continue;
    const url = new URL(address, base);
    const file = url.pathname.replace(/\/index\.(html?|php)$/, '/');
    const alias = file.endsWith('/') ? file : `${file}/`;
    if (alias === pathOf('articles', id) || aliases.includes(alias)) continue;
    const why = url.search ? 'A static site cannot tell addresses apart by what follows "?".' : faultOf(alias, taken);
    if (why) lost.push({ address: `${url.pathname}${url.search}`, why });
    else aliases.push(alias);
  }
  return { aliases, lost };
}

function faultOf(alias: string, taken: ReadonlySet<string>): string | undefined {
  if (!/^\/([a-z0-9-]+\/)*$/.test(alias))
    return 'An alias is made of lower-case letters, digits and hyphens. Redirect it where the site is served.';
  if (RESERVED_FOLDERS.some((folder) => alias.startsWith(folder))) return 'Its folder is kept for files of the site.';
  return taken.has(alias) ? 'It is the address of another page or article of this site.' : undefined;
}
