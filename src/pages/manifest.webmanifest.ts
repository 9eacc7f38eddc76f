import type { APIRoute } from 'astro';
import { site } from '#src/data/library.ts';
import { webManifest } from '#src/seo/manifest.ts';

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(webManifest(await site())), { headers: { 'content-type': 'application/manifest+json' } });
