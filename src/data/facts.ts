import type { FactOnRecord, SourceOnRecord } from '#src/document/record.ts';
import { FACT_KINDS, type FactKind, factKindOf } from '#src/lib/fact-kind.ts';
import { entries } from './library.ts';

/** A source with facts that rest on it. */
export interface SourceWithFacts {
  source: SourceOnRecord;
  facts: FactOnRecord[];
}

/** A publisher with its sources and the facts that rest on each. */
export interface Publisher {
  name: string;
  sources: SourceWithFacts[];
}

/** The facts of one kind, under their sources. */
export interface KindOfFacts extends Pick<FactKind, 'id' | 'title'> {
  count: number;
  sources: SourceWithFacts[];
}

/** Every source by publisher, in alphabetical order, also those no fact rests on. */
export async function publishers(): Promise<Publisher[]> {
  const [sources, facts] = await Promise.all([entries('sources'), entries('facts')]);
  const groups = Map.groupBy(sources.sort(byTitle), ({ publisher }) => publisher.replace(/\.$/, ''));
  return [...groups]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([name, all]) => ({ name, sources: withFacts(all, facts) }));
}

/** Every fact by what it counts, then by source, the one with the most first. A kind without facts is left out. */
export async function factsByKind(): Promise<KindOfFacts[]> {
  const [sources, facts] = await Promise.all([entries('sources'), entries('facts')]);
  const kinds = Map.groupBy(facts, factKindOf);
  sources.sort(byTitle);
  return FACT_KINDS.flatMap((kind) => {
    const { id, title } = kind;
    const ofKind = kinds.get(kind) ?? [];
    if (ofKind.length === 0) return [];
    const used = withFacts(sources, ofKind).filter((one) => one.facts.length > 0);
    return [{ id, title, count: ofKind.length, sources: used.sort((a, b) => b.facts.length - a.facts.length) }];
  });
}

/** The facts that rest on a source, by id. */
export const factsOf = async (source: string): Promise<FactOnRecord[]> =>
  (await entries('facts')).filter((fact) => fact.source === source).sort(byId);

const withFacts = (sources: readonly SourceOnRecord[], facts: readonly FactOnRecord[]): SourceWithFacts[] =>
  sources.map((source) => ({ source, facts: facts.filter((fact) => fact.source === source.id).sort(byId) }));

/** Facts of a series stand in the order of their numbers: 3 to 5 years before 10 to 14. */
const byId = (a: FactOnRecord, b: FactOnRecord) => a.id.localeCompare(b.id, 'en', { numeric: true });

const byTitle = (a: SourceOnRecord, b: SourceOnRecord) => a.title.localeCompare(b.title, 'en');
