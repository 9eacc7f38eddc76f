import type { Comment, Element, ElementContent, Root, RootContent, Text } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { codeLanguage } from '#src/document/code-languages.ts';

/** What cleaning asks of whoever knows the export. */
export interface Cleaning {
  /** Takes down what could not be converted, with the node it is about. */
  note(kind: 'html' | 'comment' | 'link' | 'shortcode', node: RootContent, message: string, kept?: string): void;
  /** Where a link leads on the new site; nothing where only its words may stay, which is noted. */
  link(href: string, node: Element): string | undefined;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Gone with all they hold. */
const DROPPED = words(
  'script style object embed form button select textarea canvas svg math template frame frameset noframes map dialog applet noembed datalist keygen command',
);
/** Gone without a word: they say nothing to a reader. */
const SILENT = words('link meta base title head source track param col colgroup wbr area bgsound basefont');
/** What plays something from elsewhere; a link stands in its place. */
const EMBEDS = words('iframe video audio');
/** The words stay and the marking is lost, or becomes another. */
const REMARKED = words(
  'u ins mark small big cite q var dfn time details summary dl ruby blink marquee bdo label fieldset legend output meter progress data samp tt nav aside menu',
);
/** All else Markdown has a sign for, or that only holds other things. */
const KNOWN = words(
  'a abbr acronym address article b bdi blockquote body br caption center code dd del div dt em fieldset figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr html i img input kbd li main nobr ol p picture pre rb rp rt s section slot span strike strong sub sup table tbody td tfoot th thead tr ul import-note',
);

/** Takes everything out of a tree that an article cannot hold, and notes it. Pictures and headings are left as they are. */
export function clean(tree: Root, cleaning: Cleaning) {
  const visit = (node: RootContent): RootContent[] => {
    if (node.type === 'text') return [node];
    if (node.type === 'comment') return comment(node, cleaning);
    if (node.type !== 'element') return [];
    return element(node, cleaning, () => {
      node.children = node.children.flatMap(visit) as ElementContent[];
    });
  };
  tree.children = tree.children.flatMap(visit);
}

function element(node: Element, cleaning: Cleaning, visitChildren: () => void): RootContent[] {
  const { tagName } = node;
  if (SILENT.has(tagName)) return [];
  if (tagName === 'noscript' || DROPPED.has(tagName)) return drop(node, cleaning);
  if (EMBEDS.has(tagName)) return embed(node, cleaning);
  if (tagName === 'input' && node.properties['type'] !== 'checkbox') return drop(node, cleaning);
  noteHandlers(node, cleaning);
  if (tagName === 'pre') return [preformatted(node, cleaning)];
  visitChildren();
  if (tagName === 'a') return link(node, cleaning);
  if (tagName === 'figure') return figure(node, cleaning);
  if (REMARKED.has(tagName)) cleaning.note('html', node, `The words of <${tagName}> stay, its meaning does not.`);
  else if (!KNOWN.has(tagName)) {
    cleaning.note('html', node, `The tag <${tagName}> is unknown here; what it holds stays.`);
    return node.children;
  }
  return [node];
}

function drop(node: Element, { note }: Cleaning): [] {
  const what =
    node.tagName === 'script' ? 'A script was taken out.' : `<${node.tagName}> was taken out with all it holds.`;
  if (node.tagName !== 'noscript' || textIn(node).trim() !== '') note('html', node, what);
  return [];
}

/** Code in attributes goes with all attributes Markdown has no sign for; it is the only thing worth a word. */
function noteHandlers(node: Element, { note }: Cleaning) {
  const handler = Object.keys(node.properties).find((name) => /^on[a-z]/i.test(name));
  if (handler) note('html', node, `The script in the attribute "${handler.toLowerCase()}" was taken out.`);
}

function embed(node: Element, cleaning: Cleaning): RootContent[] {
  const source = node.children.find((child) => child.type === 'element' && child.properties['src']) as
    | Element
    | undefined;
  const src = String(node.properties['src'] ?? node.properties['dataSrc'] ?? source?.properties['src'] ?? '');
  const href = src && cleaning.link(src.startsWith('//') ? `https:${src}` : src, node);
  if (!href) return drop(node, cleaning);
  cleaning.note('html', node, `<${node.tagName}> became a link.`);
  const host = URL.canParse(href) ? new URL(href).host : href;
  return [
    paragraph([{ type: 'element', tagName: 'a', properties: { href }, children: [textNode(`Embedded from ${host}`)] }]),
  ];
}

/** A link keeps its words; one around nothing but pictures is left out, because a picture needs none. */
function link(node: Element, cleaning: Cleaning): RootContent[] {
  const hasPicture = node.children.some(holdsPicture);
  const hasWords = textIn(node).trim() !== '';
  const written = node.properties['href'];
  if (hasPicture && !hasWords) {
    if (written && !/\.(png|jpe?g|gif|webp|avif|svg)([?#].*)?$/i.test(String(written)))
      cleaning.note('link', node, 'A picture was a link; the picture stays and the link does not.', String(written));
    return node.children;
  }
  if (written === undefined) return node.children;
  if (node.properties['dataFootnoteRef'] !== undefined || node.properties['dataFootnoteBackref'] !== undefined)
    return [node];
  if (!hasWords) {
    cleaning.note('link', node, 'A link without words was taken out.', String(written));
    return node.children;
  }
  const href = cleaning.link(String(written), node);
  return href === undefined ? node.children : [{ ...node, properties: { href } }];
}

/** The words under a picture become its caption; those under several stay as a paragraph. */
function figure(node: Element, cleaning: Cleaning): RootContent[] {
  const caption = node.children.find((child) => child.type === 'element' && child.tagName === 'figcaption') as
    | Element
    | undefined;
  const pictures = picturesIn(node);
  const [picture] = pictures;
  if (!caption || !picture || pictures.length > 1) return [node];
  if (picturesIn(caption).length > 0) return [node];
  const text = textIn(caption).replace(/\s+/g, ' ').trim();
  if (holds(caption, 'a')) cleaning.note('link', caption, 'A caption held links; its words stay.');
  if (text) picture.properties['title'] = text;
  node.children = node.children.filter((child) => child !== caption);
  return [node];
}

/** Code keeps its language where it is one that can be coloured. */
function preformatted(node: Element, { note }: Cleaning): Element {
  const code = node.children.find((child) => child.type === 'element' && child.tagName === 'code') as
    | Element
    | undefined;
  const classes = [node, ...(code ? [code] : [])].flatMap(
    ({ properties }) => (properties['className'] as string[] | undefined) ?? [],
  );
  const asked = [
    ...classes.flatMap((name) => /^lang(?:uage)?-(.+)$/.exec(name)?.[1] ?? []),
    /brush:?\s*(\w+)/.exec(classes.join(' '))?.[1] ?? '',
    String(node.properties['dataLang'] ?? node.properties['lang'] ?? ''),
  ].find((name) => name !== '');
  const language = asked && codeLanguage(asked.toLowerCase());
  if (asked && !language)
    note('html', node, `The code language "${asked}" is unknown here; the code stays without it.`);
  const properties = language ? { className: [`language-${language}`] } : {};
  return {
    ...node,
    properties: {},
    children: [{ type: 'element', tagName: 'code', properties, children: [textNode(textIn(node))] }],
  };
}

/** Comments are for editors and programs. Those of block editors only say where a block begins. */
function comment(node: Comment, { note }: Cleaning): RootContent[] {
  const text = node.value.trim();
  if (text.startsWith('wp:') && text.endsWith('/')) {
    note('shortcode', node, 'A block that is filled by WordPress was taken out.', text);
    return [{ type: 'element', tagName: 'import-note', properties: { dataText: text }, children: [] }];
  }
  if (/^\/?wp:|^more\b|^kg-card-(begin|end)/.test(text)) return [];
  note('comment', node, 'A comment was dropped.', text);
  return [];
}

/** All words a node holds, without the numbers of footnotes. */
export function textIn(node: RootContent | Root): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'br') return '\n';
  if (node.type === 'element' && node.properties['dataFootnoteRef'] !== undefined) return '';
  return 'children' in node ? (node.children as RootContent[]).map(textIn).join('') : '';
}

export const picturesIn = (node: RootContent): Element[] =>
  node.type !== 'element' ? [] : node.tagName === 'img' ? [node] : node.children.flatMap(picturesIn);

const holdsPicture = (node: RootContent) => picturesIn(node).length > 0;
const holds = (node: Element, tagName: string): boolean =>
  node.children.some((child) => child.type === 'element' && (child.tagName === tagName || holds(child, tagName)));

const textNode = (value: string): Text => ({ type: 'text', value });
export const paragraph = (children: ElementContent[]): Element => ({
  type: 'element',
  tagName: 'p',
  properties: {},
  children,
});

/** A thing of the export as it is kept in the report. */
export const markupOf = (node: RootContent): string => toHtml(node);
