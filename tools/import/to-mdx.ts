import type { Element, Root } from 'hast';
import { defaultHandlers, type Handle, type State, toMdast } from 'hast-util-to-mdast';
import type { FootnoteDefinition, Heading, Html, Paragraph } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';

/** Signs that mean something in MDX and nothing in Markdown. */
const MDX: Options = {
  unsafe: [
    { character: '{', inConstruct: ['phrasing'] },
    { atBreak: true, character: '{' },
    { character: '<', inConstruct: ['phrasing'] },
    { atBreak: true, character: '<' },
    { atBreak: true, character: 'i', after: 'mport\\b' },
    { atBreak: true, character: 'e', after: 'xport\\b' },
  ],
};

/** A tree of what articles may hold as MDX that means the same. Ends in a line break. */
export const treeToMdx = (tree: Root): string =>
  toMarkdown(toMdast(tree, { handlers: HANDLERS }), {
    bullet: '-',
    rule: '-',
    emphasis: '*',
    fences: true,
    resourceLink: true,
    extensions: [gfmToMarkdown({ tablePipeAlign: false }), MDX],
  });

/** An MDX comment for the editor, at the place of something that was taken out. */
export const remark = (text: string): string => `{/* ${text.replace(/[\s{}*\\]+/g, ' ').trim()} */}`;

const html = (value: string): Html => ({ type: 'html', value });

/** Markdown has no sign for these. */
const asHtml = (state: State, node: Element) => {
  const title = node.tagName === 'abbr' ? node.properties['title'] : undefined;
  const attribute = title ? ` title="${String(title).replace(/["<>&{}\s]+/g, ' ')}"` : '';
  return [
    html(`<${node.tagName}${attribute}>`),
    ...(state.all(node) as Paragraph['children']),
    html(`</${node.tagName}>`),
  ];
};

const identifierOf = (id: unknown): string => String(id ?? '').replace(/^#?user-content-(fn|fnref)-/, '');

const sup: Handle = (state, node) => {
  const [reference] = node.children;
  if (reference?.type !== 'element' || reference.properties['dataFootnoteRef'] === undefined)
    return asHtml(state, node);
  const identifier = identifierOf(reference.properties['href']);
  return { type: 'footnoteReference', identifier, label: identifier };
};

const section: Handle = (state, node) => {
  if (node.properties['dataFootnotes'] === undefined) return state.toFlow(state.all(node));
  const list = node.children.find((child) => child.type === 'element' && child.tagName === 'ol') as Element | undefined;
  const items = (list?.children ?? []).filter((child) => child.type === 'element');
  return items.map((item): FootnoteDefinition => {
    const identifier = identifierOf(item.properties['id']);
    const children = state.toFlow(state.all(item)) as FootnoteDefinition['children'];
    return { type: 'footnoteDefinition', identifier, label: identifier, children };
  });
};

const a: Handle = (state, node) => {
  if (node.properties['dataFootnoteBackref'] !== undefined) return undefined;
  return defaultHandlers.a(state, node);
};

const heading: Handle = (state, node) => {
  const made = (defaultHandlers as unknown as Record<string, (state: State, node: Element) => Heading>)['h2']?.(
    state,
    node,
  );
  const id = node.properties['id'];
  if (made && id) made.children.push(html(` {#${id}}`));
  return made;
};

const headings = Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, heading]));

const HANDLERS: Record<string, Handle> = {
  a,
  sup,
  section,
  sub: asHtml,
  kbd: asHtml,
  abbr: asHtml,
  acronym: (state, node) => asHtml(state, { ...node, tagName: 'abbr' }),
  'import-note': (_state, node) => html(remark(`Import: ${node.properties['dataText']}`)),
  ...headings,
};
