import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isAlive } from '../build/staging.ts';

/** Where articles are written before they appear whole. */
export interface Staging {
  /** A new folder for an article, empty. */
  folderFor(id: string): string;
  /** Writes the text into the folder of an article and moves it to its place. Throws what `isTaken` knows. */
  publish(id: string, text: string): void;
  /** Removes the folder of an article that is not to be. */
  drop(id: string): void;
  /** Removes everything. */
  clear(): void;
}

/**
 * Makes a hidden folder in `content`, of which articles move to its folder `collection`. It is named for this process; those
 * of imports that were killed are removed, and this one when the process ends.
 */
export function stage(content: string, collection: string): Staging {
  for (const name of readdirSync(content)) {
    const [, pid] = /^\.import-(\d+)$/.exec(name) ?? [];
    if (pid && !isAlive(Number(pid))) rmSync(path.join(content, name), { recursive: true, force: true });
  }
  const root = path.join(content, `.import-${process.pid}`);
  const stagedFolder = (id: string) => path.join(root, id);
  const remove = (folder: string) => rmSync(folder, { recursive: true, force: true });
  const removeAll = () => remove(root);
  removeAll();
  mkdirSync(root);
  mkdirSync(path.join(content, collection), { recursive: true });
  process.once('exit', removeAll);
  return {
    folderFor: (id) => {
      mkdirSync(stagedFolder(id));
      return stagedFolder(id);
    },
    publish: (id, text) => {
      writeFileSync(path.join(stagedFolder(id), 'index.mdx'), text);
      renameSync(stagedFolder(id), path.join(content, collection, id));
    },
    drop: (id) => remove(stagedFolder(id)),
    clear: () => {
      removeAll();
      process.off('exit', removeAll);
    },
  };
}

/** Whether an error says that something stands where an article was to go. */
export const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(String(error.code));
