import type { APIRoute } from 'astro';
import { llmsFullText } from '#src/seo/llms.ts';
import { publications } from '#src/seo/publications.ts';

export const GET: APIRoute = async () => new Response(llmsFullText(await publications()));
