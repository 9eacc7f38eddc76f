import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes a new file and the folder it lies in. A file that is there is never overwritten, and nothing is left of one that
 * could not be written whole. Throws a sentence.
 */
export function writeNew(location: string, text: string): void {
  const folder = path.dirname(location);
  const isNewFolder = !existsSync(folder);
  let isOurs = false;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(location, '', { flag: 'wx' });
    isOurs = true;
    writeFileSync(location, text);
  } catch (error) {
    if (isOurs) rmSync(location, { force: true });
    if (isNewFolder) rmSync(folder, { recursive: true, force: true });
    const { code, syscall, message } = error as NodeJS.ErrnoException;
    throw new Error(
      code === 'EEXIST' && syscall === 'open'
        ? `There is already a file ${location}. It was left as it is; choose another id.`
        : `${location} could not be written: ${message}.`,
    );
  }
}
