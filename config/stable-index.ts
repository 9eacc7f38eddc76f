import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';

const FILTER = /^filter\/.*\.pf_filter$/;
const METADATA = /^pagefind\..*\.pf_meta$/;
const ENTRY = 'pagefind-entry.json';

/** Pagefind marks its compressed files so. */
const SIGNATURE = 'pagefind_dcd';

/** Place of the list of filters among the parts of the metadata. */
const FILTERS = 3;

/**
 * The files of an index as they are every time they are made from the same pages. Pagefind 1.5 writes the values of a
 * filter, and the list of filters, in random order, and names files by a hash of what is in them
 * (github.com/Pagefind/pagefind/issues/638); here both are sorted and the names made anew.
 */
export function inStableOrder(files: readonly IndexFile[]): IndexFile[] {
  const renamed = new Map<string, string>();
  const named = (prefix: string, { path }: IndexFile, content: Buffer, suffix: string): IndexFile => {
    const before = path.slice(prefix.length, -suffix.length);
    const digest = createHash('sha256').update(content).digest('hex');
    const [language = ''] = before.split('_');
    const after = `${language}_${digest}`.slice(0, before.length);
    renamed.set(before, after);
    return { path: `${prefix}${after}${suffix}`, content: pack(content) };
  };
  const filters = files
    .filter(({ path }) => FILTER.test(path))
    .map((file) => named('filter/', file, sortPart(unpack(file), 1), '.pf_filter'));
  const metadata = files
    .filter(({ path }) => METADATA.test(path))
    .map((file) => named('pagefind.', file, sortPart(replaceAll(unpack(file), renamed), FILTERS), '.pf_meta'));
  const others = files
    .filter(({ path }) => !FILTER.test(path) && !METADATA.test(path))
    .map(({ path, content }) =>
      path === ENTRY ? { path, content: replaceAll(Buffer.from(content), renamed) } : { path, content },
    );
  return [...others, ...filters, ...metadata];
}

function unpack({ path, content }: IndexFile): Buffer {
  const text = gunzipSync(content);
  if (!text.toString('latin1').startsWith(SIGNATURE)) throw new Error(`${path} does not begin as Pagefind's files do.`);
  return text.subarray(SIGNATURE.length);
}

const pack = (content: Buffer): Buffer => gzipSync(Buffer.concat([Buffer.from(SIGNATURE), content]), { level: 9 });

/** Replaces names by others of the same length. */
const replaceAll = (content: Buffer, names: ReadonlyMap<string, string>): Buffer =>
  Buffer.from(
    [...names].reduce((text, [before, after]) => text.replaceAll(before, after), content.toString('latin1')),
    'latin1',
  );

/** Sorts the items of the list that is the item `place` of the list `content`; nothing is changed but their order. */
function sortPart(content: Buffer, place: number): Buffer {
  const part = itemsOf(content)[place];
  if (!part) throw new Error(`A file of Pagefind's has no item ${place}.`);
  const items = itemsOf(part).sort(Buffer.compare);
  const start = part.byteOffset - content.byteOffset;
  const listed = items.reduce((sum, { length }) => sum + length, 0);
  return Buffer.concat([
    content.subarray(0, start + part.length - listed),
    ...items,
    content.subarray(start + part.length),
  ]);
}

/** The items of a CBOR list (RFC 8949), each with the bytes it is written in. */
function itemsOf(list: Buffer): Buffer[] {
  const { type, argument, next } = headAt(list, 0);
  if (type !== LIST) throw new Error('A file of Pagefind is not built as expected: there is no list.');
  const items: Buffer[] = [];
  let at = next;
  for (let index = 0; index < argument; index++) {
    const end = endOf(list, at);
    items.push(list.subarray(at, end));
    at = end;
  }
  return items;
}

const LIST = 4;
const TEXT = 3;
const NUMBER = 0;

/** Where the item that begins at `at` ends. */
function endOf(content: Buffer, at: number): number {
  const { type, argument, next } = headAt(content, at);
  if (type === NUMBER) return next;
  if (type === TEXT) return next + argument;
  if (type !== LIST) throw new Error(`A file of Pagefind is not built as expected: there is an item of type ${type}.`);
  let end = next;
  for (let index = 0; index < argument; index++) end = endOf(content, end);
  return end;
}

/** An item's type, its number or length, and where its content begins. */
function headAt(content: Buffer, at: number): { type: number; argument: number; next: number } {
  const first = content.readUInt8(at);
  const short = first & 31;
  const type = first >> 5;
  if (short < 24) return { type, argument: short, next: at + 1 };
  const bytes = 1 << (short - 24);
  return { type, argument: content.readUIntBE(at + 1, bytes), next: at + 1 + bytes };
}
