import type { z } from 'astro/zod';
import { capitalised } from '#src/lib/capitalised.ts';
import { COLLECTIONS, type CollectionName, FILES, NOUNS } from '#src/lib/collections.ts';
import { type Field, fieldsOf } from './describe.ts';
import { schemas } from './index.ts';
import { siteSchema } from './site.ts';

/** A kind of file in `content/`, as forms, prompts and the manual need to know it. */
export interface Described {
  name: CollectionName | 'site';
  /** What an editor calls one, and several: "Question", "Questions". */
  label: { one: string; many: string };
  purpose: string;
  /** Path of a file inside the content folder; `{id}` stands for the id of the entry. */
  file: string;
  format: 'mdx' | 'yaml';
  fields: Field[];
  /** The text below the front matter, where there is one. */
  body?: Field;
}

/** Every collection, in the order an editor meets them. */
export const describeCollections = (): Described[] => COLLECTIONS.map(describeCollection);

export function describeCollection(name: CollectionName): Described {
  const schema: z.ZodType = schemas[name];
  const { pattern, hasBody } = FILES[name];
  const { one, many } = NOUNS[name];
  return {
    name,
    label: { one: capitalised(one), many: capitalised(many) },
    purpose: schema.description ?? '',
    file: `${name}/${pattern.replace('*', '{id}')}`,
    format: hasBody ? 'mdx' : 'yaml',
    fields: fieldsOf(schema),
    ...(hasBody && { body: bodyOf(schema) }),
  };
}

/** The one file that is about the whole site. */
export const describeSite = (): Described => ({
  name: 'site',
  label: { one: 'Site', many: 'Site' },
  purpose: siteSchema.description ?? '',
  file: 'site.yaml',
  format: 'yaml',
  fields: fieldsOf(siteSchema),
});

const bodyOf = (schema: z.ZodType): Field => ({
  name: 'body',
  label: 'Text',
  hint: String(schema.meta()?.['body'] ?? ''),
  required: true,
  kind: 'body',
});
