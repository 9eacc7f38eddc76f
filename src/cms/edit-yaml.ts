import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { aligned } from './align.ts';
import { isSame } from './form.ts';
import { refold } from './refold.ts';
import { indented, inline, stringified } from './write-yaml.ts';
import { YamlPlaces } from './yaml-places.ts';

interface Edit {
  from: number;
  to: number;
  text: string;
}

type Group = Record<string, unknown>;

/**
 * YAML that says `data`, as near as can be to `text`: only the lines of what changed are others, and comments, quotes,
 * order and line breaks stay as their author wrote them. New fields stand where `order` has them.
 */
export function editYaml(text: string, data: Group, order: readonly string[] = []): string {
  const document = parseDocument(text);
  const before: unknown = document.toJS() ?? {};
  if (isSame(before, data)) return text;
  if (!isMap(document.contents) || document.contents.items.length === 0) return stringified(sorted(data, order));
  const edited = apply(text, new Editor(text, order).map(document.contents, data));
  return says(edited, data) ? edited : rewritten(text, data);
}

/** The way back to safety: the library writes the file again, with its comments. */
function rewritten(text: string, data: Group): string {
  const document = parseDocument(text);
  for (const name of Object.keys((document.toJS() ?? {}) as Group)) if (!(name in data)) document.delete(name);
  for (const [name, value] of Object.entries(data))
    if (!isSame(document.toJS()?.[name], value)) document.set(name, document.createNode(value));
  return document.toString({ lineWidth: 0 });
}

function says(text: string, data: Group): boolean {
  const document = parseDocument(text);
  return document.errors.length === 0 && isSame(document.toJS(), data);
}

function apply(text: string, edits: readonly Edit[]): string {
  const inOrder = edits.map((edit, index) => ({ ...edit, index })).sort((a, b) => b.from - a.from || b.index - a.index);
  return inOrder.reduce((result, { from, to, text: by }) => result.slice(0, from) + by + result.slice(to), text);
}

const sorted = (data: Group, order: readonly string[]): Group =>
  Object.fromEntries(Object.entries(data).sort(([a], [b]) => placeIn(order, a) - placeIn(order, b)));

const placeIn = (order: readonly string[], name: string): number => {
  const place = order.indexOf(name);
  return place < 0 ? order.length : place;
};

/** Finds what has to be written anew. */
class Editor extends YamlPlaces {
  readonly order: readonly string[];
  constructor(text: string, order: readonly string[]) {
    super(text);
    this.order = order;
  }

  /** The edits that make `node` say `value`. */
  value(node: Node, value: unknown, isInFlow: boolean): Edit[] {
    if (isSame(node.toJS(parseDocument('')), value)) return [];
    const isFlow = isInFlow || Boolean((node as YAMLMap).flow);
    if (isMap(node) && isPlainGroup(value)) return this.map(node, value, isFlow);
    if (isSeq(node) && Array.isArray(value)) return this.list(node, value, isFlow);
    if (isScalar(node) && (typeof value !== 'object' || value === null)) return [this.scalar(node, value, isFlow)];
    return [{ ...this.span(node), text: inline(value, undefined, true) }];
  }

  map(node: YAMLMap, value: Group, isFlow = Boolean(node.flow)): Edit[] {
    const pairs = node.items as Pair<Scalar, Node>[];
    const nameOf = (pair: Pair<Scalar, Node>) => String(pair.key.value);
    if (isFlow && !isSame(pairs.map(nameOf), Object.keys(sameOrder(pairs.map(nameOf), value))))
      return [{ ...this.span(node), text: inline(value, undefined, true) }];
    const changed = pairs.flatMap((pair): Edit[] => {
      const name = nameOf(pair);
      if (!(name in value))
        return [{ from: this.lineOf(pair.key), to: this.lineAfter(pair.value ?? pair.key), text: '' }];
      if (
        !pair.value ||
        (isScalar(pair.value) && this.isEmpty(pair.value)) ||
        this.mustRewrite(pair.value, value[name], isFlow)
      )
        return [this.pair(pair, name, value[name])];
      return this.value(pair.value, value[name], isFlow);
    });
    const old = pairs.map(nameOf);
    const added = Object.keys(value).filter((name) => !old.includes(name));
    return [
      ...changed,
      ...added
        .sort((a, b) => placeIn(this.order, a) - placeIn(this.order, b))
        .map((name) => this.added(pairs, name, value)),
    ];
  }

  /** Whether a value has to be written on other lines than it had: a block for a line, or a line for a block. */
  mustRewrite(node: Node, value: unknown, isFlow: boolean): boolean {
    if (isFlow || isSame(node.toJS(parseDocument('')), value)) return false;
    const isOne =
      (isScalar(node) && typeof value !== 'object') ||
      (isMap(node) && isPlainGroup(value)) ||
      (isSeq(node) && Array.isArray(value) && node.items.length > 0);
    return !isOne || (isScalar(node) && typeof value === 'string' && value.includes('\n') && !isBlock(node));
  }

