import type { APIRoute, GetStaticPaths } from 'astro';
import type { Card } from '#src/seo/card.ts';
import { cardRoutes, keptCardPng } from '#src/seo/cards.ts';

export const getStaticPaths = cardRoutes satisfies GetStaticPaths;

export const GET: APIRoute<{ card: Card }> = async ({ props }) =>
  new Response(await keptCardPng(props.card), { headers: { 'content-type': 'image/png' } });
