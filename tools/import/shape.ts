import GithubSlugger from 'github-slugger';
import type { Element, ElementContent, Root } from 'hast';
import { TAKEN } from '../check/rules/text.ts';
import { paragraph, picturesIn, textIn } from './clean.ts';
import { isBlock } from './paragraphs.ts';

const isElement = (node: { type: string }): node is Element => node.type === 'element';
const isHeading = (node: { type: string }): boolean => isElement(node) && /^h[1-6]$/.test(node.tagName);

/** Gives each picture a place of its own between blocks; in a table or a heading it has none, so it goes behind it. */
export function placePictures(parent: Root | Element) {
  parent.children = (parent.children as ElementContent[]).flatMap((node) => placed(node)) as typeof parent.children;
}

function placed(node: ElementContent): ElementContent[] {
  if (!isElement(node) || picturesIn(node).length === 0) return [node];
  if (node.tagName === 'img') return [paragraph([node])];
  if (node.tagName === 'p') return splitAround(node);
  if (isHeading(node) || node.tagName === 'table' || !(isBlock(node) || CONTAINERS.has(node.tagName))) {
    const taken = takePictures(node);
    return [...(textIn(node).trim() === '' ? [] : [node]), ...taken.map((picture) => paragraph([picture]))];
  }
  placePictures(node);
  return [node];
}

const CONTAINERS: ReadonlySet<string> = new Set([
  'li',
  'dd',
  'dt',
  'details',
  'summary',
  'picture',
  'figcaption',
  'body',
]);

function splitAround(node: Element): Element[] {
  const parts: Element[] = [];
  let words: ElementContent[] = [];
  const flush = () => {
    if (words.some((word) => textIn(word).trim() !== '' || !isElement(word) || word.tagName !== 'br'))
      if (words.some((word) => textIn(word).trim() !== '' || (isElement(word) && word.tagName === 'import-note')))
        parts.push({ ...node, children: words });
    words = [];
  };
  for (const child of node.children) {
    const pictures =
      isElement(child) && child.tagName === 'img' ? [child] : isElement(child) ? takePictures(child) : [];
    const isPicture = isElement(child) && child.tagName === 'img';
    if (!isPicture && (pictures.length === 0 || textIn(child).trim() !== '')) words.push(child);
    if (pictures.length === 0) continue;
    flush();
    parts.push(...pictures.map((picture) => paragraph([picture])));
  }
  flush();
  return parts;
}

function takePictures(node: Element): Element[] {
  const pictures: Element[] = [];
  const take = (from: Element) => {
    from.children = from.children.filter((child) => {
      if (!isElement(child)) return true;
      if (child.tagName === 'img') pictures.push(child);
      else take(child);
      return child.tagName !== 'img';
    });
  };
  take(node);
  return pictures;
}

/** The headings of a tree in their order. */
export const headingsIn = (node: Root | Element): Element[] =>
  (node.children as ElementContent[]).flatMap((child) =>
    isElement(child) ? (isHeading(child) ? [child] : headingsIn(child)) : [],
  );

/** The id a heading had, as one it may have here. */
export const idOf = (written: unknown): string => {
  const id = String(written ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
  return TAKEN.test(id) ? '' : id;
};

/**
 * Makes headings begin at level two and never skip one, and gives an id to those whose words make none, or whose old id a
 * link leads to. Headings without words are taken out.
 */
export function shapeHeadings(tree: Root, linked: ReadonlySet<string>) {
  const headings = headingsIn(tree);
  const highest = Math.min(...headings.map(({ tagName }) => Number(tagName[1])));
  const slugger = new GithubSlugger();
  const seen = new Set<string>();
  let last = 1;
  for (const [index, heading] of headings.entries()) {
    const level = Math.min(Number(heading.tagName[1]) - highest + 2, last + 1, 6);
    last = level;
    heading.tagName = `h${level}`;
    const text = textIn(heading).trim();
    const slug = slugger.slug(text);
    const written = idOf(heading.properties['id']);
    const needsId = slug === '' || TAKEN.test(slug) || seen.has(slug) || /\{#[^}]*\}\s*$/.test(text);
    let id = linked.has(written) && written ? written : needsId ? `part-${index + 1}` : slug;
    while (seen.has(id)) id = `${id}-${index + 1}`;
    seen.add(id);
    heading.properties = id === slug ? {} : { id };
  }
}

/** Takes out headings that say nothing. */
export function dropEmptyHeadings(parent: Root | Element) {
  parent.children = (parent.children as ElementContent[]).filter((child) => {
    if (isElement(child) && !isHeading(child)) dropEmptyHeadings(child);
    return !isHeading(child) || textIn(child).trim() !== '';
  }) as typeof parent.children;
}
