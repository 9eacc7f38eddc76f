import { isMap, isSeq, type Node, type Pair, type Scalar } from 'yaml';

/** Where values stand in the text of a YAML file, as offsets. */
export class YamlPlaces {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }

  /** Whether nothing stands after the name of a field. */
  isEmpty = (node: Scalar): boolean => this.span(node).from === this.span(node).to;
  start = (node: Node): number => node.range?.[0] ?? 0;

  /** Where a value begins and ends, without the comment and the line break after it. */
  span(node: Node): { from: number; to: number } {
    const from = this.start(node);
    return { from, to: from + this.text.slice(from, node.range?.[1]).trimEnd().length };
  }

  /** Where the line begins in which a value does. */
  lineOf = (node: Node): number => this.text.lastIndexOf('\n', this.start(node) - 1) + 1;

  /** Where the line after a value begins. */
  lineAfter(node: Node): number {
    const end = this.text.indexOf('\n', this.lastOf(node));
    return end < 0 ? this.text.length : end + 1;
  }

  /** Where the last line of a value ends, that of its last part. */
  lastOf(node: Node): number {
    if ((isMap(node) || isSeq(node)) && !node.flow) {
      const item = node.items.at(-1) as Pair<Scalar, Node> | Node | undefined;
      if (item && 'key' in item) return this.lastOf((item.value ?? item.key) as Node);
      if (item) return this.lastOf(item as Node);
    }
    return this.span(node).to;
  }
}
