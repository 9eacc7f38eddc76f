import { Worker } from 'node:worker_threads';

/** Something in a page that HTML does not allow. */
export interface Invalid {
  message: string;
  /** CSS selector of the element; nothing where the page cannot be read on. */
  selector: string | null;
}

/** What is invalid in pages, by the file of each. */
export type Invalids = ReadonlyMap<string, readonly Invalid[]>;

/** Validates pages in another thread, so that the others can be read meanwhile. */
export const startValidator = (folder: string, names: readonly string[]): Promise<Invalids> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./validator-thread.ts', import.meta.url), { workerData: { folder, names } });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
