import type { ComponentRegistry } from '#src/document/component.ts';
import { readDocument } from '#src/document/read.ts';
import type { Mention } from '#src/document/record.ts';
import type { CollectionName } from '#src/lib/collections.ts';
import { schemas } from '#src/schemas/index.ts';
import { referencesIn } from '#src/schemas/walk.ts';
import { type EntryOf, library } from './library.ts';

/** Which published entries use a fact or a source, by its id. Who uses a fact uses its source too. */
export interface Uses {
  facts: ReadonlyMap<string, readonly Mention[]>;
  sources: ReadonlyMap<string, readonly Mention[]>;
}

const USERS = ['articles', 'faqs', 'comparisons', 'salaries', 'topics'] as const satisfies CollectionName[];

async function readUses(components: ComponentRegistry): Promise<Uses> {
  const all = await library();
  const facts = new Map<string, Mention[]>();
  const sources = new Map<string, Mention[]>();
  for (const collection of USERS)
    for (const data of all[collection].values()) {
      const mention = { collection, id: data.id, title: 'question' in data ? data.question : data.title };
      const named = [...referencesIn(schemas[collection], data), ...namedInText(data.body, components)];
      const used = new Set(named.filter((one) => one.collection === 'facts').map(({ id }) => id));
      const cited = new Set(named.filter((one) => one.collection === 'sources').map(({ id }) => id));
      for (const id of used) {
        append(facts, id, mention);
        const source = all.facts.get(id)?.source;
        if (source) cited.add(source);
      }
      for (const id of cited) append(sources, id, mention);
    }
  return { facts, sources };
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
