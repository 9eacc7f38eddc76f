import type { ComponentRegistry } from '#src/document/component.ts';
import { readDocument } from '#src/document/read.ts';
import type { Mention } from '#src/document/record.ts';
import type { CollectionName } from '#src/lib/collections.ts';
import { schemas } from '#src/schemas/index.ts';
import { referencesIn } from '#src/schemas/walk.ts';
import { type EntryOf, library } from './library.ts';

/** Which published entries use a fact, a source, a term or a dataset, by its id. Who uses a fact uses its source too. */
export type Uses = Readonly<Record<Used, ReadonlyMap<string, readonly Mention[]>>>;

type Used = 'facts' | 'sources' | 'glossary' | 'salaries';

const USERS = ['articles', 'faqs', 'comparisons', 'salaries', 'topics'] as const satisfies CollectionName[];

async function readUses(components: ComponentRegistry): Promise<Uses> {
  const all = await library();
  const uses: Record<Used, Map<string, Mention[]>> = {
    facts: new Map(),
    sources: new Map(),
    glossary: new Map(),
    salaries: new Map(),
  };
  for (const collection of USERS)
    for (const data of all[collection].values()) {
      const mention = { collection, id: data.id, title: 'question' in data ? data.question : data.title };
      const named = [...referencesIn(schemas[collection], data), ...namedInText(data.body, components)];
      const idsOf = (used: Used) => new Set(named.filter((one) => one.collection === used).map(({ id }) => id));
      const facts = idsOf('facts');
      const sources = idsOf('sources');
      for (const id of facts) {
        const source = all.facts.get(id)?.source;
        if (source) sources.add(source);
      }
      for (const id of facts) append(uses.facts, id, mention);
      for (const id of sources) append(uses.sources, id, mention);
      for (const used of ['glossary', 'salaries'] as const)
        for (const id of idsOf(used)) append(uses[used], id, mention);
    }
  return uses;
}

const namedInText = (body: EntryOf<'articles'>['body'], components: ComponentRegistry) =>
  readDocument(body, components, false).uses.flatMap(({ component, props }) => {
    const schema = components[component]?.props;
    return schema ? referencesIn(schema, props) : [];
  });

const append = (map: Map<string, Mention[]>, id: string, mention: Mention) =>
  map.set(id, [...(map.get(id) ?? []), mention]);

let memory: Promise<Uses> | undefined;

/** Who uses what, read once a build and anew on every page in `dev`. */
export const usesOnRecord = (components: ComponentRegistry): Promise<Uses> => {
  if (!import.meta.env.PROD) return readUses(components);
  memory ??= readUses(components);
  return memory;
};
