import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile } from '#src/document/compile.ts';
import type { ArticleRecord, FactOnRecord } from '#src/document/record.ts';
import { documentToHtml } from '#src/document/to-html.ts';
import { articleCharts } from './charts.ts';
import { articleComponents } from './registry.ts';

const fact = (value: number, display: string): Omit<FactOnRecord, 'id'> => ({
  statement: `It was ${display}.`,
  value,
  display,
  asOf: '2025',
  source: 'survey',
  locator: 'Table 1',
  confidence: 'high',
  reviewBy: '2027-01-01',
  n: 922,
  counted: 'people',
});

const row = { p25: 1, p75: 3, low95: 1, high95: 3, framework: 'Django' };

/** A record that answers to any id: what an example names is not the point of these tests. */
const anything = <Entry extends object>(entry: Omit<Entry, 'id'>): Record<string, Entry> =>
  new Proxy({}, { get: (_target, id) => ({ ...entry, id }) });

const record = {
  facts: anything<FactOnRecord>(fact(12, '12 %')),
  sources: ['survey', 'django-faq'].map((id) => ({ id, title: id })),
  terms: anything({ term: 'ORM', definition: 'd', url: 'https://example.org/' }),
  faqs: anything({ question: 'Why?', nodes: [{ html: '<p>Because.</p>' }] }),
  comparisons: anything({
    title: 'Side by side',
    frameworks: ['Django', 'FastAPI'],
    criteria: [{ name: 'Kind', cells: { Django: { text: 'full', source: 'survey' } } }],
  }),
  datasets: anything({
    filter: 'Everyone.',
    sources: ['survey'],
    rows: [{ ...row, place: 'World', experience: '3-5', n: 255, median: 37_297 }],
  }),
  pictures: {},
  callToAction: { text: 'Need a hand?', label: 'Write to us', url: 'https://example.org/' },
} as unknown as ArticleRecord;

describe.each(Object.values(articleComponents))('$name', (component) => {
  test('is drawn', () => {
    const own = existsSync(`src/components/article/${component.name}/${component.name}.astro`);
    expect(own || Object.hasOwn(articleCharts, component.name)).toBe(true);
  });

  test('has examples an author could paste', () => {
    expect(component.examples.length).toBeGreaterThan(0);
    for (const { mdx } of component.examples) {
      const { findings, uses } = compile(mdx, articleComponents);
      expect(findings).toEqual([]);
      expect(uses.map((use) => use.component)).toContain(component.name);
    }
  });

  test('has a plain form of ordinary elements', () => {
    for (const { mdx } of component.examples) {
      const html = documentToHtml(compile(mdx, articleComponents).nodes, articleComponents, record);
      expect(html).not.toMatch(/<[A-Z]|undefined|\[object/);
      expect(html.replace(/<[^>]*>/g, '').trim()).not.toBe('');
    }
  });
});

const plain = (mdx: string) => documentToHtml(compile(mdx, articleComponents).nodes, articleComponents, record);

test('the plain form of a fact is its text and the number of its source', () => {
  expect(plain('It was <Fact id="share" />.')).toBe(
    '<p>It was <data value="12">12 %</data><sup data-source="survey"><a href="/sources/survey/">[1]</a></sup>.</p>',
  );
});

test('the plain form of a table of pay says how many people stand behind each cell', () => {
  const mdx =
    '<SalaryTable dataset="pay" framework="Django" places={["World"]} experience={["3-5", "0-2"]} caption="Pay" />';
  expect(plain(mdx)).toContain('<td>$37,297 (n 255)</td><td>too few</td>');
});
