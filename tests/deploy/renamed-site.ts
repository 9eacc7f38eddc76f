import { readdirSync } from 'node:fs';
import { buildFixture } from '../build/site.ts';
import type { HashedFiles } from './matrix.ts';

/** Folder of the built fixture `renamed`: the small site with an article that had other addresses, and a draft that had. */
export function renamedSite(): string {
  const { exitCode, output, out } = buildFixture('renamed');
  if (exitCode !== 0) throw new Error(output);
  return out;
}

/** A file for each ending whose name holds a hash. Throws where there is none. */
export function hashedFiles(folder: string): HashedFiles {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const one = (below: string, ending: string) => {
    const name = names.find((each) => each.startsWith(below) && each.endsWith(ending));
    if (!name) throw new Error(`There is no file ${below}*${ending} in ${folder}.`);
    return `/${name}`;
  };
  return {
    css: one('_astro/', '.css'),
    js: one('_astro/', '.js'),
    woff2: one('_astro/', '.woff2'),
    svg: one('_astro/', '.svg'),
    avif: one('_astro/', '.avif'),
    fragment: one('pagefind/fragment/', '.pf_fragment'),
    index: one('pagefind/index/', '.pf_index'),
    meta: one('pagefind/', '.pf_meta'),
  };
}
