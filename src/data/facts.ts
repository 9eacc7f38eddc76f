import type { FactOnRecord, SourceOnRecord } from '#src/document/record.ts';
import { entries } from './library.ts';

/** A publisher with its sources and the facts that rest on each. */
export interface Publisher {
  name: string;
  sources: { source: SourceOnRecord; facts: FactOnRecord[] }[];
}

/** Every source by publisher, in alphabetical order, also those no fact rests on. */
export async function publishers(): Promise<Publisher[]> {
  const [sources, facts] = await Promise.all([entries('sources'), entries('facts')]);
  const groups = Map.groupBy(sources.sort(byTitle), ({ publisher }) => publisher);
  return [...groups]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([name, all]) => ({
      name,
      sources: all.map((source) => ({ source, facts: facts.filter((fact) => fact.source === source.id) })),
    }));
}

/** The facts that rest on a source, by id. */
export const factsOf = async (source: string): Promise<FactOnRecord[]> =>
  (await entries('facts')).filter((fact) => fact.source === source);

const byTitle = (a: SourceOnRecord, b: SourceOnRecord) => a.title.localeCompare(b.title, 'en');
