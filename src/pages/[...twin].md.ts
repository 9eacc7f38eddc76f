import type { APIRoute, GetStaticPaths } from 'astro';
import { markdownFiles } from '#src/seo/llms.ts';
import { publications } from '#src/seo/publications.ts';

export const getStaticPaths = (async () =>
  markdownFiles(await publications()).map(({ path, text }) => ({
    params: { twin: path.slice(1, -'.md'.length) },
    props: { text },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => new Response(props['text']);
