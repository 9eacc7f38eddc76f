import { Parser } from 'htmlparser2';
import { CMS_PAGE } from '#src/deploy/policy.ts';

/** An element of a page. */
export interface Tag {
  name: string;
  attributes: Readonly<Record<string, string>>;
  parent?: Tag | undefined;
  children: (Tag | string)[];
}

/** A page of the built site, parsed once. */
export interface Page {
  /** Its file below the folder of the site, such as `articles/pay/index.html`. */
  name: string;
  /** Its path below the site's base, such as `/articles/pay/`. */
  path: string;
  html: string;
  /** Every element, in the order of the page. */
  tags: readonly Tag[];
  /** Values of `id`, as often as they stand there. */
  ids: readonly string[];
  /** The `content` of each `<meta>`, by its `name` or `property`. */
  meta: Readonly<Record<string, string>>;
  title: string;
  canonical: string | undefined;
  /** Whether search engines are asked not to list it. */
  isHidden: boolean;
  /** Whether it is the CMS, which draws all it shows in the browser of an editor: no reader opens it. */
  isCms: boolean;
}

/** Parses a page. `name` is its file below the folder of the site. */
export function readPage(name: string, html: string): Page {
  const tags = tagsOf(html);
  const meta: Record<string, string> = {};
  for (const { name: tag, attributes } of tags) {
    const key = attributes['name'] ?? attributes['property'];
    if (tag === 'meta' && key) meta[key] = attributes['content'] ?? '';
  }
  const title = tags.find((tag) => tag.name === 'title' && tag.parent?.name === 'head');
  return {
    name,
    path: `/${name.replace(/(^|\/)index\.html$/, '$1')}`,
    html,
    tags,
    ids: tags.flatMap(({ attributes }) => attributes['id'] ?? []),
    meta,
    title: title ? textOf(title) : '',
    canonical: tags.find(({ name: tag, attributes }) => tag === 'link' && attributes['rel'] === 'canonical')
      ?.attributes['href'],
    isHidden: (meta['robots'] ?? '').includes('noindex'),
    isCms: name === CMS_PAGE,
  };
}

/** Every element of a text of HTML, in order. */
export function tagsOf(html: string): Tag[] {
  const tags: Tag[] = [];
  let open: Tag | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      const tag: Tag = { name, attributes, parent: open, children: [] };
      open?.children.push(tag);
      tags.push(tag);
      open = tag;
    },
    ontext(text) {
      open?.children.push(text);
    },
    onclosetag() {
      open = open?.parent;
    },
  });
  parser.write(html);
  parser.end();
  return tags;
}

/** The text inside an element, its white space folded. */
export const textOf = (tag: Tag): string => rawTextOf(tag).replace(/\s+/g, ' ').trim();

/** The text inside an element as it stands there. */
const rawTextOf = ({ children }: Tag): string =>
  children.map((child) => (typeof child === 'string' ? child : rawTextOf(child))).join('');

/** The words inside an element, those of each element apart. Elements named in `except` are left out. */
export const wordsIn = ({ children }: Tag, except: ReadonlySet<string>): string =>
  children
    .map((child) => (typeof child === 'string' ? child : except.has(child.name) ? '' : wordsIn(child, except)))
    .join(' ');

/** The element as it begins, for a message. */
export const quoted = ({ name, attributes }: Tag): string => {
  const all = Object.entries(attributes).map(([key, value]) => (value === '' ? ` ${key}` : ` ${key}="${value}"`));
  return `<${name}${all.join('')}>`.slice(0, 160);
};
