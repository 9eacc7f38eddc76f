import type { Element, Properties, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { SKIP, visit } from 'unist-util-visit';

/** What an element keeps outside of the site: what it means, not how it looks. */
const KEPT: ReadonlySet<string> = new Set(
  'alt checked colSpan dataSource disabled height href rowSpan src start title type value width'.split(' '),
);

/**
 * HTML in plain form as a tree that can be read anywhere: nothing of it needs the styles of the site, and every address
 * is absolute. `url` is the full address of the page of the text, to which `#` leads.
 */
export function plainTree(html: string, url: string): Root {
  const tree = fromHtml(html, { fragment: true });
  visit(tree, 'element', (node, index, parent) => {
    if (parent && index !== undefined && isWrapper(node)) {
      parent.children.splice(index, 1, ...node.children);
      return [SKIP, index];
    }
    if (node.tagName === 'pre') nameLanguage(node);
    node.properties = { ...keptOf(node), ...addressesOf(node, url) };
    return undefined;
  });
  return tree;
}

/** Elements that only carry styles. */
const isWrapper = ({ tagName }: Element): boolean => tagName === 'span' || tagName === 'div';

/** Says the language of code the way readers of HTML know it, as a class `language-…`. */
function nameLanguage(pre: Element) {
  const [code] = pre.children;
  const language = pre.properties['dataLanguage'];
  if (code?.type === 'element' && language) code.properties = { className: [`language-${language}`] };
}

function keptOf({ tagName, properties }: Element): Properties {
  const kept = Object.entries(properties).filter(
    ([name]) => KEPT.has(name) || (tagName === 'code' && name === 'className'),
  );
  return Object.fromEntries(kept);
}

function addressesOf({ properties: { href, src } }: Element, url: string): Properties {
  return {
    ...(href !== undefined && { href: new URL(String(href), url).href }),
    ...(src !== undefined && { src: new URL(String(src), url).href }),
  };
}
