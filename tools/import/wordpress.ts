import { fromHtml } from 'hast-util-from-html';
import { percentDecoded } from '#src/lib/percent-decoded.ts';
import { dayIn } from './days.ts';
import { wrapParagraphs } from './paragraphs.ts';
import type { Export, Item, PictureName, Post, Skipped, Term } from './post.ts';
import { excerpt } from './report.ts';
import { replaceShortcodes } from './shortcodes.ts';
import { itemsOf, type WxrHead, type WxrItem } from './wxr.ts';

/** Kinds of items that are articles. */
const ARTICLES: ReadonlySet<string> = new Set(['post', 'page']);

/** Kinds that hold something an editor wrote, though it is no article. */
const WRITTEN: ReadonlySet<string> = new Set(['wp_block', 'nav_menu_item', 'custom_css', 'wp_template']);

/** States of which nothing is taken. */
const THROWN_AWAY: ReadonlySet<string> = new Set(['trash', 'auto-draft', 'inherit']);

/** A WordPress export (WXR): posts and pages become articles, all else is counted and named. */
export function wordpress(file: string, encoding?: string): Export {
  const head: WxrHead = { homes: new Set(), authors: new Map() };
  const attachments = new Map<string, PictureName>();
  const counts = new Map<string, number>();
  let readings = 0;
  async function* items(): AsyncGenerator<Item> {
    const isFirst = readings++ === 0;
    for await (const item of itemsOf(file, head, encoding)) {
      if (isFirst) {
        const [id, picture] = attachmentOf(item) ?? [];
        if (id && picture) attachments.set(id, picture);
        if (item.comments > 0) counts.set('comment', (counts.get('comment') ?? 0) + item.comments);
      }
      yield read(item, file, head, attachments);
    }
  }
  return { items, homes: head.homes, counts, attachments };
}

const field = ({ fields }: WxrItem, name: string): string => fields.get(name)?.trim() ?? '';

function attachmentOf(item: WxrItem): [id: string, picture: PictureName] | undefined {
  const src = field(item, 'wp:attachment_url');
  if (field(item, 'wp:post_type') !== 'attachment' || !src) return undefined;
  const alt = item.meta.get('_wp_attachment_image_alt') ?? '';
  return [excerpt(field(item, 'wp:post_id')), { src: excerpt(src, 2000), alt: excerpt(alt) }];
}

function read(item: WxrItem, file: string, head: WxrHead, attachments: ReadonlyMap<string, PictureName>): Item {
  const type = field(item, 'wp:post_type') || 'item without a type';
  const status = field(item, 'wp:status');
  const title = plain(field(item, 'title'));
  const skip = (what: string, why: string, isFault = false): Skipped => ({
    is: 'skipped',
    file,
    line: item.line,
    title: excerpt(title || field(item, 'wp:post_name')),
    what,
    why,
    isFault,
  });
  if (item.fault) return skip('broken item', item.fault, true);
  if (!ARTICLES.has(type))
    return skip(type, WRITTEN.has(type) ? `A "${type}" is part of a theme or a menu.` : `A "${type}" is no article.`);
  if (THROWN_AWAY.has(status)) return skip(`${type} (${status})`, `It has the state "${status}".`);
  return post(item, { file, title, status, head, attachments });
}

interface Known {
  file: string;
  title: string;
  status: string;
  head: WxrHead;
  attachments: ReadonlyMap<string, PictureName>;
}

function post(item: WxrItem, { file, title, status, head, attachments }: Known): Post {
  const id = field(item, 'wp:post_id');
  const html = item.fields.get('content:encoded') ?? '';
  const login = field(item, 'dc:creator');
  const picture = attachments.get(item.meta.get('_thumbnail_id') ?? '');
  return {
    is: 'post',
    file,
    line: item.contentLine,
    hasLines: true,
    title,
    slug: percentDecoded(field(item, 'wp:post_name')),
    fallback: `${field(item, 'wp:post_type')}-${id}`,
    addresses: [field(item, 'link')].filter((one) => one !== ''),
    alsoKnownAs: [field(item, 'guid'), `?p=${id}`],
    published: dayIn(field(item, 'wp:post_date')) ?? dayIn(field(item, 'pubDate')),
    updated: dayIn(field(item, 'wp:post_modified')),
    excerpt: plain(field(item, 'excerpt:encoded')),
    topics: topicsOf(item),
    authors: login ? [{ id: login, name: head.authors.get(login) ?? login }] : [],
    picture,
    remarks: remarksOf(item, status),
    text: (note) => {
      const tree = fromHtml(replaceShortcodes(html, { note, attachments }), { fragment: true });
      // Texts of the block editor carry their paragraphs; in older ones an empty line begins one.
      if (!html.includes('<!-- wp:')) wrapParagraphs(tree);
      return tree;
    },
  };
}

function remarksOf(item: WxrItem, status: string): string[] {
  return [
    ...(status && status !== 'publish' ? [`In the export its state is "${status}".`] : []),
    ...(field(item, 'wp:post_password') ? ['In the export a password guards it.'] : []),
    ...(item.comments > 0 ? [`It has ${item.comments} comments, which were not imported.`] : []),
  ];
}

const topicsOf = ({ categories }: WxrItem): Term[] =>
  categories
    .filter(({ domain }) => domain === 'category' || domain === 'post_tag')
    .map(({ id, name }) => ({ id: percentDecoded(id), name: plain(name) }));

/** Text that may hold HTML, without it. */
export function plain(html: string): string {
  if (!/[<&]/.test(html)) return html.trim();
  const words: string[] = [];
  const gather = (node: { type: string; value?: string; children?: unknown[] }) => {
    if (node.type === 'text') words.push(node.value ?? '');
    for (const child of node.children ?? []) gather(child as typeof node);
  };
  gather(fromHtml(html, { fragment: true }) as Parameters<typeof gather>[0]);
  return words.join('').replace(/\s+/g, ' ').trim();
}
