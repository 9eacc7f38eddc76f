import type { APIRoute } from 'astro';
import { atomFeed } from '#src/seo/feed-formats.ts';
import { feedPaths, feedStyles } from '#src/seo/feeds.ts';

export const getStaticPaths = feedPaths;

export const GET: APIRoute = ({ props }) => new Response(atomFeed(props['channel'], feedStyles()));
