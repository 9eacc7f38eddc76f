import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { schemas } from './index.ts';
import { problemsIn } from './problems.ts';
import { referencesIn } from './walk.ts';

describe('what does not fit is said in full sentences', () => {
  const say = (schema: z.ZodType, data: unknown) =>
    problemsIn(schema, data).map(({ path, message, fix }) => `${path.join('.')}: ${message} ${fix}`);

  test('a field that does not exist, with the nearest that does', () => {
    expect(say(schemas.glossary, { term: 'a', definition: 'b', url: 'https://example.org', defintion: 'c' })).toEqual([
      'defintion: There is no field "defintion". Did you mean "definition"? The fields are: term, definition, url.',
    ]);
  });

  test('a field that is missing, with what it is for', () => {
    expect(say(schemas.glossary, { term: 'a', url: 'https://example.org' })).toEqual([
      'definition: The field "definition" is missing. Add it: What it means, in one or two sentences.',
    ]);
  });

  test('a value of the wrong kind', () => {
    expect(say(schemas.glossary, { term: ['a'], definition: 'b', url: 'example' })).toEqual([
      'term: The field "term" should be a text, but it is a list. Put the value in quotes, or write a text.',
      'url: The field "url" does not fit. Write a full web address that starts with https://.',
    ]);
  });

  test('a figure from too few people', () => {
    expect(problemsIn(schemas.facts, { n: 19 }).find(({ path }) => path[0] === 'n')?.fix).toBe(
      'A figure from fewer than 20 people is not printed.',
    );
  });
});

test('ids of other entries are found wherever they stand, in the order of the schema', () => {
  const comparison = {
    topic: 'frameworks',
    criteria: [{ name: 'Use', cells: { Django: { fact: 'use' }, Flask: { text: 'some', source: 'docs' } } }],
  };
  expect(referencesIn(schemas.comparisons, comparison)).toEqual([
    { collection: 'topics', id: 'frameworks', path: ['topic'] },
    { collection: 'facts', id: 'use', path: ['criteria', 0, 'cells', 'Django', 'fact'] },
    { collection: 'sources', id: 'docs', path: ['criteria', 0, 'cells', 'Flask', 'source'] },
  ]);
});

test('an alias of an article must be a path', () => {
  expect(z.object({ aliases: schemas.articles.shape.aliases }).safeParse({ aliases: ['old'] }).success).toBe(false);
});
