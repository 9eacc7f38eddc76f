import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Unreadable } from './post.ts';

/** Control characters no text has; exports of old databases hold some, and XML does not allow them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const HEAD = 4096;

/**
 * The text of a file, piece by piece. Its encoding is the one asked for, else that of its byte order mark, else the one it
 * names itself (`<?xml encoding>`, `<meta charset>`), else UTF-8. Throws `Unreadable` when the bytes are not in it.
 */
export async function* piecesOf(file: string, asked?: string): AsyncGenerator<string> {
  const encoding = asked ?? encodingOf(await headOf(file));
  const decoder = decoderOf(file, encoding);
  try {
    for await (const bytes of createReadStream(file, { highWaterMark: 1 << 16 }))
      yield decoder.decode(bytes as Buffer, { stream: true }).replace(CONTROL, '');
    yield decoder.decode().replace(CONTROL, '');
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Unreadable(
      `${file} is not ${encoding} text. Name its encoding, such as --encoding windows-1252, or save it as UTF-8.`,
    );
  }
}

/** The whole text of a file. */
export async function textOf(file: string, asked?: string): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of piecesOf(file, asked)) pieces.push(piece);
  return pieces.join('');
}

function decoderOf(file: string, encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new Unreadable(
      `${file} is said to be "${encoding}", which is no encoding that is known. Name it with --encoding.`,
    );
  }
}

async function headOf(file: string): Promise<Buffer> {
  try {
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch {
    throw new Unreadable(`${file} cannot be opened.`);
  }
}

/** The encoding a file begins to be in. */
export function encodingOf(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0 && head[1] !== 0) return 'utf-16be';
  if (head[0] !== 0 && head[1] === 0) return 'utf-16le';
  const text = head.toString('latin1');
  const named =
    /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)/.exec(text)?.[1] ??
    /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(text)?.[1] ??
    'utf-8';
  // Bytes that are one a letter are not UTF-16, whatever the file says.
  return /^utf-?16/i.test(named) ? 'utf-8' : named.toLowerCase();
}
