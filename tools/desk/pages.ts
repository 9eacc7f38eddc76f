import { existsSync } from 'node:fs';
import path from 'node:path';
import { COLLECTIONS, type CollectionName, FILES } from '#src/lib/collections.ts';
import { pathOf } from '#src/lib/paths.ts';

/** What a page is made from: one file, the files of a collection, or everything. */
export type Origin =
  | { of: 'entry'; collection: CollectionName; id: string; location: string }
  | { of: 'collection'; collection: CollectionName }
  | { of: 'site' };

/** What the page at `address`, a path below the site's base, is made from. */
export function originOf(address: string, folder: string): Origin {
  for (const collection of COLLECTIONS) {
    const list = pathOf(collection);
    if (address === list) return { of: 'collection', collection };
    const id = address.slice(list.length, -1);
    if (!address.startsWith(list) || !/^[^/]+$/.test(id)) continue;
    const location = path.join(folder, fileOf(collection, id));
    return existsSync(location) ? { of: 'entry', collection, id, location } : { of: 'collection', collection };
  }
  return { of: 'site' };
}

/** The page on which a file of `folder` is shown, as a path below the site's base; none where every page needs the file. */
export function pageOfFile(location: string, folder: string): string | undefined {
  const [top, name = ''] = path.relative(folder, location).split(path.sep);
  const collection = COLLECTIONS.find((one) => one === top);
  return collection && pathOf(collection, name.replace(/\.\w+$/, '')).replace(/#.*$/, '');
}

/** The file of an entry, below the folder of the content. */
export const fileOf = (collection: CollectionName, id: string): string =>
  `${collection}/${FILES[collection].pattern.replace('*', id)}`;
