import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { factText } from '#src/document/fact-text.ts';
import type { ArticleRecord, FactOnRecord, SourceOnRecord } from '#src/document/record.ts';
import { sourceMark } from '#src/document/source-mark.ts';
import { sourceTerms } from '#src/document/source-text.ts';
import { formatWhen } from '#src/lib/dates.ts';
import { countOf } from '#src/lib/numbers.ts';
import { href, pathOf } from '#src/lib/paths.ts';

/** The facts a text shows: those on its record whose source it marks. */
export const factsShown = ({ facts, sources }: ArticleRecord): FactOnRecord[] =>
  Object.values(facts).filter(({ source }) => sources.some(({ id }) => id === source));

/** The facts a text uses as a table under a heading, each with its source; nothing where there are none. */
export const factsTable = (facts: readonly FactOnRecord[], sources: readonly SourceOnRecord[]): ElementContent[] =>
  facts.length === 0
    ? []
    : [
        h('h2', 'Facts on record'),
        h('table', [
          h(
            'thead',
            h('tr', ...['Statement', 'Value', 'As of', 'Rests on', 'Source', 'Record'].map((name) => h('th', name))),
          ),
          h('tbody', ...facts.map((fact) => factRow(fact, sources))),
        ]),
      ];

function factRow(fact: FactOnRecord, sources: readonly SourceOnRecord[]): Element {
  const { id, statement, value, asOf, n, counted, locator } = fact;
  const interval = factText(fact, 'interval');
  return h('tr', [
    h('td', statement),
    h('td', `${factText(fact) ?? value ?? ''}${interval ? ` (95 %: ${interval})` : ''}`),
    h('td', formatWhen(asOf)),
    h('td', n === undefined ? '' : countOf(n, counted, counted)),
    h('td', locator, sourceMark({ sources }, fact.source)),
    h('td', h('a', { href: href(pathOf('facts', id)) }, id)),
  ]);
}

/** Where in its sources a text found what it says: the titles of its source marks, by the id of the source. */
export function placesCited(text: Root): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  visit(text, 'element', ({ properties: { dataSource }, children: [link] }) => {
    const place = link?.type === 'element' && link.properties['title'];
    if (!dataSource || !place) return;
    const known = places.get(String(dataSource)) ?? [];
    if (!known.includes(String(place))) places.set(String(dataSource), [...known, String(place)]);
  });
  return places;
}

/** The sources of a text under a heading, numbered as its marks are; nothing where there are none. */
export const sourcesList = (
  sources: readonly SourceOnRecord[],
  places: ReturnType<typeof placesCited>,
): ElementContent[] =>
  sources.length === 0
    ? []
    : [h('h2', 'Sources'), h('ol', ...sources.map((source) => sourceItem(source, places.get(source.id) ?? [])))];

const sourceItem = (source: SourceOnRecord, places: readonly string[]): Element =>
  h(
    'li',
    { dataSource: source.id },
    h('p', [
      `${source.publisher.replace(/\.$/, '')}. `,
      h('a', { href: source.url }, source.title),
      `${source.published ? `, ${formatWhen(source.published)}` : ''}. `,
      places.length > 0 ? `Where in it: ${places.join(' · ')}. ` : '',
      `${sourceTerms(source)} `,
      h('a', { href: href(pathOf('sources', source.id)) }, 'On record'),
    ]),
  );
