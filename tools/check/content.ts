import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'astro/zod';
import { articleComponents } from '#src/components/article/registry.ts';

import { type Fields, readFrontMatter, readYaml } from '#src/document/front-matter.ts';
import { type ReadDocument, readDocument } from '#src/document/read.ts';
import { COLLECTIONS, type CollectionName, FILES } from '#src/lib/collections.ts';
import { schemas } from '#src/schemas/index.ts';
import { siteSchema } from '#src/schemas/site.ts';

/** A file an editor wrote, read and compiled, right or wrong. */
export interface ContentFile {
  collection: CollectionName | 'site';
  id: string;
  /** Path as printed in findings. */
  file: string;
  /** Path on the disk. */
  location: string;
  schema: z.ZodType;
  fields: Fields;
  document?: ReadDocument;
}

/** All of `content/`, as the rules see it. */
export interface Content {
  files: ContentFile[];
  /** Entries by collection and id. */
  entries: ReadonlyMap<CollectionName, ReadonlyMap<string, ContentFile>>;
  /** Files in the folders of the collections that belong to no entry, as printed in findings. */
  others: { collection: CollectionName; id: string; file: string }[];
}

/** Reads the folder of the content; `printed` is how that folder is called in findings. */
export function readContent(folder: string, printed: string): Content {
  const files: ContentFile[] = [];
  const others: Content['others'] = [];
  const add = (collection: CollectionName | 'site', id: string, name: string) => {
    const location = path.join(folder, name);
    const source = readFileSync(location, 'utf8');
    const hasBody = collection !== 'site' && FILES[collection].hasBody;
    files.push({
      collection,
      id,
      file: `${printed}/${name}`,
      location,
      schema: collection === 'site' ? siteSchema : schemas[collection],
      fields: hasBody ? readFrontMatter(source) : readYaml(source),
      ...(hasBody && { document: readDocument(source, articleComponents) }),
    });
  };

  if (exists(path.join(folder, 'site.yaml'))) add('site', 'site', 'site.yaml');
  for (const collection of COLLECTIONS)
    for (const name of filesBelow(path.join(folder, collection))) {
      const id = idOf(name);
      if (belongs(collection, name)) add(collection, id, `${collection}/${name}`);
      else others.push({ collection, id, file: `${printed}/${collection}/${name}` });
    }
  const entries = new Map(
    COLLECTIONS.map((collection) => [
      collection,
      new Map(files.filter((file) => file.collection === collection).map((file) => [file.id, file])),
    ]),
  );
  return { files, entries, others };
}

const belongs = (collection: CollectionName, name: string) =>
  collection === 'articles'
    ? /^[^/]+\/index\.mdx$/.test(name)
    : /^[^/]+$/.test(name) && name.endsWith(FILES[collection].pattern.slice(1));

/** The id a file has or would have: its name without the ending; an article is called like its folder. */
const idOf = (name: string) => name.replace(/\/index\.\w+$/, '').replace(/\.\w+$/, '');

function filesBelow(folder: string): string[] {
  if (!exists(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && !item.name.startsWith('.'))
    .map((item) => path.relative(folder, path.join(item.parentPath, item.name)).split(path.sep).join('/'))
    .sort();
}

const exists = (location: string) => statSync(location, { throwIfNoEntry: false }) !== undefined;
