import { expect, test } from 'vitest';
import type { Publication } from '#src/data/publication.ts';
import { asJsonLd, graphOf, pageGraph, siteNode } from './structured-data.ts';

const publication = {
  site: { name: 'Guide', agency: 'Agency', address: 'https://example.org', language: 'en', publisher: 'agency' },
  publisher: {
    id: 'agency',
    name: 'Agency',
    kind: 'organisation',
    summary: 'Us.',
    url: 'https://agency.example',
    links: [],
  },
} as unknown as Publication;
const page = { title: 'Pay', description: 'What it pays.', path: '/pay/', crumbs: [{ label: 'Pay', path: '/pay/' }] };

test('no text of a page can end the script element that its data stands in', () => {
  const json = asJsonLd(pageGraph(publication, { ...page, title: 'a</script><script>alert(1)</script><!--' }));
  expect(json).not.toContain('<');
  expect(JSON.parse(json)['@graph'].at(-1).name).toBe('a</script><script>alert(1)</script><!--');
});

test('a page says whose the site is, the way to it, and what it is', () => {
  const types = pageGraph(publication, page, { type: 'CollectionPage' })['@graph'].map(
    (node) => (node as Node)['@type'],
  );
  expect(types).toEqual(['Organization', 'WebSite', 'BreadcrumbList', 'CollectionPage']);
});

test('what a page says more of the site or the publisher replaces the short form', () => {
  const graph = graphOf(publication, [], [siteNode(publication, { isFull: true })])['@graph'] as unknown as Node[];
  expect(graph.map((node) => node['@type'])).toEqual(['Organization', 'WebSite']);
  expect(JSON.stringify(graph)).toContain('"https://example.org/search/?q={search_term_string}"');
});

interface Node {
  '@type': string;
}
