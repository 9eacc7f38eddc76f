import type { APIRoute } from 'astro';
import { jsonFeed } from '#src/seo/feed-formats.ts';
import { feedPaths } from '#src/seo/feeds.ts';

export const getStaticPaths = feedPaths;

export const GET: APIRoute = ({ props }) => new Response(jsonFeed(props['channel']));
