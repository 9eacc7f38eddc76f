import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile } from '#src/document/compile.ts';
import { documentToHtml } from '#src/document/to-html.ts';
import { record } from '../../../tests/fixtures/record.ts';
import { articleCharts } from './charts.ts';
import { articleComponents } from './registry.ts';

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
