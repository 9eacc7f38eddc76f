import { describe, expect, test } from 'vitest';
import { schemaOrg, unknownTerms } from './schema-terms.ts';

const vocabulary = schemaOrg();
const problems = (...nodes: unknown[]) =>
  unknownTerms({ '@context': 'https://schema.org', '@graph': nodes }, vocabulary);

describe('the vocabulary of schema.org', () => {
  test('is there whole, and types have the properties of those above them', () => {
    expect(vocabulary.size).toBeGreaterThan(800);
    expect(vocabulary.get('Article')?.has('articleSection')).toBe(true);
    expect(vocabulary.get('Article')?.has('citation'), 'from CreativeWork').toBe(true);
    expect(vocabulary.get('Article')?.has('name'), 'from Thing').toBe(true);
    expect(vocabulary.get('Person')?.has('articleSection')).toBe(false);
  });

  test('has types with two types above them', () => {
    expect(vocabulary.get('LocalBusiness')?.has('address')).toBe(true);
    expect(vocabulary.get('LocalBusiness')?.has('currenciesAccepted')).toBe(true);
    expect(vocabulary.get('LocalBusiness')?.has('hasMap'), 'from Place').toBe(true);
    expect(vocabulary.get('LocalBusiness')?.has('legalName'), 'from Organization').toBe(true);
  });
});

test('what schema.org knows is accepted, deep down too', () => {
  expect(
    problems(
      {
        '@type': 'Article',
        headline: 'A',
        author: { '@id': '#us' },
        citation: [{ '@type': 'CreativeWork', name: 'B' }],
      },
      { '@type': 'WebSite', potentialAction: { '@type': 'SearchAction', 'query-input': 'required name=q' } },
      { '@type': ['Person', 'Patient'], name: 'C', diagnosis: 'none' },
    ),
  ).toEqual([]);
});

test('a misspelt type, a property of another type, and a node without a type are named', () => {
  expect(problems({ '@type': 'Artcle', headline: 'A' })).toEqual(['schema.org has no type "Artcle".']);
  expect(problems({ '@type': 'Person', headline: 'A' })).toEqual([
    'schema.org has no property "headline" on the type "Person".',
  ]);
  expect(problems({ '@type': 'Article', author: { name: 'A' } })).toEqual(['A node with "name" has no "@type".']);
  expect(problems({ '@type': 'Article', 'headline-inptu': 'A' })).toHaveLength(1);
});
