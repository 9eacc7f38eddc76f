import type { APIRoute, GetStaticPaths } from 'astro';
import { site } from '#src/data/library.ts';
import { securityText } from '#src/seo/security.ts';

export const getStaticPaths = (async () => {
  const text = securityText(await site());
  return text ? [{ params: { name: 'security' }, props: { text } }] : [];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props: { text } }) => new Response(text);
