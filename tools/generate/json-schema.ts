import { z } from 'astro/zod';
import { NOUNS } from '#src/lib/collections.ts';
import { describe, fieldsOf } from '#src/schemas/describe.ts';
import { withArticle } from '#src/schemas/in-words.ts';

/** Keywords of JSON Schema that this project writes, besides those that zod does. */
type JsonSchema = z.core.JSONSchema.BaseSchema & { patternErrorMessage?: string };

/** The JSON Schema of a collection, as editors of code read it: draft 7, for what is written in a file. */
export function jsonSchemaOf(schema: z.ZodType, title: string): JsonSchema {
  const json = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', override });
  return { ...json, title };
}

/** Leaves out the notes of our own, and says in words what a field is called and what a pattern wants. */
function override({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: JsonSchema }): void {
  for (const note of ['ref', 'picture', 'kind', 'label', 'body', 'begins']) delete jsonSchema[note];
  const value = describe(zodSchema);
  if (value.kind === 'group' && jsonSchema.properties)
    for (const { name, label } of fieldsOf(zodSchema))
      Object.assign(jsonSchema.properties[name] ?? {}, { title: label });
  if (value.kind === 'day') delete jsonSchema.pattern;
  if (value.kind === 'address') jsonSchema.pattern = '^https?://';
  if (value.kind === 'when' && value.pattern) jsonSchema.pattern = value.pattern.source;
  if ('pattern' in value && value.pattern) jsonSchema.patternErrorMessage = value.pattern.message;
  if (value.kind === 'reference') {
    const where = `The id of ${withArticle(NOUNS[value.collection].one)}: a name in content/${value.collection}/.`;
    const said = jsonSchema.description ?? '';
    if (!said.endsWith(where)) jsonSchema.description = `${said} ${where}`.trim();
  }
}
