import type { CitedFrom } from '#src/document/citation.ts';
import type { Dataset, SourceOnRecord } from '#src/document/record.ts';
import { addressOf, pathOf } from '#src/lib/paths.ts';
import { entry, site } from './library.ts';
import { datasets } from './reference.ts';

/** What the page and the files of a dataset are made from. */
export type PublishedDataset = {
  dataset: Dataset;
  sources: SourceOnRecord[];
  at: CitedFrom;
};

/** Every dataset of pay with its sources and its address. */
export async function publishedDatasets(): Promise<PublishedDataset[]> {
  const from = await site();
  return Promise.all(
    (await datasets()).map(async (dataset) => ({
      dataset,
      sources: await Promise.all(dataset.sources.map((id) => entry('sources', id))),
      at: {
        publication: from.name,
        publisher: from.agency,
        url: addressOf(pathOf('salaries', dataset.id), from),
      },
    })),
  );
}
