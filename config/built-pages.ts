import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Rewrites the built pages of a folder, in the order of their names. `rewrite` gets a page's HTML and its path in the
 * folder, and returns the HTML to write. Returns how many pages differ from before.
 */
export async function rewritePages(dir: URL, rewrite: (html: string, page: string) => string): Promise<number> {
  const folder = fileURLToPath(dir);
  const pages = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.html')).sort();
  let changed = 0;
  for (const page of pages) {
    const file = path.join(folder, page);
    const html = await readFile(file, 'utf8');
    const rewritten = rewrite(html, page);
    if (rewritten === html) continue;
    await writeFile(file, rewritten);
    changed++;
  }
  return changed;
}
