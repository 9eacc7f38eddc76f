import path from 'node:path';
import type { Element, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { UNKNOWN_HOME } from './addresses.ts';
import { markupOf, textIn } from './clean.ts';
import { dayIn } from './days.ts';
import { type SourceFile, slugOf } from './files.ts';
import type { NoteTaker, Post } from './post.ts';

export const HTML_FILE = /\.(x?html?)$/i;

/** Parts of a page that are no part of its article. */
const FURNITURE: ReadonlySet<string> = new Set(['nav', 'header', 'footer', 'aside']);

/** A page as an article: its main part, with what its head says of it. */
export function readHtml({ file, name, source, home }: SourceFile): Post {
  const page = fromHtml(source);
  const meta = metaOf(page);
  const [title] = elements(page, 'title');
  const main = mainIn(page);
  const heading = elements(main, 'h1')[0] ?? elements(page, 'h1')[0];
  const [canonical] = elements(page, 'link').filter(({ properties }) => String(properties['rel']) === 'canonical');
  const address = new URL(name.split('/').map(encodeURIComponent).join('/'), home ?? UNKNOWN_HOME).href;
  const own = String(canonical?.properties['href'] ?? '') || address;
  const author = meta.get('author') ?? '';
  return {
    is: 'post',
    file,
    line: 1,
    hasLines: true,
    title: words(heading) || words(title) || (meta.get('og:title') ?? ''),
    slug: slugOf(name),
    fallback: `page-${slugOf(name).replace(/\W+/g, '-')}`,
    addresses: [own],
    alsoKnownAs: [address],
    published: dayIn(
      meta.get('article:published_time') ??
        meta.get('date') ??
        String(elements(page, 'time')[0]?.properties['dateTime'] ?? ''),
    ),
    updated: dayIn(meta.get('article:modified_time') ?? ''),
    excerpt: meta.get('description') ?? meta.get('og:description') ?? '',
    topics: ['keywords', 'article:tag', 'article:section'].flatMap((key) =>
      (meta.get(key) ?? '')
        .split(',')
        .map((term) => term.trim())
        .filter(Boolean)
        .map((term) => ({ id: term, name: term })),
    ),
    authors: author ? [{ id: author, name: author }] : [],
    remarks: [],
    folder: path.dirname(path.resolve(file)),
    text: (note) => mainOf(fromHtml(source), note),
  };
}

/** The part of a page that is its article. What is left out of a page without `<main>` or `<article>` is noted. */
function mainOf(page: Root, note: NoteTaker): Root {
  const root = mainIn(page);
  const [title] = elements(root, 'h1');
  const isWhole = root.type === 'root' || root.tagName === 'body';
  const furniture = isWhole ? FURNITURE : new Set<string>();
  const keep = (node: RootContent): boolean => {
    if (node === title) return false;
    if (node.type !== 'element') return true;
    if (furniture.has(node.tagName) && !(node.tagName === 'header' && title && elements(node, 'h1').includes(title))) {
      note(
        'html',
        (node.position?.start.line ?? 1) - 1,
        `<${node.tagName}> is no part of the article and was left out.`,
        markupOf(node),
      );
      return false;
    }
    node.children = node.children.filter(keep);
    return true;
  };
  return { type: 'root', children: root.children.filter(keep) as RootContent[] };
}

function mainIn(page: Root): Element | Root {
  const articles = elements(page, 'article');
  return (
    elements(page, 'main')[0] ?? (articles.length === 1 ? articles[0] : undefined) ?? elements(page, 'body')[0] ?? page
  );
}

const words = (node: Element | undefined): string => (node ? textIn(node).replace(/\s+/g, ' ').trim() : '');

function elements(node: Root | Element, tagName: string): Element[] {
  return (node.children as RootContent[]).flatMap((child) =>
    child.type !== 'element' ? [] : [...(child.tagName === tagName ? [child] : []), ...elements(child, tagName)],
  );
}

const metaOf = (page: Root): Map<string, string> =>
  new Map(
    elements(page, 'meta').flatMap(({ properties: { name, property, content } }) =>
      name || property ? [[String(name ?? property).toLowerCase(), String(content ?? '').trim()] as const] : [],
    ),
  );
