import { z } from 'astro/zod';
import { describe as about, expect, test } from 'vitest';
import { articleComponents } from '#src/components/article/registry.ts';
import { describeComponents } from '#src/document/describe-components.ts';
import { describeCollection, describeCollections, describeSite } from './collections.ts';
import { describe, type Field, fieldsOf, type Value } from './describe.ts';
import { day, line, picture, ref, webAddress, when } from './fields.ts';

const field = (schema: z.ZodType): Field | undefined => fieldsOf(z.strictObject({ field: schema }))[0];
const everywhere = () => [
  ...[...describeCollections(), describeSite()].map(({ name, fields }) => ({ name, fields })),
  ...describeComponents(articleComponents).map(({ name, props }) => ({ name, fields: props })),
];

/** Every field below some, with its path. */
function below(fields: readonly Field[], path: string): { path: string; field: Field }[] {
  const inside = (value: Value, at: string): { path: string; field: Field }[] => {
    if (value.kind === 'group') return below(value.fields, at);
    if (value.kind === 'list' || value.kind === 'map') return inside(value.item, `${at}[]`);
    return value.kind === 'either' ? value.options.flatMap((option) => inside(option, at)) : [];
  };
  return fields.flatMap((one) => [{ path: `${path}.${one.name}`, field: one }, ...inside(one, `${path}.${one.name}`)]);
}

test('every field of every collection and component says to an editor what it is for', () => {
  const silent = everywhere().flatMap(({ name, fields }) => below(fields, name).filter(({ field: { hint } }) => !hint));
  expect(silent.map(({ path }) => path)).toEqual([]);
});

test('a pattern says in words what it wants', () => {
  const silent = everywhere().flatMap(({ name, fields }) =>
    below(fields, name).filter(({ field: one }) => 'pattern' in one && !one.pattern?.message),
  );
  expect(silent.map(({ path }) => path)).toEqual([]);
});

test('a description is plain data', () => {
  const all = [...describeCollections(), describeSite(), ...describeComponents(articleComponents)];
  expect(JSON.parse(JSON.stringify(all))).toEqual(all);
});

about('a field', () => {
  test('says its name in words, unless it has a label of its own', () => {
    expect(fieldsOf(z.strictObject({ reviewBy: day() }))[0]?.label).toBe('Review by');
    expect(field(webAddress().describe('Where it leads.').meta({ label: 'Address' }))).toMatchObject({
      label: 'Address',
      hint: 'Where it leads.',
    });
  });

  test('need not be written when it is optional or has a default', () => {
    expect(field(line())).toMatchObject({ required: true });
    expect(field(line().optional().describe('A note.'))).toMatchObject({ required: false, hint: 'A note.' });
    expect(field(z.int().default(100).describe('A place.'))).toMatchObject({ required: false, default: 100 });
  });

  test('carries its limits', () => {
    expect(describe(line(90))).toEqual({ kind: 'line', minLength: 1, maxLength: 90 });
    expect(describe(z.int().min(20))).toEqual({ kind: 'integer', min: 20 });
    expect(describe(z.array(ref('facts')).min(3).max(5))).toEqual({
      kind: 'list',
      item: { kind: 'reference', collection: 'facts' },
      minItems: 3,
      maxItems: 5,
    });
  });

  test.each([
    ['a short text', line(90), 'line'],
    ['a paragraph', line(500), 'text'],
    ['a day', day(), 'day'],
    ['a year, a month or a day', when(), 'when'],
    ['an address on the web', webAddress(), 'address'],
    ['a picture', picture(), 'picture'],
    ['the id of an entry', ref('topics'), 'reference'],
    ['a number', z.number(), 'number'],
    ['yes or no', z.boolean(), 'boolean'],
    ['one of several words', z.enum(['low', 'high']), 'choice'],
    ['names the editor chooses', z.record(z.string(), z.number()), 'map'],
    ['a number or a text', z.union([z.number(), z.string()]), 'either'],
  ])('knows %s', (_, schema, kind) => {
    expect(describe(schema).kind).toBe(kind);
  });

  test('made in a way nobody described so far is an error that says where to describe it', () => {
    expect(() => describe(z.bigint())).toThrow('No field is described that is made with zod\'s "bigint".');
  });
});

about('a collection', () => {
  test('says which files it is made of, and whether a text stands in them', () => {
    expect(describeCollections().map(({ file, format, body }) => [file, format, body !== undefined])).toEqual([
      ['articles/{id}/index.mdx', 'mdx', true],
      ['topics/{id}.mdx', 'mdx', true],
      ['authors/{id}.yaml', 'yaml', false],
      ['faqs/{id}.mdx', 'mdx', true],
      ['glossary/{id}.yaml', 'yaml', false],
      ['comparisons/{id}.yaml', 'yaml', false],
      ['salaries/{id}.yaml', 'yaml', false],
      ['facts/{id}.yaml', 'yaml', false],
      ['sources/{id}.yaml', 'yaml', false],
    ]);
  });

  test('says what it is for, and what its text is', () => {
    for (const { purpose, body } of [...describeCollections(), describeSite()]) {
      expect(purpose).not.toBe('');
      expect(body?.hint).not.toBe('');
    }
  });

  test('is called in the words of an editor', () => {
    expect(describeCollection('faqs').label).toEqual({ one: 'Question', many: 'Questions' });
  });

  test('has its fields in the order of the schema', () => {
    expect(describeCollection('glossary').fields.map(({ name }) => name)).toEqual(['term', 'definition', 'url']);
  });
});

test('a component says what it is for, what it takes and how it is written', () => {
  const fact = describeComponents(articleComponents).find(({ name }) => name === 'Fact');
  expect(fact).toMatchObject({
    place: 'inline',
    children: 'none',
    props: [
      { name: 'id', kind: 'reference', collection: 'facts', required: true },
      { name: 'show', kind: 'choice', required: false, default: 'value' },
    ],
  });
  expect(fact?.examples[0]?.mdx).toContain('<Fact id=');
});
