import type { Element, ElementContent, Root, RootContent } from 'hast';
import { mdxToHast } from 'satteri';
import type { FindingInFile, Place } from '#src/lib/finding.ts';
import { firstIndentedClosingTag, firstTooDeep } from './parser-limits.ts';

/** Attribute of a component as the author wrote it. */
export type JsxAttribute =
  | { type: 'mdxJsxAttribute'; name: string; value: null | string | { value: string } }
  | { type: 'mdxJsxExpressionAttribute'; value: string };

export interface JsxElement {
  type: 'mdxJsxFlowElement' | 'mdxJsxTextElement';
  /** Nothing for a fragment, `<>`. */
  name: string | null;
  attributes: JsxAttribute[];
  children: DocumentContent[];
  position?: Element['position'];
}

export interface Expression {
  type: 'mdxFlowExpression' | 'mdxTextExpression' | 'mdxjsEsm';
  value: string;
  position?: Element['position'];
}

export type DocumentContent = RootContent | ElementContent | JsxElement | Expression;

export interface DocumentTree {
  type: 'root';
  children: DocumentContent[];
}

const FEATURES = {
  headingAttributes: true,
  smartPunctuation: { quotes: true, dashes: false, ellipses: false },
  gfm: { footnotes: { label: 'Notes', backLabel: 'Back to reference {reference}', clobberPrefix: '' } },
} as const;

/** Deeper than this no reader follows, and recursion over the tree would not be safe. */
const DEEPEST = 60;

/** Parses MDX to a tree of plain data; text that is not MDX gives an empty tree and a finding. */
export function parse(source: string, hasFrontMatter = true): { tree: DocumentTree; findings: FindingInFile[] } {
  const tooDeep = firstTooDeep(source);
  if (tooDeep) return refusal({ ...depthFinding({}), ...tooDeep });
  const indented = firstIndentedClosingTag(source);
  if (indented) return refusal(closingTagFinding(indented));
  try {
    const tree = mdxToHast(source, {
      features: { ...FEATURES, frontmatter: hasFrontMatter },
    }) as unknown as DocumentTree;
    const deepest = firstDeeperThan(DEEPEST, tree);
    return deepest ? refusal(depthFinding(deepest)) : { tree, findings: [] };
  } catch (error) {
    return refusal(error instanceof RangeError ? depthFinding({}) : syntaxFinding(error));
  }
}

const refusal = (finding: FindingInFile) => ({ tree: { type: 'root' as const, children: [] }, findings: [finding] });

const closingTagFinding = (place: Place): FindingInFile => ({
  rule: 'mdx-readable',
  severity: 'error',
  ...place,
  message: 'A closing tag is indented or stands in a list.',
  fix: 'Begin a line of its own with the closing tag, and keep components that hold blocks out of lists.',
});

const depthFinding = (node: { position?: Element['position'] }): FindingInFile => ({
  rule: 'mdx-readable',
  severity: 'error',
  ...placeOf(node),
  message: 'Something here is nested deeper than a reader could follow.',
  fix: 'Take lists, quotes, brackets and components out of one another.',
});

function firstDeeperThan(limit: number, tree: DocumentTree): DocumentContent | undefined {
  let level: DocumentContent[] = tree.children;
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > limit) return level.find(({ position }) => position) ?? level[0];
    level = level.flatMap((node) => ('children' in node ? (node.children as DocumentContent[]) : []));
  }
  return undefined;
}

/** Sätteri says where a fault is at the start of its message: `5:15: Unexpected character …`. */
function syntaxFinding(error: unknown): FindingInFile {
  const message = error instanceof Error ? error.message : String(error);
  const [, line, column, rest] = /^(\d+):(\d+)(?:-\d+:\d+)?:?\s*([\s\S]*)$/.exec(message) ?? [];
  return {
    rule: 'mdx-readable',
    severity: 'error',
    line: Number(line ?? 1),
    column: Number(column ?? 1),
    message: `This is not valid MDX: ${inPlainWords(rest ?? message)}`,
    fix: 'Close every tag that is opened, and write a literal "<" as "\\<" and a literal "{" as "\\{".',
  };
}

export const isElement = (node: { type: string }): node is Element => node.type === 'element';
export const isJsx = (node: DocumentContent): node is JsxElement =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
export const isExpression = (node: DocumentContent): node is Expression =>
  node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression' || node.type === 'mdxjsEsm';

/** Where a node stands in its file. */
export const placeOf = (node: { position?: Element['position'] }): Place => ({
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
});

/** The words of a node and all it holds, without markup. */
export function textOf(node: DocumentContent | DocumentTree): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child as DocumentContent)).join('') : '';
}

/** A tree whose components and expressions are gone is ordinary hast. */
export const asHast = (nodes: readonly DocumentContent[]): Root => ({ type: 'root', children: nodes as RootContent[] });

/** The message without the parser's own code and repeated place at its end. */
const inPlainWords = (message: string): string =>
  message
    .replace(/\s*\((mdx[\w-]*:[\w-]+|\d+:\d+)\)/g, '')
    .trim()
    .replace(/\.?$/, '.');
