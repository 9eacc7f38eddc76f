import { isElement, textOf } from './parse.ts';
import { type CheckedContent, childrenOf } from './profile.ts';

/** Elements that hold running text and no paragraphs of their own. */
const PARAGRAPHS = new Set(['p', 'li', 'dd']);

/** Elements whose words are no sentences. */
const NOT_PROSE = new Set(['pre', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'section']);

/** The paragraphs of a document as plain text. Headings, tables, code and notes are left out, and what components print. */
export function proseOf(children: readonly CheckedContent[]): string[] {
  return children.flatMap((node) => {
    if (isElement(node) && NOT_PROSE.has(node.tagName)) return [];
    const inside = childrenOf(node);
    const isParagraph = isElement(node) && PARAGRAPHS.has(node.tagName) && !inside.some(isBlock);
    return isParagraph ? [textOf(node)] : proseOf(inside);
  });
}

const isBlock = (node: CheckedContent): boolean =>
  isElement(node) && (PARAGRAPHS.has(node.tagName) || NOT_PROSE.has(node.tagName) || /^[uo]l$/.test(node.tagName));
