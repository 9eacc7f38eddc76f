import type { APIRoute } from 'astro';
import { rssFeed } from '#src/seo/feed-formats.ts';
import { feedPaths, feedStyles } from '#src/seo/feeds.ts';

export const getStaticPaths = feedPaths;

export const GET: APIRoute = ({ props }) => new Response(rssFeed(props['channel'], feedStyles()));
