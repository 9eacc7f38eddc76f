import { SaxesParser } from 'saxes';
import { piecesOf } from './encoding.ts';
import { ItemSplitter, type RawItem } from './wxr-items.ts';

/** One `<item>` of a WordPress export as it stands there. */
export interface WxrItem {
  /** Line of `<item>`, and of its text. */
  line: number;
  contentLine: number;
  /** The text of each element directly below it, by its name. */
  fields: Map<string, string>;
  categories: { domain: string; id: string; name: string }[];
  meta: Map<string, string>;
  comments: number;
  /** What is wrong with its XML, in a sentence with line and column. */
  fault?: string;
}

/** What the file says above its items. */
export interface WxrHead {
  /** Addresses of the old site. */
  homes: Set<string>;
  /** Names of authors by login. */
  authors: Map<string, string>;
}

/**
 * The items of a WordPress export, one at a time, so that a large file does not fill the memory. Each is parsed by itself:
 * one whose XML is broken carries a fault, and the others are not touched by it. `head` is filled before the first.
 */
export async function* itemsOf(file: string, head: WxrHead, encoding?: string): AsyncGenerator<WxrItem> {
  const splitter = new ItemSplitter();
  let isHeadRead = false;
  for await (const piece of piecesOf(file, encoding)) {
    const items = splitter.take(piece);
    if (items.length > 0 && !isHeadRead) readHead(splitter.head, head);
    isHeadRead ||= items.length > 0;
    for (const item of items) yield parseItem(item);
  }
  for (const item of splitter.end()) yield parseItem(item);
}

const CONTENT = 'content:encoded';

/** Parses one item; XML that is not well-formed becomes its fault, and what was read before it stays. */
function parseItem({ text, line, fault }: RawItem): WxrItem {
  const item: WxrItem = { line, contentLine: line, fields: new Map(), categories: [], meta: new Map(), comments: 0 };
  let category = { domain: '', id: '' };
  let metaKey = '';
  const parser = readXml(text, {
    open: (name, attributes) => {
      if (name === CONTENT) item.contentLine = line + parser.line - 1;
      if (name === 'category') category = { domain: attributes['domain'] ?? '', id: attributes['nicename'] ?? '' };
    },
    close: (name, parent, value) => {
      if (item.fault) return;
      if (name === 'wp:comment') item.comments += 1;
      else if (name === 'wp:meta_key') metaKey = value;
      else if (name === 'wp:meta_value' && parent === 'wp:postmeta') item.meta.set(metaKey, value);
      else if (name === 'category') item.categories.push({ ...category, name: value });
      else if (parent === 'item') item.fields.set(name, value);
    },
    fail: (message) => {
      const at = `line ${line + parser.line - 1}, column ${parser.column}`;
      item.fault ??= `Its XML is broken at ${at}: ${message.replace(/\.?$/, '.')} Mend it there and import the file again.`;
    },
  });
  parser.run();
  if (fault) item.fault = fault;
  return item;
}

/** Reads what stands above the items; what is broken there is passed over. */
function readHead(text: string, head: WxrHead) {
  let login = '';
  readXml(text, {
    open: () => {},
    close: (name, parent, value) => {
      if (['link', 'wp:base_site_url', 'wp:base_blog_url'].includes(name) && parent === 'channel')
        head.homes.add(value.trim());
      else if (name === 'wp:author_login') login = value;
      else if (name === 'wp:author_display_name') head.authors.set(login, value);
    },
    fail: () => {},
  }).run();
}

interface Reader {
  open(name: string, attributes: Record<string, string>): void;
  close(name: string, parent: string | undefined, text: string): void;
  fail(message: string): void;
}

/** A reader of a piece of XML, not begun; each element is told of with the text directly in it. */
function readXml(text: string, { open, close, fail }: Reader) {
  const parser = new SaxesParser({ xmlns: false, fragment: true });
  const path: string[] = [];
  let words: string[] = [];
  parser.on('error', ({ message }) => fail(message.replace(/^\d+:\d+:\s*/, '')));
  parser.on('opentag', ({ name, attributes }) => {
    path.push(name);
    words = [];
    open(name, attributes);
  });
  parser.on('text', (value) => words.push(value));
  parser.on('cdata', (value) => words.push(value));
  parser.on('closetag', ({ name }) => {
    path.pop();
    close(name, path.at(-1), words.join(''));
    words = [];
  });
  return {
    get line() {
      return parser.line;
    },
    get column() {
      return parser.column;
    },
    run: () => parser.write(text).close(),
  };
}
