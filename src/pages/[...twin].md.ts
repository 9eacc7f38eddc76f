import type { APIRoute, GetStaticPaths } from 'astro';
import { publications } from '#src/seo/publications.ts';
import { twin, twinRoute } from '#src/seo/twin.ts';

export const getStaticPaths = (async () =>
  Object.values(await publications())
    .flat()
    .map((thing) => ({ params: { twin: twinRoute(thing) }, props: { thing } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => new Response(twin(props['thing']));
