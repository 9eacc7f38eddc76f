import type { ComponentRegistry } from '#src/document/component.ts';
import { pathOf } from '#src/lib/paths.ts';
import type { ComparisonCell } from '#src/schemas/comparison.ts';
import { publishedArticles } from './articles.ts';
import { type Guide, guideOf, readText } from './guides.ts';
import { type EntryOf, entries } from './library.ts';

export type ComparisonEntry = EntryOf<'comparisons'>;

/** Up to three frameworks are a decision between them; more are an overview. */
const MOST_IN_A_DECISION = 3;

const MOST_GUIDES = 4;

/** A framework and its cells for the shared measures, in their order. */
export interface MeasuredFramework {
  name: string;
  cells: (ComparisonCell | undefined)[];
}

/** A comparison and the rivals in it. */
export interface Decision {
  comparison: ComparisonEntry;
  rivals: MeasuredFramework[];
}

/** Every comparison by the measures they share. */
export interface SharedMeasures {
  /** Criteria that stand in each decision with a figure for the framework they all begin with. */
  criteria: { name: string }[];
  /** The framework the others are held against. */
  base: MeasuredFramework;
  decisions: Decision[];
  /** Comparisons of more frameworks. */
  overviews: ComparisonEntry[];
}

/** The comparisons side by side, or nothing where there are none to decide between. */
export async function sharedMeasures(): Promise<SharedMeasures | undefined> {
  const all = await entries('comparisons');
  const [first, ...others] = all.filter(isDecision);
  const base = first?.frameworks[0];
  if (!first || !base) return undefined;
  const decisions = [first, ...others].filter(({ frameworks }) => frameworks[0] === base);
  const cellOf = ({ criteria }: ComparisonEntry, name: string, framework: string) =>
    criteria.find((criterion) => criterion.name === name)?.cells[framework];
  const hasFigure = (comparison: ComparisonEntry, name: string) => {
    const cell = cellOf(comparison, name, base);
    return cell !== undefined && 'fact' in cell;
  };
  const criteria = first.criteria.filter(({ name }) => decisions.every((comparison) => hasFigure(comparison, name)));
  const measure = (comparison: ComparisonEntry, framework: string): MeasuredFramework => ({
    name: framework,
    cells: criteria.map(({ name }) => cellOf(comparison, name, framework)),
  });
  return {
    criteria,
    base: measure(first, base),
    decisions: decisions.map((comparison) => ({
      comparison,
      rivals: comparison.frameworks.slice(1).map((name) => measure(comparison, name)),
    })),
    overviews: all.filter((comparison) => !decisions.includes(comparison)),
  };
}

/** Whether a comparison is of few enough frameworks to choose between them. */
const isDecision = ({ frameworks }: ComparisonEntry): boolean => frameworks.length <= MOST_IN_A_DECISION;

/** Comparisons listed under a topic. */
export const comparisonsOnTopic = async (topic: string): Promise<ComparisonEntry[]> =>
  (await entries('comparisons')).filter((comparison) => comparison.topic === topic);

/** Guides to read with a comparison: those that show it, those that link to it, then others on its topic. */
export async function guidesOnComparison(
  { id, topic }: ComparisonEntry,
  components: ComponentRegistry,
): Promise<Guide[]> {
  const read = (await publishedArticles()).map((article) => ({ article, ...readText(article, components) }));
  const shows = read.filter(({ uses }) =>
    uses.some(({ component, props }) => component === 'Comparison' && props['id'] === id),
  );
  const links = read.filter((one) => one.links.some(({ url }) => url.startsWith(pathOf('comparisons', id))));
  const onTopic = read.filter(({ article }) => article.topics[0] === topic);
  const found = [...new Set([...shows, ...links, ...onTopic])].slice(0, MOST_GUIDES);
  return Promise.all(found.map(({ article }) => guideOf(article, components)));
}
