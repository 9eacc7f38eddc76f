import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { textOf } from './encoding.ts';
import { type Export, type Item, type Post, type Skipped, Unreadable } from './post.ts';

/** More than this is no text an editor wrote. */
const LARGEST = 5 * 1024 * 1024;

/** The export that a folder of files is, with one article in each, or one such file. `read` makes an article of the text of one. */
export function exportOfFiles(
  source: string,
  {
    endings,
    read,
    home,
    encoding,
  }: { endings: RegExp; read: Read; home: string | undefined; encoding?: string | undefined },
): Export {
  const isFile = statSync(source).isFile();
  const root = isFile ? path.dirname(source) : source;
  const files = isFile ? [source] : filesBelow(source).filter((file) => endings.test(file));
  async function* items(): AsyncGenerator<Item> {
    for (const file of files) yield await itemOf(file);
  }
  async function itemOf(file: string): Promise<Item> {
    try {
      if (statSync(file).size > LARGEST) throw new Unreadable(`${file} is larger than 5 MB.`);
      return read({
        file,
        name: path.relative(root, file).split(path.sep).join('/'),
        source: await textOf(file, encoding),
        home,
      });
    } catch (error) {
      if (error instanceof Unreadable) return unreadable(file, error.message);
      if (error instanceof RangeError) return unreadable(file, 'It is nested deeper than anybody could follow.');
      throw error;
    }
  }
  return { items, homes: new Set(home ? [home] : []), counts: new Map() };
}

/** A file to make an article of. `name` is its path below the folder. */
export interface SourceFile {
  file: string;
  name: string;
  source: string;
  home: string | undefined;
}
export type Read = (file: SourceFile) => Post;

const unreadable = (file: string, why: string): Skipped => ({
  is: 'skipped',
  file,
  line: 1,
  title: '',
  what: 'file that cannot be read',
  why,
  isFault: true,
});

/** Files in a folder and below, in one order everywhere; hidden ones, links and what tools made are left out. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((item) => {
      if (item.name.startsWith('.') || item.name === 'node_modules') return [];
      const file = path.join(folder, item.name);
      return item.isDirectory() ? filesBelow(file) : item.isFile() ? [file] : [];
    });
}

/** What the address of a file ends in: its name, or its folder's where it is called `index`. */
export const slugOf = (name: string): string => {
  const parts = name.replace(/\.\w+$/, '').split('/');
  return (parts.length > 1 && /^_?index$/.test(parts.at(-1) ?? '') ? parts.at(-2) : parts.at(-1)) ?? '';
};
