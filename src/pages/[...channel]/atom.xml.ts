import type { APIRoute } from 'astro';
import { atomFeed } from '#src/seo/feed-formats.ts';
import { feedCss, feedPaths } from '#src/seo/feeds.ts';

export const getStaticPaths = feedPaths;

export const GET: APIRoute = ({ props }) => new Response(atomFeed(props['channel'], feedCss()));
