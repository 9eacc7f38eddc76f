import type { APIRoute } from 'astro';
import { site } from '#src/data/library.ts';
import { llmsText } from '#src/seo/llms.ts';
import { publications } from '#src/seo/publications.ts';

export const GET: APIRoute = async () => new Response(llmsText(await publications(), await site()));
