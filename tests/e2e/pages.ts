import { readdirSync } from 'node:fs';

/** Address of every page of the built site. */
export const pages = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('index.html'))
  .map((name) => `/${name.replace(/index\.html$/, '')}`)
  .concat('/no-such-page/')
  .sort();

const sources = pages.filter((page) => /^\/sources\/.+/.test(page));

/** Pages for slow tests: all but the sources after the third, which one template draws from their fields alone. */
export const sampledPages = pages.filter((page) => !sources.slice(3).includes(page));
