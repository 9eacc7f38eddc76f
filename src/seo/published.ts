import type { ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { plainTree } from '#src/document/plain-tree.ts';
import type { FactOnRecord, SourceOnRecord } from '#src/document/record.ts';
import { treeToMarkdown } from '#src/document/to-markdown.ts';
import type { CollectionName } from '#src/lib/collections.ts';
import { addressOf, pathOf, twinPathOf } from '#src/lib/paths.ts';
import type { Site } from '#src/schemas/site.ts';
import { factsTable, placesCited, sourcesList } from './evidence.ts';

/** A name that leads somewhere. */
export interface NamedLink {
  name: string;
  url: string;
}

/** What an entry says, before its addresses are known. */
export interface PublishedEntry {
  collection: 'articles' | 'faqs' | 'glossary' | 'salaries' | 'comparisons';
  id: string;
  title: string;
  description: string;
  /** Days, `YYYY-MM-DD`, from front matter and revisions; nothing where an entry has none. */
  published?: string | undefined;
  updated?: string | undefined;
  /** Day by which somebody checks it again. */
  reviewBy?: string | undefined;
  /** Ids and names of the authors and topics. */
  authors: readonly { id: string; name: string }[];
  topics: readonly { id: string; title: string }[];
  /** Paths the entry was once at, the oldest first. */
  aliases?: readonly string[];
  /** In the order of their numbers. */
  sources: readonly SourceOnRecord[];
  facts: readonly FactOnRecord[];
  /** The text in plain form as HTML. */
  text: string;
}

/** A published thing as every surface besides its page reads it. All addresses are absolute. */
export interface Published extends Omit<PublishedEntry, 'authors' | 'topics' | 'aliases' | 'text'> {
  /** Path below the base of the site. Questions and terms share one page each. */
  path: string;
  url: string;
  /**
   * The first address it was ever published at. It stays the same when the entry is renamed, and when the site is built
   * for another place than `site.yaml` says.
   */
  firstUrl: string;
  /** Address of its Markdown twin. */
  twinUrl: string;
  language: string;
  authors: NamedLink[];
  topics: (NamedLink & { id: string })[];
  /** Text and sources as HTML without styles, scripts or names of components. */
  html(): string;
  /** Text, facts and sources as Markdown, without the title. */
  markdown(): string;
}

/** Gives an entry its addresses and its forms. */
export function publish(
  entry: PublishedEntry,
  site: Pick<Site, 'address' | 'language'> & { lastingAddress?: string },
): Published {
  const { authors, topics, aliases = [], text, ...said } = entry;
  const { collection, id, facts, sources } = entry;
  const path = pathOf(collection, id);
  const url = addressOf(path, site);
  const urlOf = (name: CollectionName, named: string) => addressOf(pathOf(name, named), site);
  const body = once(() => plainTree(text, url));
  const withParts = (...parts: ElementContent[]): Root => ({
    type: 'root',
    children: [...body().children, ...plainTree(toHtml(parts), url).children],
  });
  const evidence = () => sourcesList(sources, placesCited(body()));
  return {
    ...said,
    path,
    url,
    firstUrl: addressOf(aliases[0] ?? path, { address: site.lastingAddress ?? site.address }),
    twinUrl: addressOf(twinPathOf(collection, id), site),
    language: site.language,
    authors: authors.map((author) => ({ name: author.name, url: urlOf('authors', author.id) })),
    topics: topics.map((topic) => ({ id: topic.id, name: topic.title, url: urlOf('topics', topic.id) })),
    html: once(() => toHtml(withParts(...evidence()))),
    markdown: once(() => treeToMarkdown(withParts(...factsTable(facts, sources), ...evidence()))),
  };
}

/** A value that is made when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
