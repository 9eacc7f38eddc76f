import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { listed, MANIFEST, type Manifest, printManifest } from '#src/deploy/manifest.ts';

/** What is really in the folder of a site, without its manifest. */
export function listFiles(folder: string): Manifest {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => !item.isDirectory())
    .map((item) => path.relative(folder, path.join(item.parentPath, item.name)).split(path.sep).join('/'))
    .filter((name) => name !== MANIFEST);
  return { files: Object.fromEntries(names.map((name) => [name, listed(readFileSync(path.join(folder, name)))])) };
}

/** Writes the manifest of a site into its folder. It comes last of all: what is written later is not in it. */
export function writeManifest(folder: string) {
  writeFileSync(path.join(folder, MANIFEST), printManifest(listFiles(folder)));
}
