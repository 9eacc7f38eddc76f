import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { leadsTo } from '#src/deploy/redirect-page.ts';
import { readSite, readSiteAddress } from '../build/site.ts';
import { type Addresses, addressesUnder } from './addresses.ts';
import { Origins } from './origins.ts';
import { type Page, readPage } from './page.ts';
import type { Vocabulary } from './schema-terms.ts';
import { schemaOrg } from './schema-terms.ts';
import { type Invalids, startValidator } from './validator.ts';

/** A file that is no page: for machines, such as a feed, a list, a twin or data, or of styles. */
export interface TextFile {
  /** Its file below the folder of the site. */
  name: string;
  text: string;
}

/** The built site, read once for all rules. */
export interface Site {
  /** Folder of the site. */
  folder: string;
  /** Its files, with forward slashes. */
  files: ReadonlySet<string>;
  pages: readonly Page[];
  texts: readonly TextFile[];
  /** Files of styles; those of the search's library are its own. */
  stylesheets: readonly TextFile[];
  addresses: Addresses;
  origins: Origins;
  /** What is no valid HTML, by page; it comes late, from another thread. */
  invalid: Promise<Invalids>;
  vocabulary: Vocabulary;
  /** Address of the counter of visits, the one script that may come from elsewhere. */
  counter: string | undefined;
}

/** Where a site was built to, from what, and the path it is served under. */
export interface Built {
  folder: string;
  content: string;
  base: string;
}

/** What is written for machines; the index of the search has a form of its own. */
const TEXT = /^(?!pagefind\/).*\.(?:xml|json|webmanifest|svg|md|txt)$/;

const STYLES = /^(?!pagefind\/).*\.css$/;

/** Reads a built site. Another thread begins to validate its pages. */
export function readBuilt({ folder, content, base }: Built): Site {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.relative(folder, path.join(item.parentPath, item.name)).split(path.sep).join('/'))
    .sort();
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  const readAll = (kind: RegExp) => names.filter((name) => kind.test(name)).map((name) => ({ name, text: read(name) }));
  // A page that leads on from an old address is nothing that anybody reads.
  const pageNames = names.filter((name) => name.endsWith('.html') && leadsTo(read(name)) === undefined);
  const invalid = startValidator(folder, pageNames);
  const pages = pageNames.map((name) => readPage(name, read(name)));
  const { analytics } = readSite(content);
  const { home } = readSiteAddress(content, { ...process.env, BASE_PATH: base });
  const files = new Set(names);
  return {
    folder,
    files,
    pages,
    texts: readAll(TEXT),
    stylesheets: readAll(STYLES),
    addresses: addressesUnder(home, files, pages),
    origins: new Origins(folder, content),
    vocabulary: schemaOrg(),
    counter: analytics?.script,
    invalid,
  };
}
