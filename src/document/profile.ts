import type { Element } from 'hast';
import type { FindingInFile } from '#src/lib/finding.ts';
import type { ComponentRegistry } from './component.ts';
import { type DocumentContent, type DocumentTree, isElement, isExpression, isJsx, placeOf } from './parse.ts';
import { readComponent, readTag } from './profile-components.ts';
import { checkElement } from './profile-elements.ts';

/** A component in a document, its props read and checked. */
export interface ComponentNode {
  type: 'component';
  name: string;
  props: Record<string, unknown>;
  children: CheckedContent[];
  position?: Element['position'];
}

/** What is left of a document after the check: elements, text and known components. */
export type CheckedContent = Exclude<DocumentContent, { type: `mdx${string}` }> | ComponentNode;

/** What a node holds; what the check let through holds nothing else. */
export const childrenOf = (node: CheckedContent): CheckedContent[] =>
  'children' in node ? (node.children as CheckedContent[]) : [];

/** Name of the component that draws a picture written as `![alt](./file.png "caption")`. */
export const PICTURE = 'Picture';

/** Reports that something is not allowed where `node` stands. */
export type Refuse = (node: { position?: Element['position'] }, rule: string, message: string, fix: string) => void;

/**
 * Holds a parsed document against the profile: what an author may write.
 * Returns the tree with every component's props read, and a finding for each thing refused; what is refused is left out.
 */
export function applyProfile(
  tree: DocumentTree,
  components: ComponentRegistry,
): { children: CheckedContent[]; findings: FindingInFile[] } {
  const findings: FindingInFile[] = [];
  const refuse: Refuse = (node, rule, message, fix) => {
    findings.push({ rule, severity: 'error', ...placeOf(node), message, fix });
  };
  const check = (node: DocumentContent): CheckedContent[] => {
    if (isExpression(node)) {
      refuseCode(node, refuse);
      return [];
    }
    if (isJsx(node)) {
      const children = node.children.flatMap(check);
      return readTag(node, children, refuse) ?? readComponent(node, children, components, refuse);
    }
    if (!isElement(node)) return node.type === 'text' ? [node] : [];
    return checkElement(node, node.children.flatMap(check), refuse);
  };
  return { children: tree.children.flatMap(check), findings };
}

function refuseCode(node: { type: string; value: string; position?: Element['position'] }, refuse: Refuse) {
  if (node.type === 'mdxjsEsm')
    refuse(
      node,
      'no-code',
      'Articles hold no code to run, and this line imports or exports something.',
      'Remove the line: components need no import.',
    );
  else if (!isComment(node.value))
    refuse(
      node,
      'no-code',
      `Articles hold no code to run, and {${excerpt(node.value)}} is an expression.`,
      'Write the text itself, or \\{ for a literal brace.',
    );
}

const isComment = (code: string) => /^\s*(?:\/\*(?:[^*]|\*(?!\/))*\*\/\s*)*$/.test(code);

/** The start of what an author wrote, on one line. */
export const excerpt = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
};
