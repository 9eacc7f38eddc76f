import { compile } from '#src/document/compile.ts';
import type { ComponentRegistry } from '#src/document/component.ts';
import { listSources, marksOnPage, type Named, type Shown } from '#src/document/marks.ts';
import type { Use } from '#src/document/read.ts';
import {
  type AnsweredFaq,
  type ArticleRecord,
  type ComparisonOnRecord,
  type Dataset,
  type FactOnRecord,
  onRecord,
  type SourceOnRecord,
  type TermOnRecord,
} from '#src/document/record.ts';
import type { CollectionName } from '#src/lib/collections.ts';
import { schemas } from '#src/schemas/index.ts';
import { referencesIn } from '#src/schemas/walk.ts';
import { type EntryOf, entry, site } from './library.ts';
import { picturesIn } from './pictures.ts';
import { dataset } from './reference.ts';

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
 * Gathers what a page stands on, following references until nothing new is found: a fact leads to its source,
 * a question to the facts of its answer. Sources are numbered in the order in which a reader meets their marks.
 */
export async function recordOf(
  shown: Shown & { folder?: string },
  components: ComponentRegistry,
): Promise<ArticleRecord> {
  const { found, answers } = await gather(shown, components);
  const evidence = {
    facts: Object.fromEntries(found.facts),
    comparisons: Object.fromEntries(found.comparisons),
    datasets: Object.fromEntries(found.salaries),
  };
  const allSources = Object.fromEntries(found.sources);
  const marks = marksOnPage(shown, components, evidence, answers);
  return {
    ...evidence,
    sources: listSources(marks, (id) => onRecord(allSources, id)),
    terms: Object.fromEntries(found.glossary),
    faqs: Object.fromEntries(found.faqs),
    pictures: shown.folder ? await picturesIn(shown.folder) : {},
    callToAction: (await site()).callToAction,
  };
}

/** Every entry a page leads to, and the components in the answer of each question among them. */
async function gather({ named = [], uses = [], after = [] }: Shown, components: ComponentRegistry) {
  const answers = new Map<string, readonly Use[]>();
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
    if (!document) return;
    answers.set(id, document.uses);
    await followUses(document.uses);
  };
  const followUses = async (list: readonly Use[]) => {
    for (const { component, props } of list) {
      const schema = components[component]?.props;
      if (schema) for (const reference of referencesIn(schema, props)) await follow(reference);
    }
  };
  for (const reference of [...named, ...after]) await follow(reference);
  await followUses(uses);
  return { found, answers };
}
