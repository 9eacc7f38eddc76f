import GithubSlugger from 'github-slugger';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { FindingInFile, Place } from '#src/lib/finding.ts';
import type { ComponentRegistry } from './component.ts';
import { highlight } from './highlight.ts';
import { asHast, isElement, parse, placeOf, textOf } from './parse.ts';
import { applyProfile, type CheckedContent, type ComponentNode } from './profile.ts';

/** A run of HTML, which may open or close elements around the next component, or a component to be drawn there. */
export type DocumentNode =
  | { html: string }
  | { component: string; props: Record<string, unknown>; children: DocumentNode[] };

export interface Heading {
  depth: number;
  id: string;
  text: string;
}

export interface Link extends Place {
  url: string;
  text: string;
}

export interface Use extends Place {
  component: string;
  props: Record<string, unknown>;
}

/** A document as plain data; every reader starts from it. */
export interface CompiledDocument {
  nodes: DocumentNode[];
  headings: Heading[];
  links: Link[];
  /** Components in the order in which a reader meets them. */
  uses: Use[];
  words: number;
  findings: FindingInFile[];
}

/** Name of the component that draws a picture written as `![alt](./file.png "caption")`. */
export const PICTURE = 'Picture';

/**
 * Compiles MDX, with or without its front matter, to plain data. Nothing in it is run.
 * Faults are returned as findings with their place, never thrown.
 */
export function compile(source: string, components: ComponentRegistry): CompiledDocument {
  const parsed = parse(source);
  const checked = applyProfile(parsed.tree, components);
  const facts = gather(checked.children);
  return {
    nodes: fold(checked.children.map(prepare)),
    ...facts,
    findings: [...parsed.findings, ...checked.findings],
  };
}

/** Walks the document once for all that is said about it; gives every heading its id on the way. */
function gather(children: CheckedContent[]): Pick<CompiledDocument, 'headings' | 'links' | 'uses' | 'words'> {
  const headings: Heading[] = [];
  const links: Link[] = [];
  const uses: Use[] = [];
  const slugger = new GithubSlugger();
  let text = '';
  const visit = (node: CheckedContent) => {
    if (node.type === 'text') text += node.value;
    if (node.type === 'component') uses.push({ component: node.name, props: node.props, ...placeOf(node) });
    else if (isElement(node)) {
      if (/^h[1-6]$/.test(node.tagName)) headings.push(identify(node, slugger));
      if (node.tagName === 'a')
        links.push({ url: String(node.properties['href'] ?? ''), text: textOf(node), ...placeOf(node) });
    }
    for (const child of childrenOf(node)) visit(child);
    if ('children' in node) text += ' ';
  };
  for (const child of children) visit(child);
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu)?.length ?? 0;
  return { headings: headings.filter(({ id }) => id !== FOOTNOTES), links, uses, words };
}

/** Id of the heading Sätteri puts above footnotes. */
const FOOTNOTES = 'footnote-label';

function identify(heading: Element, slugger: GithubSlugger): Heading {
  const text = textOf(heading).trim();
  const written = heading.properties['id'];
  const id = typeof written === 'string' ? written : slugger.slug(text);
  heading.properties['id'] = id;
  return { depth: Number(heading.tagName[1]), id, text };
}

/** Turns what Markdown gives into what our pages want: coloured code, tables that scroll, pictures to be drawn. */
function prepare(node: CheckedContent): CheckedContent {
  if (node.type === 'component') return { ...node, children: node.children.map(prepare) };
  if (!isElement(node)) return node;
  if (node.tagName === 'pre') return prepareCode(node);
  if (node.tagName === 'img') return prepareImage(node);
  const only = onlyImage(node);
  if (only) return prepareImage(only);
  const children = childrenOf(node).map((child) => prepare(child) as Element);
  const element = { ...node, properties: withoutStyle(node.properties), children };
  return node.tagName === 'table' ? scrollable(element) : element;
}

function prepareCode(pre: Element): Element {
  const code = pre.children.find(isElement);
  const language = /^language-(\S+)$/.exec(
    String((code?.properties['className'] as string[] | undefined)?.[0] ?? ''),
  )?.[1];
  const source = textOf(pre).replace(/\n$/, '');
  return {
    type: 'element',
    tagName: 'pre',
    properties: { className: ['code'], tabIndex: 0, ...(language && { dataLanguage: language }) },
    children: [{ type: 'element', tagName: 'code', properties: {}, children: highlight(source, language ?? 'text') }],
  };
}

function prepareImage(image: Element): ComponentNode {
  const { src, alt, title } = image.properties;
  return {
    type: 'component',
    name: PICTURE,
    props: { src: String(src ?? ''), alt: String(alt ?? ''), ...(title ? { caption: String(title) } : {}) },
    children: [],
    ...(image.position && { position: image.position }),
  };
}

/** The image of a paragraph that holds nothing else: a figure must not stand inside a paragraph. */
function onlyImage(node: Element): Element | undefined {
  if (node.tagName !== 'p' || node.children.length !== 1) return undefined;
  const [child] = node.children;
  return child?.type === 'element' && child.tagName === 'img' ? child : undefined;
}

/** Column alignment comes as a style attribute, which our content security policy refuses; a class says the same. */
function withoutStyle({ style, ...properties }: Element['properties']): Element['properties'] {
  const align = /text-align:\s*(left|right|center)/.exec(String(style ?? ''))?.[1];
  return align ? { ...properties, className: [`align-${align}`] } : properties;
}

const scrollable = (table: Element): Element => ({
  type: 'element',
  tagName: 'div',
  properties: { className: ['table-scroll'], role: 'group', tabIndex: 0, ariaLabel: 'Table' },
  children: [table],
});

/** What a node holds; what the check let through holds nothing else. */
const childrenOf = (node: CheckedContent): CheckedContent[] =>
  'children' in node ? (node.children as CheckedContent[]) : [];

const hasComponent = (node: CheckedContent): boolean =>
  node.type === 'component' || childrenOf(node).some(hasComponent);

/** Folds a tree into runs of HTML and the components between them. */
function fold(children: readonly CheckedContent[]): DocumentNode[] {
  const nodes: DocumentNode[] = [];
  const print = (html: string) => {
    const last = nodes.at(-1);
    if (last && 'html' in last) last.html += html;
    else if (html) nodes.push({ html });
  };
  const place = (node: CheckedContent) => {
    if (node.type === 'component')
      nodes.push({ component: node.name, props: node.props, children: fold(node.children) });
    else if (isElement(node) && hasComponent(node)) {
      const [open, close] = tagsOf(node);
      print(open);
      for (const child of childrenOf(node)) place(child);
      print(close);
    } else print(toHtml(asHast([node])));
  };
  for (const child of children) place(child);
  return nodes;
}

function tagsOf(element: Element): [open: string, close: string] {
  const close = `</${element.tagName}>`;
  return [toHtml({ ...element, children: [] }).slice(0, -close.length), close];
}
