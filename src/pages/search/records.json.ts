import type { APIRoute } from 'astro';
import { searchable } from '#src/seo/search-records.ts';

export const GET: APIRoute = async () => Response.json(await searchable());
