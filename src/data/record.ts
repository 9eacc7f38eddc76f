import { compile } from '#src/document/compile.ts';
import type { ComponentRegistry } from '#src/document/component.ts';
import type { Use } from '#src/document/read.ts';
import type {
  AnsweredFaq,
  ArticleRecord,
  ComparisonOnRecord,
  Dataset,
  FactOnRecord,
  SourceOnRecord,
  TermOnRecord,
} from '#src/document/record.ts';
import type { CollectionName } from '#src/lib/collections.ts';
import { schemas } from '#src/schemas/index.ts';
import { type Reference, referencesIn } from '#src/schemas/walk.ts';
import { type EntryOf, entry, site } from './library.ts';
import { picturesIn } from './pictures.ts';
import { dataset } from './reference.ts';

/** What an entry stands on besides its text: ids named in its front matter, in the order a reader meets them. */
export type Named = readonly Pick<Reference, 'collection' | 'id'>[];

/** The collections that are part of a record; entries of the others are only linked to. */
interface Found {
  facts: Map<string, FactOnRecord>;
  sources: Map<string, SourceOnRecord>;
  glossary: Map<string, TermOnRecord>;
  faqs: Map<string, AnsweredFaq>;
  comparisons: Map<string, ComparisonOnRecord>;
  salaries: Map<string, Dataset>;
}

const RECORDED: ReadonlySet<string> = new Set<keyof Found>([
  'facts',
  'sources',
  'glossary',
  'faqs',
  'comparisons',
  'salaries',
]);

const isRecorded = (collection: CollectionName): collection is keyof Found => RECORDED.has(collection);

/**
 * Gathers what a document stands on, following references until nothing new is found: a fact leads to its source,
 * a question to the facts of its answer. Sources are numbered in the order in which a reader meets them.
 */
export async function recordOf(
  { named = [], uses = [], folder }: { named?: Named; uses?: readonly Use[]; folder?: string },
  components: ComponentRegistry,
): Promise<ArticleRecord> {
  const found: Found = {
    facts: new Map(),
    sources: new Map(),
    glossary: new Map(),
    faqs: new Map(),
    comparisons: new Map(),
    salaries: new Map(),
  };

  const follow = async ({ collection, id }: Named[number]): Promise<void> => {
    if (!isRecorded(collection) || found[collection].has(id)) return;
    const data = collection === 'salaries' ? await dataset(id) : await entry(collection, id);
    const document = collection === 'faqs' ? compile((data as EntryOf<'faqs'>).body, components) : undefined;
    (found[collection] as Map<string, unknown>).set(id, document ? { ...data, nodes: document.nodes } : data);
    for (const reference of referencesIn(schemas[collection], data)) await follow(reference);
    if (document) await followUses(document.uses);
  };
  const followUses = async (list: readonly Use[]) => {
    for (const { component, props } of list) {
      const schema = components[component]?.props;
      if (schema) for (const reference of referencesIn(schema, props)) await follow(reference);
    }
  };

  for (const reference of named) await follow(reference);
  await followUses(uses);
  return {
    facts: Object.fromEntries(found.facts),
    sources: [...found.sources.values()],
    terms: Object.fromEntries(found.glossary),
    faqs: Object.fromEntries(found.faqs),
    comparisons: Object.fromEntries(found.comparisons),
    datasets: Object.fromEntries(found.salaries),
    pictures: folder ? await picturesIn(folder) : {},
    callToAction: (await site()).callToAction,
  };
}
