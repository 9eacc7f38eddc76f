import type { APIRoute } from 'astro';
import { site } from '#src/data/library.ts';
import { feedXsl } from '#src/seo/feed-xsl.ts';

export const GET: APIRoute = async () => new Response(feedXsl(import.meta.env.BASE_URL, (await site()).language));
