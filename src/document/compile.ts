import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Place } from '#src/lib/finding.ts';
import { href } from '#src/lib/paths.ts';
import { codeLanguage } from './code-languages.ts';
import type { ComponentRegistry } from './component.ts';
import { highlight } from './highlight.ts';
import { asHast, isElement, placeOf, textOf } from './parse.ts';
import { type CheckedContent, childrenOf } from './profile.ts';
import { FOOTNOTES, type Heading, type ReadDocument, readDocument } from './read.ts';
import { tableInRegion } from './table.ts';

/** What the link of a heading to itself is called. */
export const ANCHOR_LABEL = 'Link to this section';

/** A run of HTML, which may open or close elements around the next component, or a component to be drawn there. */
export type DocumentNode =
  | { html: string }
  | { component: string; props: Record<string, unknown>; children: DocumentNode[]; place: Place };

/** A document as plain data, ready to be drawn. */
export interface CompiledDocument extends Omit<ReadDocument, 'children'> {
  nodes: DocumentNode[];
}

/** What a page wants of its text besides the text. */
export interface CompileOptions {
  /** Whether each heading of a part ends in a link to itself. */
  hasAnchors?: boolean;
}

/** Compiles the text of an MDX file, without its front matter, to plain data. Nothing is run; faults are findings. */
export function compile(text: string, components: ComponentRegistry, options: CompileOptions = {}): CompiledDocument {
  const { children, ...document } = readDocument(text, components, false);
  const { headings } = document;
  return { nodes: fold(children.map((child) => prepare(child, { ...options, headings }))), ...document };
}

/** Turns what Markdown gives into what our pages want: coloured code, named tables, headings one can link to. */
function prepare(node: CheckedContent, options: CompileOptions & { headings: readonly Heading[] }): CheckedContent {
  const all = (list: readonly CheckedContent[]) => list.map((child) => prepare(child, options));
  if (node.type === 'component') return { ...node, children: all(node.children) };
  if (!isElement(node)) return node;
  if (node.tagName === 'pre') return prepareCode(node);
  const element = {
    ...node,
    properties: withBase(withoutStyle(node.properties)),
    children: all(childrenOf(node)) as Element[],
  };
  if (node.tagName === 'table') return tableInRegion(element, options.headings);
  return options.hasAnchors && isPartHeading(node) ? withAnchor(element) : element;
}

function prepareCode(pre: Element): Element {
  const code = pre.children.find(isElement);
  const [className = ''] = (code?.properties['className'] as string[] | undefined) ?? [];
  const language = codeLanguage(className.replace(/^language-/, ''));
  const source = textOf(pre).replace(/\n$/, '');
  return {
    type: 'element',
    tagName: 'pre',
    properties: { className: ['code'], ...(language && { dataLanguage: language }) },
    children: [
      // The code scrolls and not its box, so that a button at the edge of the box stays there.
      {
        type: 'element',
        tagName: 'code',
        properties: { tabIndex: 0 },
        children: highlight(source, language ?? 'text'),
      },
    ],
  };
}

/** Column alignment comes as a style attribute, which our content security policy refuses; a class says the same. */
function withoutStyle({ style, ...properties }: Element['properties']): Element['properties'] {
  const align = /text-align:\s*(left|right|center)/.exec(String(style ?? ''))?.[1];
  return align ? { ...properties, className: [`align-${align}`] } : properties;
}

/** Authors write paths of the site as if it lay at the root of its host. */
const withBase = ({ href: link, ...properties }: Element['properties']): Element['properties'] =>
  link === undefined ? properties : { ...properties, href: href(String(link)) };

const isPartHeading = ({ tagName, properties }: Element) =>
  (tagName === 'h2' || tagName === 'h3') && properties['id'] !== FOOTNOTES;

/** The sign of the link is drawn by `styles/prose.css`, so that it is no part of the heading's text. */
const withAnchor = (heading: Element): Element => ({
  ...heading,
  children: [
    ...heading.children,
    {
      type: 'element',
      tagName: 'a',
      properties: { className: ['anchor'], href: `#${heading.properties['id']}`, ariaLabel: ANCHOR_LABEL },
      children: [],
    },
  ],
});

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
      nodes.push({ component: node.name, props: node.props, children: fold(node.children), place: placeOf(node) });
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
