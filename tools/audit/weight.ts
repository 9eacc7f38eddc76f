import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/**
 * Bytes of texts together, each after brotli. They are compressed only as well as it takes to know whether they are
 * within `limit`.
 */
export function weightOf(texts: readonly string[], limit: number): number {
  const measures = [(text: string) => Buffer.byteLength(text), quickly, fully];
  return measures.reduce((bytes, measure) => (bytes <= limit ? bytes : sum(texts.map(measure))), limit + 1);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/** A measure of texts that weighs each of them once, since pages share most of their styles and scripts. */
function once(measure: (text: string) => number): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    const bytes = known.get(text) ?? measure(text);
    known.set(text, bytes);
    return bytes;
  };
}

/** Never less than `fully`, in a thirtieth of its time. */
const quickly = once((text) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length);
const fully = once((text) => brotliCompressSync(text).length);

/** A script and everything it imports at once; what it imports later, with `import()`, is not loaded yet. */
export function scriptsFrom(folder: string, file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = readFileSync(path.join(folder, file), 'utf8');
  for (const [, found = ''] of code.matchAll(/(?:^|[;}\s])import\s*(?:[\w*{}\s,$]+from\s*)?["']([^"']+)["']/g))
    if (found.startsWith('.')) scriptsFrom(folder, path.join(path.dirname(file), found), seen);
  return seen;
}
