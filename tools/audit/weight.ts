import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes of a text after brotli. It is compressed as far as it takes to know whether it is within `limit`. */
export function weightOf(text: string, limit: number): number {
  const raw = Buffer.byteLength(text);
  if (raw <= limit) return raw;
  // The fifth quality takes a thirtieth of the time of the last one, and is never smaller.
  const quick = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
  return quick <= limit ? quick : brotliCompressSync(text).length;
}

/** A script and everything it imports at once; what it imports later, with `import()`, is not loaded yet. */
export function scriptsFrom(folder: string, file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = readFileSync(path.join(folder, file), 'utf8');
  for (const [, found = ''] of code.matchAll(/(?:^|[;}\s])import\s*(?:[\w*{}\s,$]+from\s*)?["']([^"']+)["']/g))
    if (found.startsWith('.')) scriptsFrom(folder, path.join(path.dirname(file), found), seen);
  return seen;
}
