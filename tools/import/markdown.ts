import path from 'node:path';
import type { Element, Nodes, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { markdownToHast } from 'satteri';
import { VFile } from 'vfile';
import { readFrontMatter } from '#src/document/front-matter.ts';
import { firstTooDeep } from '#src/document/parser-limits.ts';
import { UNKNOWN_HOME } from './addresses.ts';
import { textIn } from './clean.ts';
import { type SourceFile, slugOf } from './files.ts';
import { type NoteTaker, type PictureName, type Post, type Term, Unreadable } from './post.ts';
import { dayIn } from './wordpress.ts';

export const MARKDOWN_FILE = /\.(md|markdown|mdx)$/i;

/** Fields that are read; others are named in the report. */
const TITLE = ['title'];
const PUBLISHED = ['date', 'published', 'publishDate', 'pubDate', 'published_at'];
const UPDATED = ['updated', 'lastmod', 'modified', 'updated_at'];
const SUMMARY = ['summary', 'description', 'excerpt', 'subtitle'];
const TOPICS = ['categories', 'category', 'tags', 'topics'];
const AUTHORS = ['author', 'authors'];
const SLUG = ['slug'];
const ADDRESS = ['permalink', 'url'];
const ALIASES = ['aliases', 'redirect_from'];
const PICTURE = ['cover', 'image', 'featured_image', 'thumbnail', 'hero'];
const READ = new Set(
  [TITLE, PUBLISHED, UPDATED, SUMMARY, TOPICS, AUTHORS, SLUG, ADDRESS, ALIASES, PICTURE, ['draft', 'layout']].flat(),
);

/** A Markdown file with YAML above its text, as Jekyll, Hugo, Astro and others write it. */
export function readMarkdown({ file, name, source, home }: SourceFile): Post {
  if (firstTooDeep(source)) throw new Unreadable(`${file} is nested deeper than anybody could follow.`);
  const { data, fault } = fieldsOf(source);
  const first = (names: readonly string[]) =>
    names.map((one) => data[one]).find((value) => value !== undefined && value !== '');
  const [, day, rest] = /^(\d{4}-\d{2}-\d{2})-(.+)$/.exec(slugOf(name)) ?? [];
  const address = new URL(name.split('/').map(encodeURIComponent).join('/'), home ?? UNKNOWN_HOME).href;
  const others = Object.keys(data).filter((key) => !READ.has(key));
  const isToml = /^\uFEFF?\+\+\+/.test(source);
  const title = textOf(first(TITLE)) || (/^#\s+(.+)$/m.exec(source)?.[1] ?? '').replace(/[*_`#]/g, '').trim();
  return {
    is: 'post',
    file,
    line: 1,
    hasLines: true,
    title,
    slug: textOf(first(SLUG)) || (rest ?? slugOf(name)),
    fallback: `text-${slugOf(name).replace(/\W+/g, '-')}`,
    addresses: [...(first(ADDRESS) ? [textOf(first(ADDRESS))] : [pageOf(address)]), ...listOf(first(ALIASES))],
    alsoKnownAs: [address],
    published: dayIn(textOf(first(PUBLISHED))) ?? day,
    updated: dayIn(textOf(first(UPDATED))),
    excerpt: textOf(first(SUMMARY)),
    topics: TOPICS.flatMap((key) => listOf(data[key]).map(termOf)),
    authors: AUTHORS.flatMap((key) => listOf(data[key]).map(termOf)),
    picture: pictureOf(first(PICTURE)),
    remarks: [
      ...(others.length > 0
        ? [
            `Fields that were not read: ${others
              .map((key) => `${key}: ${textOf(data[key])}`)
              .join('; ')
              .slice(0, 500)}`,
          ]
        : []),
      ...(data['draft'] === true ? ['It was a draft before.'] : []),
      ...(fault ? [fault] : []),
      ...(isToml ? ['Its fields are TOML, which is not read; they stand in the report.'] : []),
    ],
    folder: path.dirname(path.resolve(file)),
    text: (note) => withoutTitle(treeOf(source, file, note), title),
  };
}

/** The page a file became: a folder of its name. */
const pageOf = (address: string) =>
  address.replace(/(\/_?index)?\.\w+$/, '/').replace(/\/\d{4}-\d{2}-\d{2}-([^/]+\/)$/, '/$1');

/** The text of a file as a tree with the lines of the file. */
function treeOf(source: string, file: string, note: NoteTaker): Root {
  const [toml] = /^\uFEFF?\+\+\+\r?\n[\s\S]*?\r?\n\+\+\+[ \t]*(?=\r?\n|$)/.exec(source) ?? [];
  if (toml) note('comment', 0, 'Fields in TOML were not read.', toml);
  let text = toml ? source.replace(toml, toml.replace(/[^\n]/g, '')) : source;
  if (/\.mdx$/i.test(file))
    text = text.replace(/^(import|export)\s.*$/gm, (line, _word, offset: number) => {
      note('html', source.slice(0, offset).split('\n').length - 1, 'A line of code was taken out.', line);
      return '';
    });
  const tree = raw(
    markdownToHast(text, { features: { frontmatter: true, gfm: true, headingAttributes: true } }) as Nodes,
    { file: new VFile(source) },
  );
  return tree.type === 'root' ? tree : { type: 'root', children: [tree as Element] };
}

/** A tree without the heading above it that repeats the title. */
function withoutTitle(root: Root, title: string): Root {
  const [heading] = root.children.filter((node) => node.type === 'element');
  if (heading?.tagName !== 'h1' || textIn(heading).replace(/\s+/g, ' ').trim() !== title) return root;
  return { ...root, children: root.children.filter((node) => node !== heading) };
}

function fieldsOf(source: string): { data: Record<string, unknown>; fault?: string } {
  if (!/^\uFEFF?---/.test(source)) return { data: {} };
  const { data, findings } = readFrontMatter(source);
  const [fault] = findings;
  if (typeof data === 'object' && data !== null && !Array.isArray(data))
    return { data: data as Record<string, unknown> };
  return { data: {}, ...(fault && { fault: `${fault.message} (line ${fault.line}) Its fields were filled by rule.` }) };
}

const textOf = (value: unknown): string =>
  value === undefined || value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);

const listOf = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.map(nameOf).filter(Boolean)
    : value === undefined || value === null
      ? []
      : [nameOf(value)];

const nameOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'name' in value ? textOf(value.name) : textOf(value);

const termOf = (name: string): Term => ({ id: name, name });

function pictureOf(value: unknown): PictureName | undefined {
  if (typeof value === 'string' && value !== '') return { src: value, alt: '' };
  if (typeof value !== 'object' || value === null) return undefined;
  const { src, url, image, alt } = value as Record<string, unknown>;
  const name = textOf(src ?? url ?? image);
  return name ? { src: name, alt: textOf(alt) } : undefined;
}
