import type { APIRoute, GetStaticPaths } from 'astro';
import { type PublishedFact, publishedFacts } from '#src/data/fact-files.ts';
import { factJson } from '#src/seo/fact.ts';

export const getStaticPaths = (async () =>
  (await publishedFacts()).map((props) => ({ params: { id: props.fact.id }, props }))) satisfies GetStaticPaths;

export const GET: APIRoute<PublishedFact> = ({ props: { fact, source, at } }) =>
  new Response(factJson(fact, source, at));
