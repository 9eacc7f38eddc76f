import type { CitedFrom } from '#src/document/citation.ts';
import type { FactOnRecord, SourceOnRecord } from '#src/document/record.ts';
import { addressOf, pathOf } from '#src/lib/paths.ts';
import { entries, entry, site } from './library.ts';

/** What the file of a fact is made from. */
export type PublishedFact = {
  fact: FactOnRecord;
  source: SourceOnRecord;
  at: CitedFrom;
};

/** Every fact with its source and its address. */
export async function publishedFacts(): Promise<PublishedFact[]> {
  const from = await site();
  return Promise.all(
    (await entries('facts')).map(async (fact) => ({
      fact,
      source: await entry('sources', fact.source),
      at: { publication: from.name, publisher: from.agency, url: addressOf(pathOf('facts', fact.id), from) },
    })),
  );
}
