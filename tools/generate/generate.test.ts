import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { articleComponents } from '#src/components/article/registry.ts';
import { describeComponents } from '#src/document/describe-components.ts';
import { COLLECTIONS } from '#src/lib/collections.ts';
import { line } from '#src/schemas/fields.ts';
import { schemas } from '#src/schemas/index.ts';
import { readContent } from '../check/content.ts';
import { generatedFiles, SCHEMA_FOLDER } from './generated.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { snippetsOf } from './snippets.ts';

const COMMAND = 'Run "npm run generate" and commit what it writes.';

describe('what is made from the schemas is committed as they are now', () => {
  test.each([...generatedFiles()])('%s', (file, text) => {
    expect(existsSync(file), `${file} is missing. ${COMMAND}`).toBe(true);
    expect(readFileSync(file, 'utf8') === text, `${file} is not what the schemas say. ${COMMAND}`).toBe(true);
  });

  test('no schema is left of a collection that is no more', () => {
    const names = readdirSync(SCHEMA_FOLDER).filter((name) => !generatedFiles().has(`${SCHEMA_FOLDER}/${name}`));
    expect(names, COMMAND).toEqual([]);
  });
});

describe('the JSON Schema of a collection', () => {
  test('takes every file of this publication', async () => {
    const content = await readContent('content', 'content', () => {});
    for (const name of COLLECTIONS) {
      const schema = z.fromJSONSchema(jsonSchemaOf(schemas[name], name) as z.core.JSONSchema.JSONSchema);
      for (const [id, { fields }] of content.entries.get(name) ?? [])
        expect(schema.safeParse(fields.data).error?.issues, `${name}/${id}`).toBeUndefined();
    }
  });

  test('refuses a field that does not exist', () => {
    const schema = z.fromJSONSchema(jsonSchemaOf(schemas.glossary, 'Term') as z.core.JSONSchema.JSONSchema);
    const term = { term: 'a', definition: 'b', url: 'https://example.org' };
    expect(schema.safeParse(term).success).toBe(true);
    expect(schema.safeParse({ ...term, defintion: 'c' }).success).toBe(false);
  });

  test('says where the id of another entry comes from, and what a pattern wants', () => {
    const { properties } = jsonSchemaOf(schemas.articles, 'Article');
    expect(properties?.['author']).toEqual({
      title: 'Author',
      type: 'string',
      minLength: 1,
      description: 'Who signs the article. The id of an author: a name in content/authors/.',
    });
    expect(JSON.stringify(properties?.['aliases'])).toContain('"patternErrorMessage":"Write an old address as a path');
  });

  test('holds no note of our own', () => {
    const schema = z.strictObject({ name: line(20).describe('A name.').meta({ label: 'Name' }) });
    expect(jsonSchemaOf(schema, 'Thing')['properties']).toEqual({
      name: { title: 'Name', type: 'string', minLength: 1, maxLength: 20, description: 'A name.' },
    });
  });
});

test('a snippet holds the component of an example, and stops at each of its texts', () => {
  const snippets = snippetsOf(describeComponents(articleComponents));
  expect(snippets['Fact: A figure in a sentence']).toEqual({
    scope: 'mdx',
    prefix: ['Fact', '<Fact'],
    description: 'Prints a figure from the facts on record, with a numbered mark that leads to its source.',
    body: [`<Fact id="\${1:pay-django-befs-2024}" />`],
  });
  expect(snippets['Callout: A note on a figure']?.body[0]).toBe(`<Callout title="\${1:How to read this}">`);
  expect(snippets['BarChart: Two shares']?.body[0]).toContain(`bars={[{"label": "\${4:FastAPI}", "fact": `);
  expect(snippets['Cta: At the end of an article']?.body).toEqual(['<Cta />']);
});
