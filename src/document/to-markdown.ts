import type { Element, Root } from 'hast';
import { defaultHandlers, type Handle, type State, toMdast } from 'hast-util-to-mdast';
import type { FootnoteDefinition, Nodes, Paragraph } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { isElement } from './parse.ts';

/**
 * A plain tree as Markdown with tables and footnotes (GitHub's). The mark of a source becomes a reference to a footnote
 * that is called like the source, and a list of sources becomes these footnotes. Ends in a line break.
 */
export const treeToMarkdown = (tree: Root): string =>
  toMarkdown(toMdast(tree, { handlers: { sup, sub: asHtml, ol, table } }), {
    bullet: '-',
    rule: '-',
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  });

const sourceOf = (node: Element): string | undefined => node.properties['dataSource']?.toString();

const sup: Handle = (state, node) => {
  const source = sourceOf(node);
  return source ? { type: 'footnoteReference', identifier: source, label: source } : asHtml(state, node);
};

/** Markdown has no sign for what stands above or below the line, and 10<sup>6</sup> is not 106. */
const asHtml = (state: State, node: Element) => [
  { type: 'html' as const, value: `<${node.tagName}>` },
  ...(state.all(node) as Paragraph['children']),
  { type: 'html' as const, value: `</${node.tagName}>` },
];

const ol: Handle = (state, node) => {
  const items = node.children.filter(isElement);
  if (!items.some(sourceOf)) return defaultHandlers.ol(state, node);
  return items.map((item): FootnoteDefinition => {
    const source = sourceOf(item) ?? '';
    return {
      type: 'footnoteDefinition',
      identifier: source,
      label: source,
      children: state.toFlow(state.all(item)) as FootnoteDefinition['children'],
    };
  });
};

/** A table of Markdown has no caption, so it stands above. */
const table: Handle = (state, node) => {
  const caption = node.children.filter(isElement).find(({ tagName }) => tagName === 'caption');
  const drawn = defaultHandlers.table(state, { ...node, children: node.children.filter((child) => child !== caption) });
  if (!caption) return drawn;
  const isMark = (child: Element['children'][number]) => isElement(child) && sourceOf(child) !== undefined;
  const [title, marks] = [caption.children.filter((child) => !isMark(child)), caption.children.filter(isMark)];
  const children: Paragraph['children'] = [
    { type: 'strong', children: phrasing(state.all({ ...caption, children: title })) },
    ...phrasing(state.all({ ...caption, children: marks })),
  ];
  return [{ type: 'paragraph', children }, drawn];
};

const phrasing = (nodes: Nodes[]) => nodes as Paragraph['children'];
