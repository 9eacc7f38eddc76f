import type { AstroIntegration } from 'astro';
import postcss, { type AtRule, type ChildNode } from 'postcss';
import { countOf } from '../src/lib/numbers.ts';
import { rewritePages } from './built-pages.ts';

/** The layers of what stands below the opening of a page. */
const LATER = ['prose', 'article'];

const STYLES = /<style>([\s\S]*?)<\/style>/;
const PLACE = /(<svg\b[^>]*\bdata-later-styles\b[^>]*>)(<\/svg>)/;

/**
 * Moves styles of what stands further down out of the head of a page, to where `LaterStyles.astro` marks its place. A
 * browser reads and applies every rule before it draws the opening, and on a phone that is most of what it waits for.
 */
export const laterStyles = (): AstroIntegration => ({
  name: 'later-styles',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const moved = await rewritePages(dir, withLaterStyles);
      logger.info(`The opening of ${countOf(moved, 'page')} has styles of its own.`);
    },
  },
});

/**
 * A page with the styles of its later layers at their place; a page without one stays as it is. The place is a drawing,
 * for a body may hold styles nowhere else. Text in drawings is markup, unless it is marked as text.
 */
export function withLaterStyles(html: string): string {
  const styles = STYLES.exec(html);
  if (!styles || !PLACE.test(html)) return html;
  const { first, later } = splitStyles(styles[1] ?? '');
  return html
    .replace(styles[0], () => `<style>${first}</style>`)
    .replace(PLACE, (_, start: string, end: string) => `${start}<style><![CDATA[${later}]]></style>${end}`);
}

/**
 * Styles parted by layer, each layer in one block. The first part names all layers, so that their order does not depend on
 * who came first.
 */
function splitStyles(css: string): { first: string; later: string } {
  const { nodes } = postcss.parse(css);
  const statements = nodes.filter(isLayer);
  const layers = [...new Set(statements.flatMap(({ params }) => params.split(/\s*,\s*/)))];
  const block = (layer: string) => {
    const rules = statements.filter(({ params }) => params === layer).flatMap((statement) => statement.nodes ?? []);
    return rules.length > 0 ? `@layer ${layer}{${textOf(rules)}}` : '';
  };
  const blocks = (later: boolean) =>
    layers
      .filter((layer) => LATER.includes(layer) === later)
      .map(block)
      .join('');
  const loose = textOf(nodes.filter((node) => !isLayer(node) && node.type !== 'comment'));
  return { first: `@layer ${layers.join()};${blocks(false)}${loose}`, later: blocks(true) };
}

const textOf = (nodes: readonly ChildNode[]) => postcss.root({ nodes: nodes.map((node) => node.clone()) }).toString();

const isLayer = (node: ChildNode): node is AtRule => node.type === 'atrule' && node.name === 'layer';
