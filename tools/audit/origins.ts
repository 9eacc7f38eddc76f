import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { COLLECTIONS, type CollectionName, FILES } from '#src/lib/collections.ts';
import { filePathOf, pathOf, twinPathOf } from '#src/lib/paths.ts';
import { printedName } from '../check/check.ts';

/** Where something that was found can be mended, counted from 1. */
export interface Origin {
  file: string;
  line: number;
  column: number;
}

/** Pages whose words stand in `site.yaml`. */
const OF_SITE = ['/', '/about/', '/accessibility/'];

/** Reads which file of `content` a built file is made from. */
export class Origins {
  readonly #files = new Map<string, string>();
  readonly #texts = new Map<string, string>();
  readonly #built: string;

  /** `built` is the folder of the site, `content` that of its content. */
  constructor(built: string, content: string) {
    this.#built = built;
    for (const page of OF_SITE) this.#files.set(page, path.join(content, 'site.yaml'));
    for (const collection of COLLECTIONS)
      for (const [id, file] of entriesOf(content, collection))
        for (const address of addressesOf(collection, id)) this.#files.set(address, file);
  }

  /**
   * The file a built file is made from, at the first of the `needles` that stands in it; the built file itself where
   * none is made from it.
   */
  of(name: string, ...needles: readonly string[]): Origin {
    const file = this.#files.get(`/${name.replace(/(^|\/)index\.html$/, '$1')}`);
    if (!file) return { file: printedName(path.join(this.#built, name)), line: 1, column: 1 };
    const text = this.#textOf(file);
    const at = needles.map((needle) => (needle ? text.indexOf(needle) : -1)).find((index) => index >= 0) ?? 0;
    const before = text.slice(0, at).split('\n');
    return { file: printedName(file), line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }

  #textOf(file: string): string {
    const known = this.#texts.get(file) ?? readFileSync(file, 'utf8');
    this.#texts.set(file, known);
    return known;
  }
}

/** Ids of a collection with the file of each. */
function entriesOf(content: string, collection: CollectionName): [id: string, file: string][] {
  const folder = path.join(content, collection);
  const [own, ending = ''] = FILES[collection].pattern.split('*');
  return namesIn(folder).flatMap((name) => {
    if (ending.startsWith('/')) return [[name, path.join(folder, name, ending)]];
    return name.endsWith(ending) ? [[name.slice(own?.length, -ending.length), path.join(folder, name)]] : [];
  });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Every address that is made from one entry alone. */
const addressesOf = (collection: CollectionName, id: string): string[] => {
  const page = pathOf(collection, id);
  const files = [twinPathOf(collection, id), filePathOf(collection, id, 'json'), filePathOf(collection, id, 'csv')];
  return page.includes('#') ? files : [page, ...files];
};
