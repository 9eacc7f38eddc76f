import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { DocumentNode } from './compile.ts';
import type { ComponentRegistry } from './component.ts';
import { PICTURE } from './profile.ts';
import type { ArticleRecord } from './record.ts';

/** A compiled document as ordinary HTML, each component in its plain form: for feeds, twins and search. */
export function documentToHtml(
  nodes: readonly DocumentNode[],
  components: ComponentRegistry,
  record: ArticleRecord,
): string {
  const print = (inner: readonly DocumentNode[]): ElementContent[] => [raw(documentToHtml(inner, components, record))];
  return nodes
    .map((node) => {
      if ('html' in node) return node.html;
      if (node.component === PICTURE) return toHtml(picture(node.props, record));
      const component = components[node.component];
      if (!component) throw new RangeError(`There is no plain form of <${node.component}>.`);
      const children = node.children.length > 0 ? print(node.children) : [];
      return toHtml(component.plain(node.props, { record, children, print }), { allowDangerousHtml: true });
    })
    .join('');
}

/** HTML that this project printed a moment ago, and that must not be escaped again. */
const raw = (value: string): ElementContent => ({ type: 'raw', value }) as unknown as ElementContent;

/** A picture at the address it is built to, where there is one, with its caption. */
function picture({ src, alt, caption }: Record<string, unknown>, { pictures }: ArticleRecord): Element {
  const { image } = pictures[String(src)] ?? {};
  const img = h('img', {
    src: image?.src ?? String(src),
    alt: String(alt),
    width: image?.width,
    height: image?.height,
  });
  return caption ? h('figure', img, h('figcaption', String(caption))) : img;
}
