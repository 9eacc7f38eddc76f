import type { APIRoute } from 'astro';
import css from '#src/seo/feed.css?inline';

export const GET: APIRoute = () => new Response(css);
