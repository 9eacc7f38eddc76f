import type { APIRoute } from 'astro';
import { site } from '#src/data/library.ts';
import { robotsText } from '#src/seo/robots.ts';

export const GET: APIRoute = async () => new Response(robotsText(await site()));
