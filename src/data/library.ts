import { getCollection } from 'astro:content';
import type { z } from 'astro/zod';
import { COLLECTIONS, type CollectionName } from '#src/lib/collections.ts';
import { asOf } from '#src/lib/dates.ts';
import { isPublished } from '#src/lib/is-published.ts';
import { siteAddress } from '#src/lib/site-address.ts';
import type { schemas } from '#src/schemas/index.ts';
import type { Site } from '#src/schemas/site.ts';

/** An entry as plain data: its fields, its id, the text below its front matter, the folder its pictures lie in. */
export type EntryOf<Name extends CollectionName> = z.output<(typeof schemas)[Name]> & {
  id: string;
  body: string;
  /** Path of the entry's folder from the project root. */
  folder: string;
};

type Library = { readonly [Name in CollectionName]: ReadonlyMap<string, EntryOf<Name>> } & { readonly site: BuiltSite };

/** What is true of the whole site, where it is built for. */
export interface BuiltSite extends Site {
  /** Address of the home page of this build: that of `site.yaml`, unless the environment says another. */
  address: string;
  /** The address in `site.yaml`. Names that must never change are made of it, wherever the site is built for. */
  lastingAddress: string;
}

/** The day the site is built for; what is published later is not there yet. */
export const today = asOf(process.env);

/** Written in by `config/editors-desk.ts` and true in `astro dev` alone, however a build is told to be like it. */
declare const SHOWS_UNPUBLISHED: boolean;

interface StoredEntry {
  id: string;
  data: { draft?: boolean; published?: string };
  body?: string | undefined;
  filePath?: string | undefined;
}

async function readCollection(name: CollectionName): Promise<ReadonlyMap<string, unknown>> {
  const entries = (await getCollection(name)) as StoredEntry[];
  return new Map(
    entries
      .filter(({ data }) => SHOWS_UNPUBLISHED || isPublished(data, today))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, data, body = '', filePath = '' }) => [
        id,
        { ...data, id, body, folder: filePath.slice(0, filePath.lastIndexOf('/')) },
      ]),
  );
}

async function readLibrary(): Promise<Library> {
  const [site] = await getCollection('site');
  if (!site) throw new Error('There is no content/site.yaml. Add it: it says whose site this is.');
  const collections = await Promise.all(COLLECTIONS.map(async (name) => [name, await readCollection(name)] as const));
  return {
    ...Object.fromEntries(collections),
    site: {
      ...site.data,
      address: siteAddress(process.env, site.data.address).home,
      lastingAddress: siteAddress({}, site.data.address).home,
    },
  } as unknown as Library;
}

let memory: Promise<Library> | undefined;

/**
 * Every published entry, read once a build; in `dev` every entry, read anew on every page. The only caller of
 * `getCollection`.
 */
export const library = (): Promise<Library> => {
  if (!import.meta.env.PROD) return readLibrary();
  memory ??= readLibrary();
  return memory;
};

/** An entry by id. The checker has made sure that it exists; a draft may still be missing. */
export async function entry<Name extends CollectionName>(name: Name, id: string): Promise<EntryOf<Name>> {
  const found = (await library())[name].get(id);
  if (!found) throw new RangeError(`There is no published entry "${id}" in content/${name}/.`);
  return found as unknown as EntryOf<Name>;
}

/** The published entries of a collection, by id. */
export const entries = async <Name extends CollectionName>(name: Name): Promise<EntryOf<Name>[]> =>
  [...(await library())[name].values()] as unknown as EntryOf<Name>[];

/** What is true of the whole site. */
export const site = async (): Promise<BuiltSite> => (await library()).site;
