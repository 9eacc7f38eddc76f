import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';

/** An encoding of an answer, the ending of a file that holds it, and how it is undone. */
export interface Encoding {
  name: 'br' | 'zstd' | 'gzip';
  ending: '.br' | '.zst' | '.gz';
  decode(bytes: Buffer): Buffer;
}

export const ENCODINGS: readonly Encoding[] = [
  { name: 'br', ending: '.br', decode: brotliDecompressSync },
  { name: 'zstd', ending: '.zst', decode: zstdDecompressSync },
  { name: 'gzip', ending: '.gz', decode: gunzipSync },
];

/** The bytes that were encoded, or nothing where they cannot be read. */
export function decoded(bytes: Buffer, { decode }: Encoding): Buffer | undefined {
  try {
    return decode(bytes);
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
