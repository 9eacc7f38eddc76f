import type { Encoding } from '#src/deploy/encodings.ts';
import type { Asked } from './request.ts';

/** What must come back. Paths are those of the fixture `renamed`, written out: nothing here is computed by the policy. */
interface Expected {
  status: number | readonly number[];
  /** The path that a redirect leads to. */
  location?: string;
  /** The file whose bytes come back, or the bytes of it from the first to the last. */
  file?: string;
  part?: [first: number, last: number];
  type?: string;
  /** The encodings that the reader accepts, the best first; the first that the server can send is sent. */
  encodings?: readonly Encoding['name'][];
  cache?: typeof FRESH | typeof FOREVER | typeof NEVER;
  /** Whether search engines are kept away. */
  isPrivate?: true;
}

export interface Row extends Asked {
  expected: Expected;
  /** What it shows that a bare path does not say. */
  why?: string;
  /** Asked again with the `ETag` of a first answer. */
  again?: boolean;
}

export const FRESH = 'public, max-age=0, must-revalidate';
export const FOREVER = 'public, max-age=31536000, immutable';
export const NEVER = 'no-store';

const HTML = 'text/html; charset=utf-8';
const XML = 'application/xml; charset=utf-8';
const MARKDOWN = 'text/markdown; charset=utf-8';
const CSV = 'text/csv; charset=utf-8';
const TEXT = 'text/plain; charset=utf-8';
const NOT_FOUND: Expected = { status: 404, file: '404.html', type: HTML, cache: FRESH };
/** Nonsense may be refused as such or not be found, as long as nothing is told. */
const REFUSED: Expected = { status: [400, 404] };

const file = (path: string, type: string, cache: Expected['cache'] = FRESH): Row => ({
  path,
  expected: { status: 200, file: path.slice(1), type, cache },
});
const page = (path: string): Row => ({
  path,
  expected: { status: 200, file: `${path.slice(1)}index.html`, type: HTML, cache: FRESH },
});
const moved = (path: string, location: string): Row => ({ path, expected: { status: 301, location, cache: FRESH } });
const missing = (path: string): Row => ({ path, expected: NOT_FOUND });
const refused = (path: string): Row => ({ path, expected: REFUSED });

/** The same, asked for with an `Accept-Encoding`. */
const accepting = (row: Row, accepted: string, encodings: Expected['encodings'] = []): Row => ({
  ...row,
  headers: { ...row.headers, 'Accept-Encoding': accepted },
  expected: { ...row.expected, encodings },
});

/** What readers accept, and which of it is to be sent. */
const ACCEPTED: readonly [accepted: string, encodings: Expected['encodings']][] = [
  ['', []],
  ['identity', []],
  ['lzma', []],
  ['xgzip, br2', []],
  ['gzip', ['gzip']],
  ['br', ['br']],
  ['zstd', ['zstd']],
  ['gzip;q=0', []],
  ['gzip;q=0, br;q=0.0, zstd; q=0.000', []],
  ['br;q=0, gzip', ['gzip']],
  ['gzip;q=1.0, *;q=0', ['gzip']],
  ['br;q=1.0, gzip;q=0.8, *;q=0.1', ['br', 'gzip']],
  ['gzip, deflate, br, zstd', ['br', 'zstd', 'gzip']],
  ['gzip, deflate, zstd', ['zstd', 'gzip']],
];
const BROWSERS = 'gzip, deflate, br, zstd';
const ALL: Expected['encodings'] = ['br', 'zstd', 'gzip'];

/** The files of a built site whose names hold a hash: one for each ending asked for. */
export interface HashedFiles {
  css: string;
  js: string;
  woff2: string;
  svg: string;
  avif: string;
  fragment: string;
  index: string;
  meta: string;
}

const PAGES = ['/', '/articles/', '/articles/first/', '/articles/wages/', '/about/', '/search/', '/facts/median/'];

