import { createHash } from 'node:crypto';
import { z } from 'astro/zod';

/** Name of the manifest in the folder of the site. It lists every other file. */
export const MANIFEST = 'manifest.json';

const listedSchema = z.strictObject({
  size: z.int().min(0).describe('Bytes of the file.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 of its bytes, in hexadecimal.'),
});

const manifestSchema = z.strictObject({ files: z.record(z.string(), listedSchema) });

/** What is known of a file: how long it is, and the hash of what is in it. */
export type ListedFile = z.output<typeof listedSchema>;

/** Every file of a built site by its path below the folder, with forward slashes; the manifest itself is not listed. */
export type Manifest = z.output<typeof manifestSchema>;

/** How a file with these bytes is listed. */
export const listed = (bytes: Uint8Array): ListedFile => ({
  size: bytes.byteLength,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

/** Whether two files are the same to the byte. */
export const isSameFile = (a: ListedFile, b: ListedFile): boolean => a.size === b.size && a.sha256 === b.sha256;

/** The text of a manifest: a line for each file, sorted by path, so that two builds can be told apart by a diff. */
export function printManifest({ files }: Manifest): string {
  const lines = Object.entries(files)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { size, sha256 }]) => `    ${JSON.stringify(name)}: { "size": ${size}, "sha256": "${sha256}" }`);
  return `{\n  "files": {\n${lines.join(',\n')}\n  }\n}\n`;
}

/** Reads the text of a manifest. Throws where it is none. */
export const readManifest = (text: string): Manifest => manifestSchema.parse(JSON.parse(text));
