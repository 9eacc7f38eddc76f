import { statSync } from 'node:fs';
import { z } from 'astro/zod';
import { fromHtml } from 'hast-util-from-html';
import { UNKNOWN_HOME } from './addresses.ts';
import { dayIn } from './days.ts';
import { textOf } from './encoding.ts';
import { type Export, type Item, type Post, type Term, Unreadable } from './post.ts';

const text = z.string().nullish();
const id = z.union([z.string(), z.number()]).transform(String);

/** What is read of a Ghost export; everything else is left alone. */
const postSchema = z.looseObject({
  id,
  title: text,
  slug: text,
  html: text,
  lexical: text,
  mobiledoc: text,
  feature_image: text,
  feature_image_alt: text,
  type: text,
  status: text,
  visibility: text,
  created_at: text,
  updated_at: text,
  published_at: text,
  custom_excerpt: text,
  canonical_url: text,
  codeinjection_head: text,
  codeinjection_foot: text,
});
type GhostPost = z.output<typeof postSchema>;

const named = z.array(z.looseObject({ id, slug: text, name: text }));
const dataSchema = z.looseObject({
  posts: z.array(z.unknown()),
  tags: named.default([]),
  users: named.default([]),
  posts_tags: z.array(z.looseObject({ post_id: id, tag_id: id, sort_order: z.number().nullish() })).default([]),
  posts_authors: z.array(z.looseObject({ post_id: id, author_id: id, sort_order: z.number().nullish() })).default([]),
  posts_meta: z.array(z.looseObject({ post_id: id, feature_image_alt: text, meta_description: text })).default([]),
});
type Data = z.output<typeof dataSchema>;

/** More than this fits into no text of JavaScript. */
const LARGEST = 400 * 1024 * 1024;

/** A Ghost export (JSON). `home` is the address of the old site, which Ghost leaves out. */
export async function ghost(file: string, home: string | undefined, encoding?: string): Promise<Export> {
  if (statSync(file).size > LARGEST) throw new Unreadable(`${file} is larger than 400 MB. Export the site in parts.`);
  const source = await textOf(file, encoding);
  const data = dataOf(source, file);
  const lineOf = lineFinder(source);
  async function* items(): AsyncGenerator<Item> {
    for (const [index, one] of data.posts.entries()) {
      const read = postSchema.safeParse(one);
      const found = read.success
        ? itemOf(read.data, { data, file, line: lineOf(read.data.id), home })
        : broken(file, index);
      yield found;
    }
  }
  return { items, homes: new Set(home ? [home] : []), counts: new Map() };
}

function dataOf(source: string, file: string): Data {
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch (error) {
    const [, position = source.length] = /position (\d+)/.exec(String(error)) ?? [];
    const before = source.slice(0, Number(position)).split('\n');
    const where = ` at line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
    throw new Unreadable(`${file} is not valid JSON${where}. Export the site again; nothing was imported.`);
  }
  const outer = json as { db?: { data?: unknown }[]; data?: unknown } | null;
  const read = dataSchema.safeParse(outer?.db?.[0]?.data ?? outer?.data ?? outer);
  if (read.success) return read.data;
  throw new Unreadable(`${file} is JSON, but no export of Ghost: it has no list "db[0].data.posts".`);
}

/** Looks ids up in the order in which they stand, so that the text is gone through once. */
function lineFinder(source: string): (id: string) => number {
  const lines = new Map<string, number>();
  let line = 1;
  let at = 0;
  for (const match of source.matchAll(/"id"\s*:\s*"?([\w-]+)/g)) {
    for (; at < match.index; at++) if (source[at] === '\n') line += 1;
    if (!lines.has(match[1] ?? '')) lines.set(match[1] ?? '', line);
  }
  return (id) => lines.get(id) ?? 1;
}

const broken = (file: string, index: number): Item => ({
  is: 'skipped',
  file,
  line: 1,
  title: `number ${index + 1} in the list`,
  what: 'broken post',
  why: `Number ${index + 1} in the list of posts has no id, or fields that are no text.`,
  isFault: true,
});

interface Known {
  data: Data;
  file: string;
  line: number;
  home: string | undefined;
}

function itemOf(post: GhostPost, known: Known): Item {
  if (post.html) return read(post, post.html, known);
  const { file, line } = known;
  const format = post.lexical ? 'lexical' : post.mobiledoc ? 'mobiledoc' : undefined;
  return {
    is: 'skipped',
    file,
    line,
    title: post.title ?? post.slug ?? post.id,
    what: format ? `post as ${format} only` : 'post without text',
    why: format
      ? `Its text is only there as ${format}, which is not read. Open and save it in Ghost, so that the export has its HTML.`
      : 'It has no text.',
    isFault: true,
  };
}

function read(post: GhostPost, html: string, { data, file, line, home }: Known): Post {
  const meta = data.posts_meta.find(({ post_id }) => post_id === post.id);
  const slug = post.slug ?? '';
  const local = (address: string) => address.replaceAll('__GHOST_URL__', (home ?? UNKNOWN_HOME).replace(/\/$/, ''));
  return {
    is: 'post',
    file,
    line,
    hasLines: false,
    title: post.title ?? '',
    slug,
    fallback: `post-${post.id.slice(-8)}`,
    addresses: slug ? [new URL(`${slug}/`, home ?? UNKNOWN_HOME).href] : [],
    alsoKnownAs: [],
    published: dayIn(post.published_at ?? '') ?? dayIn(post.created_at ?? ''),
    updated: dayIn(post.updated_at ?? ''),
    excerpt: post.custom_excerpt ?? meta?.meta_description ?? '',
    topics: linked(data.posts_tags, 'tag_id', data.tags, post.id),
    authors: linked(data.posts_authors, 'author_id', data.users, post.id),
    picture: post.feature_image
      ? { src: local(post.feature_image), alt: post.feature_image_alt ?? meta?.feature_image_alt ?? '' }
      : undefined,
    remarks: remarksOf(post),
    text: () => fromHtml(local(html), { fragment: true }),
  };
}

function remarksOf({
  status,
  visibility,
  type,
  canonical_url,
  codeinjection_head,
  codeinjection_foot,
}: GhostPost): string[] {
  return [
    ...(type === 'page' ? ['In the export it is a page.'] : []),
    ...(status && status !== 'published' ? [`In the export its state is "${status}".`] : []),
    ...(visibility && visibility !== 'public' ? [`In the export only some may read it ("${visibility}").`] : []),
    ...(canonical_url ? [`It names another page as the original: ${canonical_url}`] : []),
    ...(codeinjection_head || codeinjection_foot
      ? ['It had code of its own in its page, which was not imported.']
      : []),
  ];
}

/** Tags and authors of a post in their order; tags of Ghost itself begin with "#" and mean nothing to readers. */
function linked<Key extends string>(
  links: ({ post_id: string; sort_order?: number | null | undefined } & Record<Key, string>)[],
  key: Key,
  entries: z.output<typeof named>,
  post: string,
): Term[] {
  return links
    .filter(({ post_id }) => post_id === post)
    .sort((a, b) => (a.sort_order ?? 0) - (b.sort_order ?? 0))
    .flatMap((link) => entries.filter((entry) => entry.id === link[key]))
    .map(({ slug, name }) => ({ id: slug ?? '', name: name ?? slug ?? '' }))
    .filter(({ name }) => !name.startsWith('#'));
}
