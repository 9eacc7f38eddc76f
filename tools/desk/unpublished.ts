import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readFrontMatter } from '#src/document/front-matter.ts';
import { COLLECTIONS, FILES } from '#src/lib/collections.ts';
import type { Unpublished } from '#src/lib/desk.ts';
import { pathOf } from '#src/lib/paths.ts';
import { dataOf } from '../check/rules/references.ts';
import { fileOf } from './pages.ts';
import { statusOf } from './report.ts';

/** Every text in `folder` that readers do not see on a day. */
export const unpublishedIn = (folder: string, asOf: string): Unpublished[] =>
  COLLECTIONS.filter((collection) => FILES[collection].hasBody).flatMap((collection) =>
    namesIn(path.join(folder, collection)).flatMap((name) => {
      const id = name.replace(/\.mdx$/, '');
      const { is, label } = statusOf(dataOf(readFields(path.join(folder, fileOf(collection, id)))), asOf);
      return is === 'published' ? [] : [{ path: pathOf(collection, id), label }];
    }),
  );

function readFields(location: string): unknown {
  try {
    return readFrontMatter(readFileSync(location, 'utf8')).data;
  } catch {
    // What is no entry is the checker's to tell.
    return undefined;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
