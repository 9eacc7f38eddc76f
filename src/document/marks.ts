import type { Place } from '#src/lib/finding.ts';
import { type Reference, referencesIn } from '#src/schemas/walk.ts';
import type { ComponentRegistry } from './component.ts';
import type { Use } from './read.ts';
import type { Evidence, ListedSource, SourceOnRecord, SourceUses } from './record.ts';

/** A numbered mark that leads to a source. */
export interface Mark {
  /** Id of the source. */
  source: string;
  /** Keys of the figures it stands behind, such as the id of a fact; none where it stands behind a statement. */
  figures: readonly string[];
}

/** A mark, and where on the page it stands. */
export interface PlacedMark extends Mark {
  use: string;
  /** Whether it stands in a line of the page's own text, not in a chart, a table, an answer or above the text. */
  isInLine?: boolean;
}

/** Ids named outside a text, in the order a reader meets them. */
export type Named = readonly Pick<Reference, 'collection' | 'id'>[];

/** What a page shows, in the order in which a reader meets it. */
export interface Shown {
  /** Entries above the text. */
  named?: Named;
  /** Components of the text. */
  uses?: readonly Use[];
  /** Entries below the text. */
  after?: Named;
}

/** Where a mark stands that is drawn for an entry the page names, such as a key fact. */
export const useOfEntry = (collection: string, id: string): string => `${collection}/${id}`;

/** Where a mark stands that a component draws; `scope` names its document unless that is the page's own text. */
export const useInDocument = ({ line, column }: Place, scope = ''): string => `${scope}@${line}:${column}`;

/** Every mark on a page, in reading order. `answers` has the components in the answer of each question. */
export function marksOnPage(
  { named = [], uses = [], after = [] }: Shown,
  components: ComponentRegistry,
  evidence: Evidence,
  answers: ReadonlyMap<string, readonly Use[]>,
): PlacedMark[] {
  const ofNamed = (list: Named): PlacedMark[] =>
    list.flatMap(({ collection, id }) => {
      const use = useOfEntry(collection, id);
      if (collection === 'faqs') return ofUses(answers.get(id) ?? [], use);
      const source = collection === 'facts' ? evidence.facts[id]?.source : undefined;
      return source ? [{ source, figures: [id], use }] : [];
    });
  const ofUses = (list: readonly Use[], scope?: string): PlacedMark[] =>
    list.flatMap((one) => {
      const component = components[one.component];
      if (!component) return [];
      const own = component.marks?.(one.props, evidence) ?? [];
      const questions = referencesIn(component.props, one.props).filter(({ collection }) => collection === 'faqs');
      const isInLine = scope === undefined && component.place === 'inline';
      return [...own.map((mark) => ({ ...mark, use: useInDocument(one, scope), isInLine })), ...ofNamed(questions)];
    });
  return [...ofNamed(named), ...ofUses(uses), ...ofNamed(after)];
}

/** The sources of marks in the order of their first mark, each with what it is used for. */
export const listSources = (
  marks: readonly PlacedMark[],
  sourceOf: (id: string) => SourceOnRecord,
): (ListedSource & { uses: SourceUses })[] =>
  [...new Set(marks.map(({ source }) => source))].map((id) => {
    const own = marks.filter(({ source }) => source === id);
    const inLine = own.find(({ isInLine }) => isInLine);
    return {
      ...sourceOf(id),
      uses: {
        first: own[0]?.use ?? '',
        ...(inLine && { firstInLine: inLine.use }),
        figures: new Set(own.flatMap(({ figures }) => figures)).size,
        statements: own.filter(({ figures }) => figures.length === 0).length,
      },
    };
  });
