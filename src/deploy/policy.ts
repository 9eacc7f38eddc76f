import { CMS_PATH } from '#src/lib/desk.ts';
import { href } from '#src/lib/paths.ts';
import { headerPolicy } from './csp.ts';
import { compressedEndings, ENCODINGS, type Encoding } from './encodings.ts';

/** What is true of a built site and decides how it must be served. */
export interface SiteFacts {
  /** Path the site is served under, with a slash at both ends. */
  base: string;
  /** The content security policies that the pages carry. */
  pagePolicies: readonly string[];
  /** Old addresses and where they lead, both with the base. */
  redirects: readonly Redirect[];
}

/** An old address, with a slash at its end, and the page it leads to for good. */
export interface Redirect {
  from: string;
  to: string;
}

/** Header fields by name. */
export type Headers = Readonly<Record<string, string>>;

/** What the files below a folder are sent with, besides what every answer has. */
export interface FolderRule {
  /** The folder, with the base and a slash at both ends. */
  folder: string;
  headers: Headers;
}

/**
 * How the site is served, whoever serves it. Every file for a host is written from it, and the preview obeys it.
 *
 * It says only what every host can say: something of all answers, of a folder, or of a name's ending. Netlify and
 * Cloudflare know no patterns beyond `/folder/*`, and both join the values of a header that two rules give. So no
 * two rules here give the same header to the same file. What is not found gets no rule of a folder, or a missing file
 * would stay missing for a year.
 */
export interface Policy {
  base: string;
  /** Sent with every answer, also with redirects and what is not found. */
  headers: Headers;
  /** `Cache-Control` of every answer to which no folder gives another. */
  cacheControl: string;
  folders: readonly FolderRule[];
  /** Content types by the ending of a file's name. */
  types: Headers;
  /** The endings of files that lie there compressed as well, where that makes them small enough to be worth it. */
  compressed: readonly string[];
  /** How they are compressed. A variant is sent in the place of its file, and is not found by its own name. */
  encodings: readonly Encoding[];
  redirects: readonly Redirect[];
  /** Path of the page that is sent with status 404. */
  notFound: string;
  /** Paths of files that only hosts read, which are not found by anybody else. */
  hidden: readonly string[];
}

const YEAR_SECONDS = 31_536_000;
const IMMUTABLE: Headers = { 'Cache-Control': `public, max-age=${YEAR_SECONDS}, immutable` };

/** Folders that hold something else than articles, now or one day; no alias may lie in them. */
export const RESERVED_FOLDERS = ['/_astro/', '/pagefind/', CMS_PATH, '/.well-known/'] as const;

/**
 * The types of everything that can be in a site. Feeds are plain XML and JSON: they differ from other files by name, not
 * by ending, readers take them so, and browsers show them instead of saving them.
 */
export const TYPES: Headers = {
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  xml: 'application/xml; charset=utf-8',
  webmanifest: 'application/manifest+json',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  // The search index is compressed in itself, and its own reader unpacks it.
  pagefind: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_filter: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
};

/** The page of the CMS, as a file of the built site. */
export const CMS_PAGE = `${CMS_PATH.slice(1)}index.html`;

/**
 * The content security policy that the CMS carries instead of that of the other pages. Scripts and styles come from the
 * site alone; `src/cms/adopted-styles.ts` sees to those that Sveltia makes. What is saved goes to GitHub, and pictures of the
 * people who saved come from there.
 */
export const CMS_POLICY = Object.entries({
  'default-src': ["'none'"],
  // Pictures are made smaller by WebAssembly.
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'worker-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'blob:', 'data:', 'https://avatars.githubusercontent.com'],
  'media-src': ['blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'", 'blob:', 'data:', 'https://api.github.com'],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
})
  .map(([name, sources]) => `${name} ${sources.join(' ')}`)
  .join('; ');

/** The policy of a built site. */
export function policyFor({ base, pagePolicies, redirects }: SiteFacts): Policy {
  const hasCms = pagePolicies.includes(CMS_POLICY);
  const at = (path: string) => href(path, base);
  return {
    base,
    headers: {
      'Content-Security-Policy': headerPolicy(pagePolicies),
      // Hosts below this one are not ours to speak for, so they are not included.
      'Strict-Transport-Security': `max-age=${YEAR_SECONDS}`,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': 'browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      // Signing in at the CMS opens a window of another host, which has to answer.
      'Cross-Origin-Opener-Policy': hasCms ? 'same-origin-allow-popups' : 'same-origin',
      // All of it is public, and feed readers show its pictures on pages of their own.
      'Cross-Origin-Resource-Policy': 'cross-origin',
    },
    // Netlify, Cloudflare and Vercel send exactly this of their own accord, so their files need no rule for it.
    cacheControl: 'public, max-age=0, must-revalidate',
    folders: [
      // Pictures for share cards lie among the assets, whose names change with what is in them.
      { folder: at('/_astro/'), headers: IMMUTABLE },
      // Of the search index these are named by their content; its scripts and its list are not.
      { folder: at('/pagefind/filter/'), headers: IMMUTABLE },
      { folder: at('/pagefind/fragment/'), headers: IMMUTABLE },
      { folder: at('/pagefind/index/'), headers: IMMUTABLE },
      // Kept for an editor's interface: nobody's cache and no search engine should know it.
      { folder: at(CMS_PATH), headers: { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' } },
    ],
    types: TYPES,
    compressed: compressedEndings(TYPES),
    encodings: ENCODINGS,
    redirects: [...redirects].sort((a, b) => (a.from < b.from ? -1 : 1)),
    notFound: at('/404.html'),
    hidden: ['/_headers', '/_redirects'].map(at),
  };
}

/** The ways somebody may ask for the old address of a redirect: with its slash, without it, and with the file's name. */
export const askedAs = ({ from }: Redirect): string[] => [from, from.slice(0, -1), `${from}index.html`];

/** What is sent with a file that was found, besides its type: the rules for all answers and for its folder. */
export function headersOf(path: string, policy: Policy): Headers {
  const rule = policy.folders.find(({ folder }) => path.startsWith(folder));
  return { ...headersOfAnswer(policy), ...rule?.headers };
}

/** What is sent with an answer that is no file: a redirect, or that there is nothing. */
export const headersOfAnswer = ({ headers, cacheControl }: Policy): Headers => ({
  ...headers,
  'Cache-Control': cacheControl,
});

/** The content type of a file. */
export const typeOf = (path: string, { types }: Policy): string =>
  types[/\.([^./]+)$/.exec(path)?.[1] ?? ''] ?? 'application/octet-stream';
