import path from 'node:path';
import type { Element, Nodes, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { markdownToHast } from 'satteri';
import { VFile } from 'vfile';
import { firstTooDeep } from '#src/document/parser-limits.ts';
import { UNKNOWN_HOME } from './addresses.ts';
import { textIn } from './clean.ts';
import { type Read, type SourceFile, slugOf } from './files.ts';
import { dayOf, listOf, type MarkdownFields, pictureOf, readFields, termsOf, textOf } from './markdown-fields.ts';
import { addressWith, pageOf } from './permalinks.ts';
import { type NoteTaker, type Post, Unreadable } from './post.ts';
import { addressOfName, replaceTemplateTags } from './template-tags.ts';

export const MARKDOWN_FILE = /\.(md|markdown|mdx)$/i;

/** Fields that are read, by the names they have in one system or another; others are named in the report. */
const FIELDS = {
  title: ['title'],
  published: ['date', 'published', 'publishDate', 'pubDate', 'published_at'],
  updated: ['updated', 'lastmod', 'modified', 'last_modified_at', 'updatedDate', 'updated_at'],
  summary: ['summary', 'description', 'excerpt', 'subtitle'],
  topics: ['categories', 'category', 'tags', 'topics'],
  authors: ['author', 'authors'],
  slug: ['slug'],
  address: ['permalink', 'url', 'path'],
  aliases: ['aliases', 'redirect_from'],
  picture: ['cover', 'image', 'featured_image', 'featuredImage', 'coverImage', 'heroImage', 'thumbnail', 'hero'],
  state: ['draft', 'layout'],
} satisfies Record<string, readonly string[]>;
const READ: ReadonlySet<string> = new Set(Object.values<readonly string[]>(FIELDS).flat());

/**
 * Makes an article of a Markdown file as Jekyll, Hugo, Gatsby, Astro and others write it. `permalink` is the pattern its
 * address had, such as `/:year/:month/:title/`, where the file itself does not say it.
 */
export const markdownReader =
  (permalink?: string): Read =>
  (file) => {
    if (firstTooDeep(file.source)) throw new Unreadable(`${file.file} is nested deeper than anybody could follow.`);
    return postOf(file, readFields(file.source), permalink);
  };

function postOf(source: SourceFile, fields: MarkdownFields, permalink?: string): Post {
  const { file, name } = source;
  const { data } = fields;
  const { fileAddress, ...known } = addressesOf(source, data, permalink);
  const published = dayOf(first(data, 'published'));
  const title = textOf(first(data, 'title')) || headingIn(source.source);
  return {
    is: 'post',
    file,
    line: 1,
    hasLines: true,
    title,
    slug: known.slug,
    fallback: `text-${slugOf(name).replace(/\W+/g, '-')}`,
    addresses: known.addresses,
    alsoKnownAs: [fileAddress, addressOfName(slugOf(name))],
    published: known.day,
    updated: dayOf(first(data, 'updated')).day,
    excerpt: textOf(first(data, 'summary')),
    topics: FIELDS.topics.flatMap((key) => termsOf(data[key], isOfJekyll(name))),
    authors: all(data, 'authors').map((one) => ({ id: one, name: one })),
    picture: pictureOf(first(data, 'picture')),
    remarks: remarksOf(name, fields, published.unread),
    folder: path.dirname(path.resolve(file)),
    text: (note) => withoutTitle(treeOf(source, fields, note), title),
  };
}

type Data = MarkdownFields['data'];

/** The first field of some meaning that is there. */
const first = (data: Data, field: keyof typeof FIELDS): unknown =>
  FIELDS[field].map((key) => data[key]).find((value) => value !== undefined && value !== null && value !== '');

const all = (data: Data, field: keyof typeof FIELDS): string[] => FIELDS[field].flatMap((key) => listOf(data[key]));

/** A name that begins with a day, as those of the posts of Jekyll do. */
const DATED = /^(\d{4}-\d{2}-\d{2})-+(.+)$/;
const isOfJekyll = (name: string): boolean => DATED.test(slugOf(name));

/** Where an article was, and the day and the slug its addresses are made of. */
function addressesOf({ file, name, home }: SourceFile, data: Data, permalink: string | undefined) {
  const [, dayInName, nameWithoutDay] = DATED.exec(slugOf(name)) ?? [];
  const day = dayOf(first(data, 'published')).day ?? dayInName;
  const slug = textOf(first(data, 'slug')) || (nameWithoutDay ?? slugOf(name));
  const categories = ['categories', 'category'].flatMap((key) => termsOf(data[key], isOfJekyll(name)));
  const filling = { day, slug, categories: categories.map((term) => term.name) };
  const fileAddress = new URL(name.split('/').map(encodeURIComponent).join('/'), home ?? UNKNOWN_HOME).href;
  const pattern = textOf(first(data, 'address')) || permalink;
  const address = pattern ? addressWith(pattern, filling) : pageOf(fileAddress, path.resolve(file), filling);
  return { day, slug, fileAddress, addresses: [...(address ? [address] : []), ...all(data, 'aliases')] };
}

function remarksOf(name: string, { data, fault }: MarkdownFields, unreadDay: string | undefined): string[] {
  const others = Object.keys(data).filter((key) => !READ.has(key));
  const list = others.map((key) => `${key}: ${textOf(data[key])}`).join('; ');
  const isDraft = data['draft'] === true || data['published'] === false || /(^|\/)_drafts\//.test(name);
  return [
    ...(isDraft ? ['It was a draft before.'] : []),
    ...(unreadDay ? [`Its date "${unreadDay}" does not say for sure which day it is.`] : []),
    ...(fault ? [fault] : []),
    ...(list ? [`Fields that were not read: ${list}`] : []),
  ];
}

const headingIn = (source: string): string => (/^#\s+(.+)$/m.exec(source)?.[1] ?? '').replace(/[*_`#]/g, '').trim();

/** The text of a file as a tree with the lines of the file. */
function treeOf({ file, source }: SourceFile, { written, fault }: MarkdownFields, note: NoteTaker): Root {
  if (fault) note('field', 0, 'What stood above the text could not be read.', written);
  const body = written.replace(/[^\n]+/g, '') + source.slice(written.length);
  const text = replaceTemplateTags(body, /\.mdx$/i.test(file), note);
  const tree = raw(markdownToHast(text, { features: { gfm: true, headingAttributes: true } }) as Nodes, {
    file: new VFile(text),
  });
  return tree.type === 'root' ? tree : { type: 'root', children: [tree as Element] };
}

/** A tree without the heading above it that repeats the title. */
function withoutTitle(root: Root, title: string): Root {
  const [heading] = root.children.filter((node) => node.type === 'element');
  if (heading?.tagName !== 'h1' || textIn(heading).replace(/\s+/g, ' ').trim() !== title) return root;
  return { ...root, children: root.children.filter((node) => node !== heading) };
}
