import type { Element } from 'hast';
import { didYouMean } from '#src/lib/suggest.ts';
import { problemsIn } from '#src/schemas/problems.ts';
import type { ArticleComponent, ComponentRegistry, Literal } from './component.ts';
import { readLiteral } from './literal.ts';
import type { JsxAttribute, JsxElement } from './parse.ts';
import { type CheckedContent, excerpt, type Refuse } from './profile.ts';

/** HTML tags an author may write by hand, with the attributes each may carry. */
const HTML_TAGS: ReadonlyMap<string, readonly string[]> = new Map([
  ['abbr', ['title']],
  ['br', []],
  ['kbd', []],
  ['sub', []],
  ['sup', []],
]);

/** An HTML tag written by hand, with its attributes checked; nothing when it is not on the short list. */
export function readTag(node: JsxElement, children: CheckedContent[], refuse: Refuse): CheckedContent[] | undefined {
  const allowed = node.name ? HTML_TAGS.get(node.name) : undefined;
  if (!node.name || !allowed) return undefined;
  const properties: Record<string, string> = {};
  for (const attribute of node.attributes) {
    const isAllowed = attribute.type === 'mdxJsxAttribute' && allowed.includes(attribute.name);
    if (isAllowed && typeof attribute.value === 'string') properties[attribute.name] = attribute.value;
    else
      refuse(
        node,
        'html-tag-allowed',
        `The tag <${node.name}> may not carry ${attribute.type === 'mdxJsxAttribute' ? `the attribute "${attribute.name}"` : 'a spread'}.`,
        'Remove the attribute.',
      );
  }
  return inline(node, {
    type: 'element',
    tagName: node.name,
    properties,
    children: children as Element['children'],
    ...(node.position && { position: node.position }),
  });
}

/** A component with its props read and checked; nothing is left of one that does not fit. */
export function readComponent(
  node: JsxElement,
  children: CheckedContent[],
  components: ComponentRegistry,
  refuse: Refuse,
): CheckedContent[] {
  const component = node.name && Object.hasOwn(components, node.name) ? components[node.name] : undefined;
  if (!component) {
    refuseUnknown(node, components, refuse);
    return [];
  }
  if (component.children === 'none' && node.children.length > 0)
    refuse(
      node,
      'component-children',
      `<${component.name}> holds something between its tags, but it takes nothing there.`,
      `Write <${component.name} … /> on its own.`,
    );
  if (component.children === 'text' && children.some((child) => isBlock(child, components)))
    refuse(
      node,
      'component-children',
      `<${component.name}> holds a block between its tags, but it takes a few words there.`,
      'Put the block on lines of its own.',
    );
  const isInLine = node.type === 'mdxJsxTextElement';
  if (isInLine && component.place === 'block')
    refuse(
      node,
      'component-place',
      `<${component.name}> stands inside a line of text, but it is a block of its own.`,
      'Put it on a line of its own, with an empty line before and after it.',
    );
  const props = readProps(node, component, refuse);
  if (!props || (isInLine && component.place === 'block')) return [];
  const read: CheckedContent = {
    type: 'component',
    name: component.name,
    props,
    children,
    ...(node.position && { position: node.position }),
  };
  return component.place === 'inline' ? inline(node, read) : [read];
}

/** What belongs into a line of text gets a paragraph where it stands on a line of its own. */
function inline(node: JsxElement, read: CheckedContent): CheckedContent[] {
  if (node.type === 'mdxJsxTextElement') return [read];
  return [{ type: 'element', tagName: 'p', properties: {}, children: [read] as unknown as Element['children'] }];
}

function refuseUnknown(node: JsxElement, components: ComponentRegistry, refuse: Refuse) {
  const known = Object.keys(components);
  refuse(
    node,
    'component-exists',
    `There is no component <${node.name ?? ''}>.`,
    `${didYouMean(node.name ?? '', known)}An article may use ${known.map((name) => `<${name}>`).join(', ')} and the tags ${[...HTML_TAGS.keys()].join(', ')}.`,
  );
}

function readProps(node: JsxElement, component: ArticleComponent, refuse: Refuse): Record<string, unknown> | undefined {
  const entries: [name: string, value: Literal][] = [];
  let isRead = true;
  for (const attribute of node.attributes) {
    const literal = readAttribute(attribute);
    if (attribute.type === 'mdxJsxAttribute' && entries.some(([name]) => name === attribute.name))
      refuse(
        node,
        'props-valid',
        `<${component.name}>: The prop "${attribute.name}" is written twice.`,
        'Keep one of the two.',
      );
    if (literal && attribute.type === 'mdxJsxAttribute') {
      entries.push([attribute.name, literal.value]);
      continue;
    }
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
  if (!isRead) return undefined;
  const written = Object.fromEntries(entries);
  const problems = problemsIn(component.props, written, 'prop');
  for (const { message, fix } of problems) refuse(node, 'props-valid', `<${component.name}>: ${message}`, fix);
  return problems.length === 0 ? component.props.parse(written) : undefined;
}

function readAttribute(attribute: JsxAttribute): { value: Literal } | undefined {
  if (attribute.type === 'mdxJsxExpressionAttribute') return undefined;
  if (attribute.value === null) return { value: true };
  return typeof attribute.value === 'string' ? { value: attribute.value } : readLiteral(attribute.value.value);
}

const isBlock = (node: CheckedContent, components: ComponentRegistry): boolean =>
  node.type === 'component' && components[node.name]?.place !== 'inline';
