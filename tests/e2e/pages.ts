import { readdirSync } from 'node:fs';
import { DIST } from './site.ts';

/** Address of every page of the built site. */
export const pages = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('index.html'))
  .map((name) => `/${name.replace(/index\.html$/, '')}`)
  .concat('/no-such-page/')
  .sort();

/** Kinds of pages of which there are hundreds, each drawn by one template from fields alone. */
const MANY = [/^\/facts\/.+/, /^\/sources\/.+/];

/** Pages for slow tests: of each kind of which there are hundreds the first three, and all the others. */
export const sampledPages = MANY.reduce((rest, kind) => {
  const alike = new Set(rest.filter((page) => kind.test(page)).slice(3));
  return rest.filter((page) => !alike.has(page));
}, pages);

/** One page of every kind: the first below each folder, and each page of its own. */
export const kinds = [
  ...new Map(pages.map((page) => [page.replace(/^(\/[^/]+\/).+/, '$1*'), page] as const).reverse()).values(),
];
