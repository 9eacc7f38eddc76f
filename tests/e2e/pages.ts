import { readdirSync } from 'node:fs';

/** Address of every page of the built site. */
export const pages = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('index.html'))
  .map((name) => `/${name.replace(/index\.html$/, '')}`)
  .concat('/no-such-page/')
  .sort();
