import type { Element, ElementContent, Root, Text } from 'hast';

const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote center details dialog div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr iframe main nav ol p pre script section style table ul'.split(
    ' ',
  ),
);

export const isBlock = (node: { type: string; tagName?: string }): boolean => BLOCKS.has(node.tagName ?? '');

/** Makes paragraphs of what empty lines part, and breaks of single ones, as WordPress does when it shows a text. */
export function wrapParagraphs(parent: Root | Element) {
  const children: Root['children'] = [];
  let run: ElementContent[] = [];
  const flush = () => {
    const words = trimmed(run);
    if (words.length > 0) children.push({ type: 'element', tagName: 'p', properties: {}, children: words });
    run = [];
  };
  for (const child of parent.children as ElementContent[]) {
    if (child.type === 'text')
      for (const [index, piece] of piecesOf(child).entries()) {
        if (index > 0) flush();
        run.push(...withBreaks(piece));
      }
    else if (isBlock(child)) {
      flush();
      if (child.type === 'element' && ['blockquote', 'div'].includes(child.tagName)) wrapParagraphs(child);
      children.push(child);
    } else run.push(child);
  }
  flush();
  parent.children = children as typeof parent.children;
}

const piecesOf = (text: Text): Text[] => text.value.split(/\n[ \t\r]*\n\s*/).map((value) => ({ ...text, value }));

const withBreaks = (text: Text): ElementContent[] =>
  text.value
    .split(/\r?\n/)
    .flatMap((value, index): ElementContent[] => [
      ...(index > 0 ? [{ type: 'element' as const, tagName: 'br', properties: {}, children: [] }] : []),
      { ...text, value },
    ]);

/** A run without white space and breaks at its ends; nothing when it says nothing. */
function trimmed(run: ElementContent[]): ElementContent[] {
  const isBlank = (node: ElementContent | undefined) =>
    node !== undefined &&
    ((node.type === 'text' && node.value.trim() === '') || (node.type === 'element' && node.tagName === 'br'));
  let [start, end] = [0, run.length];
  while (isBlank(run[start])) start += 1;
  while (end > start && isBlank(run[end - 1])) end -= 1;
  return run.slice(start, end);
}