  pair(pair: Pair<Scalar, Node>, name: string, value: unknown): Edit {
    const from = this.start(pair.key);
    const indent = from - this.lineOf(pair.key);
    return {
      from,
      to: this.lineAfter(pair.value ?? pair.key),
      text: indented(stringified({ [name]: value }), indent).trimStart(),
    };
  }

  added(pairs: readonly Pair<Scalar, Node>[], name: string, value: Group): Edit {
    const before = pairs
      .filter(
        ({ key }) => String(key.value) in value && placeIn(this.order, String(key.value)) <= placeIn(this.order, name),
      )
      .at(-1);
    const first = pairs[0] as Pair<Scalar, Node>;
    const indent = this.start(first.key) - this.lineOf(first.key);
    const text = indented(stringified({ [name]: value[name] }), indent);
    if (before) {
      const at = this.lineAfter(before.value ?? before.key);
      return { from: at, to: at, text: this.text[at - 1] === '\n' ? text : `\n${text.trimEnd()}` };
    }
    const at = this.start(first.key);
    return { from: at, to: at, text: text.trimStart() + ' '.repeat(indent) };
  }

  list(node: YAMLSeq, value: readonly unknown[], isFlow: boolean): Edit[] {
    const items = node.items as Node[];
    const old = items.map((item) => item.toJS(parseDocument('')) as unknown);
    let last: Node | undefined;
    return aligned(old, value, isSame).flatMap(([from, to]): Edit[] => {
      const item = from === undefined ? undefined : items[from];
      if (item && to !== undefined) {
        last = item;
        return this.value(item, value[to], isFlow);
      }
      if (item)
        return [
          isFlow
            ? this.removedFromFlow(items, item, last)
            : { from: this.lineOf(item), to: this.lineAfter(item), text: '' },
        ];
      return [
        isFlow ? this.addedToFlow(items, value[to as number], last) : this.addedItem(items, value[to as number], last),
      ];
    });
  }

  removedFromFlow(items: readonly Node[], item: Node, last: Node | undefined): Edit {
    const index = items.indexOf(item);
    const next = items[index + 1];
    if (last || !next) return { from: this.span(items[index - 1] ?? item).to, to: this.span(item).to, text: '' };
    return { from: this.span(item).from, to: this.span(next).from, text: '' };
  }

  addedToFlow(items: readonly Node[], value: unknown, last: Node | undefined): Edit {
    const text = inline(value, undefined, true);
    const at = last ? this.span(last).to : this.span(items[0] as Node).from;
    return { from: at, to: at, text: last ? `, ${text}` : `${text}, ` };
  }

  addedItem(items: readonly Node[], value: unknown, last: Node | undefined): Edit {
    const first = items[0] as Node;
    const line = this.text.slice(this.lineOf(first));
    const indent = line.search(/\S/);
    const at = last ? this.lineAfter(last) : this.lineOf(first);
    const text = indented(stringified([value]), indent);
    return { from: at, to: at, text: at > 0 && this.text[at - 1] !== '\n' ? `\n${text.trimEnd()}` : text };
  }

  scalar(node: Scalar, value: unknown, isFlow: boolean): Edit {
    const span = this.span(node);
    const source = this.text.slice(span.from, span.to);
    if (typeof value !== 'string' || !source.includes('\n')) return { ...span, text: inline(value, node.type, isFlow) };
    const [head = '', ...rest] = source.split('\n');
    const indent = ' '.repeat(Math.max(1, (rest.find((one) => one.trim()) ?? ' ').search(/\S/)));
    if (isBlock(node)) {
      const lines =
        node.type === Scalar.BLOCK_LITERAL
          ? value.split('\n')
          : refold(
              rest.map((one) => one.slice(indent.length)),
              value,
            );
      return { ...span, text: [head, ...lines.map((one) => (one ? indent + one : ''))].join('\n') };
    }
    if (node.type !== Scalar.PLAIN) return { ...span, text: inline(value, node.type, isFlow) };
    const lines = refold([head, ...rest.map((one) => one.trim())], value);
    return { ...span, text: lines.join(`\n${indent}`) };
  }
}

const isBlock = ({ type }: Scalar): boolean => type === Scalar.BLOCK_FOLDED || type === Scalar.BLOCK_LITERAL;
const isPlainGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const sameOrder = (names: readonly string[], value: Group): Group =>
  Object.fromEntries(Object.entries(value).sort(([a], [b]) => placeIn(names, a) - placeIn(names, b)));
