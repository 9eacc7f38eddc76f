import type { Element } from 'hast';
import type { FindingInFile } from '#src/lib/finding.ts';
import { didYouMean } from '#src/lib/suggest.ts';
import { problemsIn } from '#src/schemas/problems.ts';
import type { ArticleComponent, ComponentRegistry, Literal } from './component.ts';
import { readLiteral } from './literal.ts';
import {
  type DocumentContent,
  type DocumentTree,
  type Expression,
  isElement,
  isExpression,
  isJsx,
  type JsxAttribute,
  type JsxElement,
  placeOf,
} from './parse.ts';

/** A component in a document, its props read and checked. */
export interface ComponentNode {
  type: 'component';
  name: string;
  props: Record<string, unknown>;
  children: CheckedContent[];
  position?: Element['position'];
}

/** What is left of a document after the check: elements, text and known components. */
export type CheckedContent = Exclude<DocumentContent, JsxElement | Expression> | ComponentNode;

/** What a node holds; what the check let through holds nothing else. */
export const childrenOf = (node: CheckedContent): CheckedContent[] =>
  'children' in node ? (node.children as CheckedContent[]) : [];

/** Name of the component that draws a picture written as `![alt](./file.png "caption")`. */
export const PICTURE = 'Picture';

/** HTML tags an author may write by hand, with the attributes each may carry. */
const HTML_TAGS: Readonly<Record<string, readonly string[]>> = {
  abbr: ['title'],
  br: [],
  kbd: [],
  sub: [],
  sup: [],
};

/**
 * Holds a parsed document against the profile: what an author may write.
 * Returns the tree with every component's props read, and a finding for each thing refused; what is refused is left out.
 */
export function applyProfile(
  tree: DocumentTree,
  components: ComponentRegistry,
): { children: CheckedContent[]; findings: FindingInFile[] } {
  const findings: FindingInFile[] = [];
  const refuse = (node: { position?: Element['position'] }, rule: string, message: string, fix: string) => {
    findings.push({ rule, severity: 'error', ...placeOf(node), message, fix });
    return [];
  };

  const check = (node: DocumentContent): CheckedContent[] => {
    if (isExpression(node)) return checkExpression(node);
    if (isJsx(node)) return node.name && node.name in HTML_TAGS ? checkTag(node, node.name) : checkComponent(node);
    if (!isElement(node)) return [node];
    const image = imageOf(node);
    if (image) return [pictureNode(image)];
    return [{ ...node, children: node.children.flatMap(check) as Element['children'] }];
  };

  const checkExpression = (node: Expression) => {
    if (node.type === 'mdxjsEsm')
      return refuse(
        node,
        'no-code',
        'Articles hold no code to run, and this line imports or exports something.',
        'Remove the line: components need no import.',
      );
    if (isComment(node.value)) return [];
    return refuse(
      node,
      'no-code',
      `Articles hold no code to run, and {${excerpt(node.value)}} is an expression.`,
      'Write the text itself, or \\{ for a literal brace.',
    );
  };

  const checkTag = (node: JsxElement, name: string): CheckedContent[] => {
    const properties: Record<string, string> = {};
    for (const attribute of node.attributes) {
      if (
        attribute.type === 'mdxJsxAttribute' &&
        HTML_TAGS[name]?.includes(attribute.name) &&
        typeof attribute.value === 'string'
      )
        properties[attribute.name] = attribute.value;
      else
        refuse(
          node,
          'html-tag-allowed',
          `The tag <${name}> may not carry ${attribute.type === 'mdxJsxAttribute' ? `the attribute "${attribute.name}"` : 'a spread'}.`,
          'Remove the attribute.',
        );
    }
    return [
      {
        type: 'element',
        tagName: name,
        properties,
        children: node.children.flatMap(check) as Element['children'],
        ...(node.position && { position: node.position }),
      },
    ];
  };

  const checkComponent = (node: JsxElement): CheckedContent[] => {
    const component = node.name ? components[node.name] : undefined;
    if (!node.name || !component || !Object.hasOwn(components, node.name))
      return refuse(
        node,
        'component-exists',
        `There is no component <${node.name ?? ''}>.`,
        `${didYouMean(node.name ?? '', Object.keys(components))}An article may use ${Object.keys(components)
          .map((name) => `<${name}>`)
          .join(', ')} and the tags ${Object.keys(HTML_TAGS).join(', ')}.`,
      );
    const children = node.children.flatMap(check);
    if (component.children === 'none' && node.children.length > 0)
      refuse(
        node,
        'component-children',
        `<${component.name}> holds something between its tags, but it takes nothing there.`,
        `Write <${component.name} … /> on its own.`,
      );
    const props = readProps(node, component, refuse);
    return props
      ? [
          {
            type: 'component',
            name: component.name,
            props,
            children,
            ...(node.position && { position: node.position }),
          },
        ]
      : [];
  };

  return { children: tree.children.flatMap(check), findings };
}

/** An image, also as the only thing in a paragraph: a figure must not stand inside one. */
function imageOf(node: Element): Element | undefined {
  if (node.tagName === 'img') return node;
  const [child] = node.children;
  const isAlone = node.tagName === 'p' && node.children.length === 1;
  return isAlone && child?.type === 'element' && child.tagName === 'img' ? child : undefined;
}

function pictureNode(image: Element): ComponentNode {
  const { src, alt, title } = image.properties;
  return {
    type: 'component',
    name: PICTURE,
    props: { src: String(src ?? ''), alt: String(alt ?? ''), ...(title ? { caption: String(title) } : {}) },
    children: [],
    ...(image.position && { position: image.position }),
  };
}

type Refuse = (node: JsxElement, rule: string, message: string, fix: string) => unknown[];

/** Reads the props an author wrote, holds them against the component's schema, and reports what does not fit. */
function readProps(node: JsxElement, component: ArticleComponent, refuse: Refuse): Record<string, unknown> | undefined {
  const written: Record<string, Literal> = {};
  let isRead = true;
  for (const attribute of node.attributes) {
    const value = readAttribute(attribute);
    if (value && attribute.type === 'mdxJsxAttribute') written[attribute.name] = value.value;
    else {
      isRead = false;
      refuse(
        node,
        'props-literal',
        attribute.type === 'mdxJsxAttribute'
          ? `The prop "${attribute.name}" of <${component.name}> is not plain data.`
          : `<${component.name}> carries the spread {${excerpt(attribute.value)}}.`,
        'Write each prop as a text in quotes, or in braces as a number, true, false, null, a list or an object of these.',
      );
    }
  }
  if (!isRead) return undefined;
  const problems = problemsIn(component.props, written, 'prop');
  if (problems.length === 0) return component.props.parse(written);
  for (const { message, fix } of problems) refuse(node, 'props-valid', `<${component.name}>: ${message}`, fix);
  return undefined;
}

function readAttribute(attribute: JsxAttribute): { value: Literal } | undefined {
  if (attribute.type === 'mdxJsxExpressionAttribute') return undefined;
  if (attribute.value === null) return { value: true };
  return typeof attribute.value === 'string' ? { value: attribute.value } : readLiteral(attribute.value.value);
}

const isComment = (code: string) => /^\s*(\/\*[\s\S]*?\*\/\s*)*$/.test(code);

const excerpt = (code: string) => {
  const line = code.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
};
