import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, zstdCompress } from 'node:zlib';
import { ENCODINGS, type Encoding } from '#src/deploy/encodings.ts';

/** A file that fits into one packet of a network comes no sooner when it is smaller. */
const MIN_BYTES = 1024;
/** A variant is kept where it is at most this part of its file. */
const WORTH = 0.9;

const BROTLI_QUALITY = 11;
const GZIP_LEVEL = 9;
const ZSTD_LEVEL = 19;

const brotli = promisify(brotliCompress);
const gz = promisify(gzip);
const zstd = promisify(zstdCompress);

/** Each takes all the time it needs, but no more memory than the file is worth: that is what the sizes are for. */
const COMPRESS: Record<Encoding['name'], (bytes: Buffer) => Promise<Buffer>> = {
  br: (bytes) =>
    brotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gzip: (bytes) => gz(bytes, { level: GZIP_LEVEL }),
  zstd: (bytes) =>
    zstd(bytes, { pledgedSrcSize: bytes.length, params: { [constants.ZSTD_c_compressionLevel]: ZSTD_LEVEL } }),
};

/** What decides about the bytes of a variant, besides those of its file. */
const { brotli: brotliVersion, zlib: zlibVersion, zstd: zstdVersion } = process.versions;
const SETTINGS = { BROTLI_QUALITY, GZIP_LEVEL, ZSTD_LEVEL, brotliVersion, zlibVersion, zstdVersion };

/** What was done: how many files have variants, how many of these had to be made, and how many bytes they are in all. */
export interface Precompressed {
  files: number;
  made: number;
  bytes: number;
}

/**
 * Writes beside each file with one of the endings its compressed variants, where they are worth it. Variants are kept in
 * `cache` by what is in their file; those that this site has no use for are removed from there.
 */
export async function precompress(
  folder: string,
  { endings, cache }: { endings: readonly string[]; cache: string },
): Promise<Precompressed> {
  await mkdir(cache, { recursive: true });
  const names = await readdir(folder, { recursive: true });
  const waiting = names.filter((name) => endings.some((ending) => name.endsWith(`.${ending}`))).values();
  const used = new Set<string>();
  const done: Precompressed = { files: 0, made: 0, bytes: 0 };
  // One file for each core: the pool of threads would take more, and each takes memory.
  const workers = Array.from({ length: availableParallelism() }, async () => {
    for (const name of waiting) await writeVariants(path.join(folder, name), { cache, used, done });
  });
  await Promise.all(workers);
  for (const name of await readdir(cache)) if (!used.has(name)) await rm(path.join(cache, name), { force: true });
  return done;
}

interface Work {
  cache: string;
  /** Names in the cache that this site has a use for. */
  used: Set<string>;
  done: Precompressed;
}

async function writeVariants(file: string, { cache, used, done }: Work): Promise<void> {
  const bytes = await readFile(file);
  if (bytes.length < MIN_BYTES) return;
  const key = createHash('sha256').update(JSON.stringify(SETTINGS)).update(bytes).digest('hex');
  let isWorth = false;
  for (const { name, ending } of ENCODINGS) {
    const kept = path.join(cache, key + ending);
    const variant = await readFile(kept).catch(() => undefined);
    const compressed = variant ?? (await COMPRESS[name](bytes));
    used.add(path.basename(kept));
    if (!variant) {
      // By another name first: a build that is stopped half-way leaves no half variant to the next one.
      await writeFile(`${kept}.${process.pid}`, compressed);
      await rename(`${kept}.${process.pid}`, kept);
      done.made += 1;
    }
    if (compressed.length > bytes.length * WORTH) continue;
    await writeFile(file + ending, compressed);
    done.bytes += compressed.length;
    isWorth = true;
  }
  if (isWorth) done.files += 1;
}