/** Everything that is asked of every server. */
export const matrix = (hashed: HashedFiles): Row[] => [
  ...PAGES.map(page),
  { ...page('/articles/first/'), path: '/articles/first/?from=feed', why: 'a question changes no page' },
  { ...page('/articles/first/'), path: '/articles/%66irst/', why: 'letters may be written as bytes' },
  { ...page('/articles/first/'), path: '/about/../articles/first/', why: 'dots inside the site are followed' },
  { ...page('/articles/first/'), path: '/articles//first/', why: 'two slashes are one' },

  ...['/articles', '/articles/first', '/about', '/search', '/facts/median'].map((path) => moved(path, `${path}/`)),
  moved('/search?q=pay', '/search/?q=pay'),

  ...PAGES.slice(0, 5).map((path) => moved(`${path}index.html`, path)),
  moved('/search/index.html?q=pay', '/search/?q=pay'),

  ...['/articles/pay/', '/articles/pay', '/articles/pay/index.html', '/2019/old-name/', '/2019/old-name'].map((path) =>
    moved(path, '/articles/wages/'),
  ),
  moved('/articles/pay/?from=feed', '/articles/wages/?from=feed'),

  ...['/nothing', '/nothing/', '/articles/nothing/', '/articles/first/nothing', '/nothing.html', '/index.md/'].map(
    missing,
  ),
  ...['/nothing/index.html', '/_astro/', '/_astro', '/2019/', '/2019', '/articles/first.html', '/About/'].map(missing),
  ...['/articles/waiting/', '/articles/quokkaname/'].map(missing),
  {
    path: '/admin/',
    expected: { status: 200, file: 'admin/index.html', type: HTML, cache: NEVER, isPrivate: true },
  },
  moved('/admin', '/admin/'),
  { ...missing('/admin/nothing'), why: 'what is not there is not kept from search engines' },
  { ...missing('/_astro/nothing.js'), why: 'a missing asset is not missing for a year' },
  missing('/pagefind/fragment/nothing.pf_fragment'),

  file('/feed.xml', XML),
  file('/atom.xml', XML),
  file('/topics/pay/feed.xml', XML),
  file('/feed.json', 'application/json'),
  file('/feed.css', 'text/css; charset=utf-8'),
  file('/sitemap.xml', XML),
  file('/robots.txt', TEXT),
  file('/.well-known/security.txt', TEXT),
  file('/llms.txt', TEXT),
  file('/manifest.webmanifest', 'application/manifest+json'),
  file('/favicon.svg', 'image/svg+xml'),
  file('/icon-192.png', 'image/png'),
  file('/articles/first/index.md', MARKDOWN),
  file('/facts/median.json', 'application/json'),
  file('/salaries/pay.csv', CSV),

  file(hashed.css, 'text/css; charset=utf-8', FOREVER),
  file(hashed.js, 'text/javascript; charset=utf-8', FOREVER),
  file(hashed.woff2, 'font/woff2', FOREVER),
  file(hashed.svg, 'image/svg+xml', FOREVER),
  file(hashed.avif, 'image/avif', FOREVER),
  file(hashed.fragment, 'application/octet-stream', FOREVER),
  file(hashed.index, 'application/octet-stream', FOREVER),
  file(hashed.meta, 'application/octet-stream'),
  file('/pagefind/pagefind.js', 'text/javascript; charset=utf-8'),
  file('/pagefind/pagefind-entry.json', 'application/json'),
  file('/pagefind/wasm.en.pagefind', 'application/octet-stream'),

  ...['/.htaccess', '/.nojekyll', '/.git/config', '/.env', '/articles/.env', '/%2ehtaccess'].map(missing),
  ...['/_headers', '/_redirects'].map(missing),

  ...['/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/..%2f..%2fetc/passwd', '/%2e%2e%5cetc%5cpasswd'].map(refused),
  ...['/articles/../../etc/passwd', '/articles/..%00/', '/%'].map(refused),

  ...ACCEPTED.map(([accepted, encodings]) => accepting(page('/articles/first/'), accepted, encodings)),
  ...[file('/feed.xml', XML), file('/feed.json', 'application/json'), file('/articles/first/index.md', MARKDOWN)].map(
    (row) => accepting(row, BROWSERS, ALL),
  ),
  accepting(page('/'), BROWSERS, ALL),
  accepting(file(hashed.js, 'text/javascript; charset=utf-8', FOREVER), BROWSERS, ALL),
  ...ACCEPTED.slice(4, 7).map(([accepted, encodings]) => accepting(missing('/nothing/'), accepted, encodings)),
  { ...accepting(file('/icon-192.png', 'image/png'), BROWSERS), why: 'it is compressed in itself' },
  { ...accepting(file(hashed.woff2, 'font/woff2', FOREVER), BROWSERS), why: 'it is compressed in itself' },
  { ...accepting(file('/robots.txt', TEXT), BROWSERS), why: 'it is too small to be worth it' },
  accepting(moved('/articles', '/articles/'), BROWSERS),
  ...['br', 'zst', 'gz'].flatMap((ending) =>
    [
      `/index.html.${ending}`,
      `/feed.xml.${ending}`,
      `/404.html.${ending}`,
      `/articles/first/index.html%2e${ending}`,
    ].map((path) => ({ ...missing(path), why: 'a variant is sent in the place of its file alone' })),
  ),
  { ...accepting(missing('/feed.xml.gz'), 'gzip', ['gzip']), why: 'the page that says so is sent compressed' },

  { ...page('/articles/first/'), method: 'HEAD' },
  ...ACCEPTED.slice(4, 7).map(([accepted, encodings]) => ({
    ...accepting(page('/articles/first/'), accepted, encodings),
    method: 'HEAD',
  })),
  { ...file(hashed.css, 'text/css; charset=utf-8', FOREVER), method: 'HEAD' },
  { ...missing('/nothing/'), method: 'HEAD' },
  { ...moved('/articles', '/articles/'), method: 'HEAD' },
  { ...moved('/articles/pay/', '/articles/wages/'), method: 'HEAD' },
  { path: '/', method: 'POST', expected: { status: 405 } },

  {
    path: '/feed.xml',
    headers: { Range: 'bytes=0-99' },
    expected: { status: 206, file: 'feed.xml', part: [0, 99], type: XML, cache: FRESH },
  },
  {
    path: hashed.woff2,
    headers: { Range: 'bytes=1000-1999' },
    expected: { status: 206, file: hashed.woff2.slice(1), part: [1000, 1999], type: 'font/woff2', cache: FOREVER },
  },
  ...ACCEPTED.slice(4, 7).map(([accepted, encodings = []]) => ({
    path: '/feed.xml',
    headers: { Range: 'bytes=10-99', 'Accept-Encoding': accepted },
    expected: { status: 206, file: 'feed.xml', part: [10, 99], type: XML, cache: FRESH, encodings } satisfies Expected,
    why: 'it is a part of what is sent, not of what it says',
  })),
  { path: '/feed.xml', headers: { Range: 'bytes=99999999-' }, expected: { status: 416 } },
  { ...missing('/nothing/'), headers: { Range: 'bytes=0-9' }, why: 'no part of a page that is not there' },
  { ...missing('/nothing/'), headers: { 'If-None-Match': '*' }, why: 'what is not there has not stayed the same' },

  { path: '/articles/first/', again: true, expected: { status: 304, cache: FRESH } },
  { path: hashed.css, again: true, expected: { status: 304, cache: FOREVER } },
  ...ACCEPTED.slice(4, 7).map(([accepted]) => ({
    ...{ path: '/articles/first/', headers: { 'Accept-Encoding': accepted }, again: true as const },
    expected: { status: 304, cache: FRESH } as const,
  })),
  { ...page('/articles/first/'), headers: { 'If-None-Match': '"other"' }, why: 'it has changed since' },
];
