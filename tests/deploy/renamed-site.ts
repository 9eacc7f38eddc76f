import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildFixture } from '../build/site.ts';
import type { HashedFiles } from './matrix.ts';

/** What the fixture has no reason to hold and the policy knows of: an editor's interface, and a file below a dot. */
const BESIDES = {
  'admin/index.html': '<!doctype html><title>For editors</title>\n',
  '.well-known/security.txt': 'Contact: mailto:security@example.org\n',
  '.git/config': 'root: nobody may see this\n',
};

/**
 * Folder of the built fixture `renamed`: the small site with an article that had other addresses, and a draft that had; and
 * what else a folder may hold.
 */
export const RENAMED_SITE = path.resolve('.build/tests/dist/renamed');

/** Builds the site once for all tests of deploying. Vitest calls it before them. */
export default function buildSite() {
  const { exitCode, output } = buildFixture('renamed');
  if (exitCode !== 0) throw new Error(output);
  for (const [name, text] of Object.entries(BESIDES)) {
    mkdirSync(path.dirname(path.join(RENAMED_SITE, name)), { recursive: true });
    writeFileSync(path.join(RENAMED_SITE, name), text);
  }
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
    js: one('_astro/Page.', '.js'),
    woff2: one('_astro/', '.woff2'),
    svg: one('_astro/', '.svg'),
    avif: one('_astro/', '.avif'),
    fragment: one('pagefind/fragment/', '.pf_fragment'),
    index: one('pagefind/index/', '.pf_index'),
    meta: one('pagefind/', '.pf_meta'),
  };
}
