import { createHash } from 'node:crypto';
import { type Dirent, lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { z } from 'astro/zod';
import { articleComponents } from '#src/components/article/registry.ts';
import { type Fields, readFrontMatter, readYaml } from '#src/document/front-matter.ts';
import { figuresIn } from '#src/document/numbers/figures.ts';
import { type ReadDocument, readDocument } from '#src/document/read.ts';
import { COLLECTIONS, type CollectionName, FILES } from '#src/lib/collections.ts';
import { PICTURE_FILE } from '#src/lib/picture-kinds.ts';
import { schemas } from '#src/schemas/index.ts';
import { siteSchema } from '#src/schemas/site.ts';
import { type PictureFile, readPicture } from './pictures.ts';

/** A file an editor wrote, read, right or wrong. */
export interface ContentFile {
  collection: CollectionName | 'site';
  id: string;
  /** Path as printed in findings. */
  file: string;
  /** Path on the disk. */
  location: string;
  schema: z.ZodType;
  fields: Fields;
  /** Whether the fields fit the schema; rules that look across files trust only such. */
  isValid: boolean;
  /**
   * What stands below the front matter. Once the rules for one file have seen it, its tree is dropped, and of its text
   * only the figures are left.
   */
  document?: ReadDocument;
  /** Digest of the words and components of the document. */
  digest: string;
  /** Why the file could not be read at all, in a sentence. */
  unreadable?: string;
}

/** A file in the folder of a collection that is not an entry. */
export interface OtherFile {
  collection: CollectionName;
  /** The id it would have as an entry. */
  id: string;
  file: string;
  location: string;
}

/** All of `content/`, as the rules that look across files see it. */
export interface Content {
  /** Folder on the disk. */
  folder: string;
  files: ContentFile[];
  /** Entries by collection and id. */
  entries: ReadonlyMap<CollectionName, ReadonlyMap<string, ContentFile>>;
  others: OtherFile[];
  pictures: PictureFile[];
  /** Links to other places of the disk, which are never followed. */
  symbolicLinks: string[];
}

/** More than this is no text an editor wrote. */
const LARGEST = 1024 * 1024;

/**
 * Reads the folder of the content, one file after the other; `see` is shown each while its text is at hand.
 * `printed` is how the folder is called in findings. `unsaved` holds texts by file name inside the folder, which are read
 * instead of what the disk holds. Nothing in it makes this throw.
 */
export async function readContent(
  folder: string,
  printed: string,
  see: (file: ContentFile) => void,
  unsaved: ReadonlyMap<string, string> = new Map(),
): Promise<Content> {
  const files: ContentFile[] = [];
  const others: OtherFile[] = [];
  const symbolicLinks: string[] = [];
  const add = (collection: CollectionName | 'site', id: string, name: string) => {
    const file = readEntry(collection, id, path.join(folder, name), `${printed}/${name}`, unsaved.get(name));
    see(file);
    if (file.document) file.document = withoutText(file.document);
    files.push(file);
  };
  for (const name of new Set([...filesBelow(folder, '', symbolicLinks), ...unsaved.keys()])) {
    const [top = '', ...rest] = name.split('/');
    const collection = COLLECTIONS.find((one) => one === top);
    const inCollection = rest.join('/');
    // The parser gives its memory back between two turns of the event loop.
    await setImmediate();
    if (name === 'site.yaml') add('site', 'site', name);
    else if (collection && belongs(collection, inCollection)) add(collection, idOf(inCollection), name);
    else if (collection)
      others.push({
        collection,
        id: idOf(inCollection),
        file: `${printed}/${name}`,
        location: path.join(folder, name),
      });
  }
  const pictures = await Promise.all(
    others.filter(({ file }) => PICTURE_FILE.test(file)).map(({ file, location }) => readPicture(file, location)),
  );
  return {
    folder,
    files,
    entries: byCollection(files),
    others,
    pictures,
    symbolicLinks: symbolicLinks.map((name) => `${printed}/${name}`),
  };
}

function readEntry(
  collection: CollectionName | 'site',
  id: string,
  location: string,
  file: string,
  unsaved?: string,
): ContentFile {
  const { source, unreadable }: ReturnType<typeof readText> =
    unsaved === undefined ? readText(location) : { source: unsaved };
  const hasBody = collection !== 'site' && FILES[collection].hasBody;
  const document = hasBody && !unreadable ? readDocument(source, articleComponents) : undefined;
  const schema = collection === 'site' ? siteSchema : schemas[collection];
  const fields = hasBody && !unreadable ? readFrontMatter(source) : readYaml(source);
  return {
    collection,
    id,
    file,
    location,
    schema,
    fields,
    isValid: schema.safeParse(fields.data).success,
    digest: document ? digestOf(document) : '',
    ...(document && { document }),
    ...(unreadable && { unreadable }),
  };
}

function readText(location: string): { source: string; unreadable?: string } {
  try {
    if (lstatSync(location).size > LARGEST) return { source: '', unreadable: 'The file is larger than 1 MB.' };
    const bytes = readFileSync(location);
    if (bytes.includes(0)) return { source: '', unreadable: 'The file is not text: it holds bytes that no text has.' };
    return { source: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    const isEncoding = error instanceof TypeError;
    return { source: '', unreadable: isEncoding ? 'The file is not UTF-8 text.' : 'The file cannot be opened.' };
  }
}

/**
 * What the rules across files need of a document. It is copied, because strings cut from a text keep
 * all of that text in memory.
 */
function withoutText({ headings, links, uses, text }: ReadDocument): ReadDocument {
  const inside = links.filter(({ url }) => /^[/#]/.test(url));
  const figures = [...new Set(figuresIn(text).map((figure) => figure.text))].join('\n');
  const kept = { headings, links: inside, uses, children: [], text: figures, words: 0, emptyHeaders: [], findings: [] };
  return JSON.parse(JSON.stringify(kept)) as ReadDocument;
}

/** Digest of what a text says: its words and the components in it, whatever the white space and the line ends. */
function digestOf({ text, uses }: ReadDocument): string {
  const hash = createHash('sha256').update(text.replace(/\s+/g, ' ').trim());
  for (const { component, props } of uses) hash.update(component).update(JSON.stringify(props));
  return hash.digest('hex').slice(0, 16);
}

const byCollection = (files: ContentFile[]): Content['entries'] =>
  new Map(
    COLLECTIONS.map((collection) => [
      collection,
      new Map(files.filter((file) => file.collection === collection).map((file) => [file.id, file])),
    ]),
  );

const belongs = (collection: CollectionName, name: string) =>
  collection === 'articles'
    ? /^[^/]+\/index\.mdx$/.test(name)
    : /^[^/]+$/.test(name) && name.endsWith(FILES[collection].pattern.slice(1));

/** The id a file has or would have: its name without the ending; an article is called like its folder. */
const idOf = (name: string) =>
  name.endsWith('/index.mdx') ? name.slice(0, -'/index.mdx'.length) : name.replace(/\.\w+$/, '');

function filesBelow(folder: string, below: string, symbolicLinks: string[]): string[] {
  return itemsIn(path.join(folder, below)).flatMap((item) => {
    const name = below ? `${below}/${item.name}` : item.name;
    if (item.isSymbolicLink()) symbolicLinks.push(name);
    if (item.name.startsWith('.')) return [];
    if (item.isDirectory()) return filesBelow(folder, name, symbolicLinks);
    return item.isFile() ? [name] : [];
  });
}

function itemsIn(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}
