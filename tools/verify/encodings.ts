import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { ENCODINGS, type Encoding } from '#src/deploy/encodings.ts';

const DECODERS = { br: brotliDecompressSync, zstd: zstdDecompressSync, gzip: gunzipSync };

/** The bytes that were encoded, or nothing where they cannot be read. */
export function decoded(bytes: Buffer, { name }: Encoding): Buffer | undefined {
  try {
    return DECODERS[name](bytes);
  } catch {
    return undefined;
  }
}

/** The encoding of a file that lies beside the file it is made from, and that file. */
export function variantOf(name: string, has: (name: string) => boolean): [Encoding, plain: string] | undefined {
  const encoding = ENCODINGS.find(({ ending }) => name.endsWith(ending));
  const plain = encoding && name.slice(0, -encoding.ending.length);
  return encoding && plain && has(plain) ? [encoding, plain] : undefined;
}
