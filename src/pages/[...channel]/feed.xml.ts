import type { APIRoute } from 'astro';
import { rssFeed } from '#src/seo/feed-formats.ts';
import { feedCss, feedPaths } from '#src/seo/feeds.ts';

export const getStaticPaths = feedPaths;

export const GET: APIRoute = ({ props }) => new Response(rssFeed(props['channel'], feedCss()));
