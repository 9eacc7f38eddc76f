import type { APIRoute, GetStaticPaths } from 'astro';
import { type PublishedDataset, publishedDatasets } from '#src/data/dataset-files.ts';
import { datasetCsv } from '#src/seo/dataset.ts';

export const getStaticPaths = (async () =>
  (await publishedDatasets()).map((props) => ({ params: { id: props.dataset.id }, props }))) satisfies GetStaticPaths;

export const GET: APIRoute<PublishedDataset> = ({ props: { dataset } }) => new Response(datasetCsv(dataset));
