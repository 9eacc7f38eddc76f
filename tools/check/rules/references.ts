import { articleComponents } from '#src/components/article/registry.ts';
import { type CollectionName, NOUNS } from '#src/lib/collections.ts';
import type { Place } from '#src/lib/finding.ts';
import { isPublished } from '#src/lib/is-published.ts';
import { didYouMean } from '#src/lib/suggest.ts';
import { referencesIn } from '#src/schemas/walk.ts';
import type { Content, ContentFile } from '../content.ts';
import type { Rule } from '../rule.ts';

export const referenceExists: Rule = {
  id: 'reference-exists',
  severity: 'error',
  truth: 'Every id that is named is the id of an entry.',
  *across(content) {
    for (const from of content.files)
      for (const { collection, id, place } of referencesOf(from)) {
        const known = content.entries.get(collection);
        if (known?.has(id)) continue;
        yield {
          file: from.file,
          ...place(),
          message: `There is no ${NOUNS[collection].one} "${id}".`,
          fix: `${didYouMean(id, known?.keys() ?? [])}If it is new, add it to content/${collection}/.`,
        };
      }
  },
};

export const referencePublished: Rule = {
  id: 'reference-published',
  severity: 'error',
  truth: 'What readers see names nothing that they may not see.',
  *across(content, { asOf }) {
    for (const from of content.files.filter((file) => isPublic(file, asOf)))
      for (const { collection, id, place } of referencesOf(from)) {
        const target = content.entries.get(collection)?.get(id);
        if (!target || isPublic(target, asOf)) continue;
        yield {
          file: from.file,
          ...place(),
          message: `The ${NOUNS[collection].one} "${id}" is a draft or not yet published, and this is public.`,
          fix: `Publish ${target.file}, or leave the reference out until then.`,
        };
      }
  },
};

/** Whether readers see an entry on the day the content is checked for. */
export const isPublic = ({ fields }: ContentFile, asOf: string): boolean => isPublished(dataOf(fields.data), asOf);

/** Every id a file names, in its fields and in the props of its components. */
export function* referencesOf({
  fields,
  schema,
  document,
}: Pick<ContentFile, 'fields' | 'schema' | 'document'>): Generator<{
  collection: CollectionName;
  id: string;
  place: () => Place;
}> {
  for (const { collection, id, path } of referencesIn(schema, fields.data))
    yield { collection, id, place: () => fields.valueAt(path) };
  for (const { component, props, line, column } of document?.uses ?? []) {
    const schemaOfProps = articleComponents[component]?.props;
    if (schemaOfProps)
      for (const { collection, id } of referencesIn(schemaOfProps, props))
        yield { collection, id, place: () => ({ line, column }) };
  }
}

/** The fields of an entry that fit their schema, for rules that look across files; none where they do not. */
export const fieldsOf = (
  content: Content,
  collection: CollectionName,
  id: string,
): Record<string, unknown> | undefined => {
  const entry = content.entries.get(collection)?.get(id);
  return entry?.isValid ? dataOf(entry.fields.data) : undefined;
};

/** Fields as written, whatever was written. */
export const dataOf = (data: unknown): Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Record<string, unknown>) : {};

export const factUsed = usedRule('fact-used', 'facts', 'Every fact on record is printed somewhere.');
export const sourceUsed = usedRule('source-used', 'sources', 'Every source on record backs something.');

function usedRule(id: string, collection: 'facts' | 'sources', truth: string): Rule {
  return {
    id,
    severity: 'warning',
    truth,
    *across(content) {
      const used = new Set<string>();
      for (const from of content.files)
        for (const reference of referencesOf(from)) if (reference.collection === collection) used.add(reference.id);
      for (const [entry, { file }] of content.entries.get(collection) ?? [])
        if (!used.has(entry))
          yield {
            file,
            line: 1,
            column: 1,
            message: `Nothing uses the ${NOUNS[collection].one} "${entry}".`,
            fix: 'Use it in an article, a question or a comparison, or remove the file.',
          };
    },
  };
}
