import GithubSlugger from 'github-slugger';
import type { Element } from 'hast';
import type { FindingInFile, Place } from '#src/lib/finding.ts';
import type { ComponentRegistry } from './component.ts';
import { isElement, parse, placeOf, textOf } from './parse.ts';
import { applyProfile, type CheckedContent, childrenOf } from './profile.ts';

export interface Heading extends Place {
  depth: number;
  id: string;
  text: string;
}

export interface Link extends Place {
  url: string;
  text: string;
}

/** A component in a document, with its props. */
export interface Use extends Place {
  component: string;
  props: Record<string, unknown>;
}

/** A document as it was read: what it holds, and everything wrong with it. */
export interface ReadDocument {
  children: CheckedContent[];
  headings: Heading[];
  links: Link[];
  /** Components in the order in which a reader meets them. */
  uses: Use[];
  /** Everything it says, without markup. */
  text: string;
  words: number;
  /** Columns of tables without a heading. */
  emptyHeaders: Place[];
  findings: FindingInFile[];
}

/** Id of the heading Sätteri puts above footnotes. */
export const FOOTNOTES = 'footnote-label';

/**
 * Reads an MDX file to a checked tree and all that is said about it. Nothing in it is run. Faults are returned as
 * findings with their place, never thrown. Without front matter, `source` is the text of a file only.
 */
export function readDocument(source: string, components: ComponentRegistry, hasFrontMatter = true): ReadDocument {
  const parsed = parse(source, hasFrontMatter);
  const { children, findings } = applyProfile(parsed.tree, components);
  return { children, ...gather(children), findings: [...parsed.findings, ...findings] };
}

/** Walks the document once; gives every heading its id on the way. */
function gather(children: CheckedContent[]): Omit<ReadDocument, 'children' | 'findings'> {
  const headings: Heading[] = [];
  const links: Link[] = [];
  const uses: Use[] = [];
  const emptyHeaders: Place[] = [];
  const slugger = new GithubSlugger();
  let text = '';
  const visit = (node: CheckedContent) => {
    if (node.type === 'text') text += node.value;
    else if (node.type === 'component') uses.push({ component: node.name, props: node.props, ...placeOf(node) });
    else if (isElement(node)) {
      if (/^h[1-6]$/.test(node.tagName)) headings.push(identify(node, slugger));
      if (node.tagName === 'th' && node.children.length === 0) emptyHeaders.push(placeOf(node));
      if (node.tagName === 'a')
        links.push({ url: String(node.properties['href'] ?? ''), text: textOf(node), ...placeOf(node) });
    }
    for (const child of childrenOf(node)) visit(child);
    if (node.type !== 'text') text += ' ';
  };
  for (const child of children) visit(child);
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu)?.length ?? 0;
  return { headings: headings.filter(({ id }) => id !== FOOTNOTES), links, uses, text, words, emptyHeaders };
}

function identify(heading: Element, slugger: GithubSlugger): Heading {
  const text = textOf(heading).trim();
  const written = heading.properties['id'];
  const id = typeof written === 'string' ? written : slugger.slug(text);
  heading.properties['id'] = id;
  return { depth: Number(heading.tagName[1]), id, text, ...placeOf(heading) };
}
