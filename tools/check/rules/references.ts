import { existsSync } from 'node:fs';
import path from 'node:path';
import { articleComponents } from '#src/components/article/registry.ts';
import { PICTURE } from '#src/document/profile.ts';
import type { CollectionName } from '#src/lib/collections.ts';
import type { Finding, Place } from '#src/lib/finding.ts';
import { didYouMean } from '#src/lib/suggest.ts';
import { picturesIn, referencesIn } from '#src/schemas/walk.ts';
import type { Content, ContentFile } from '../content.ts';
import type { Rule } from '../rule.ts';

const NOUNS: Readonly<Record<CollectionName, string>> = {
  articles: 'article',
  topics: 'topic',
  authors: 'author',
  faqs: 'question',
  glossary: 'term',
  comparisons: 'comparison',
  salaries: 'dataset',
  facts: 'fact',
  sources: 'source',
};

export const referenceExists: Rule = {
  id: 'reference-exists',
  truth: 'Every id that is named is the id of an entry.',
  *check(content) {
    for (const from of content.files)
      for (const { collection, id, place } of referencesOf(from)) {
        const known = content.entries.get(collection);
        if (known?.has(id)) continue;
        yield {
          rule: 'reference-exists',
          severity: 'error',
          file: from.file,
          ...place,
          message: `There is no ${NOUNS[collection]} "${id}".`,
          fix: `${didYouMean(id, known?.keys() ?? [])}If it is new, add it to content/${collection}/.`,
        };
      }
  },
};

/** Every id a file names, in its fields and in the props of its components. */
export function* referencesOf({
  fields,
  schema,
  document,
}: ContentFile): Generator<{ collection: CollectionName; id: string; place: Place }> {
  for (const { collection, id, path: where } of referencesIn(schema, fields.data))
    yield { collection, id, place: fields.valueAt(where) };
  for (const { component, props, line, column } of document?.uses ?? []) {
    const component_ = articleComponents[component];
    if (component_)
      for (const { collection, id } of referencesIn(component_.props, props))
        yield { collection, id, place: { line, column } };
  }
}

export const pictureExists: Rule = {
  id: 'picture-exists',
  truth: 'Every picture that is named lies beside the file that names it.',
  *check({ files }) {
    for (const from of files)
      for (const { src, place } of picturesOf(from))
        if (!existsSync(path.join(path.dirname(from.location), src)))
          yield {
            rule: 'picture-exists',
            severity: 'error',
            file: from.file,
            ...place,
            message: `There is no picture "${src}" beside this file.`,
            fix: 'Put the picture into the same folder, or correct its name.',
          } satisfies Finding;
  },
};

function* picturesOf({ fields, schema, document }: ContentFile): Generator<{ src: string; place: Place }> {
  for (const { src, path: where } of picturesIn(schema, fields.data)) yield { src, place: fields.valueAt(where) };
  for (const { component, props, line, column } of document?.uses ?? [])
    if (component === PICTURE) yield { src: String(props['src']), place: { line, column } };
}

/** The fields of an entry as written, for rules that look across files. */
export const dataOf = (content: Content, collection: CollectionName, id: string): Record<string, unknown> | undefined =>
  content.entries.get(collection)?.get(id)?.fields.data as Record<string, unknown> | undefined;
