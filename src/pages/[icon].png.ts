import type { APIRoute, GetStaticPaths } from 'astro';
import { drawIcon, ICONS, type Icon } from '#src/seo/icons.ts';

export const getStaticPaths = (() =>
  ICONS.map((props) => ({ params: { icon: props.name }, props }))) satisfies GetStaticPaths;

export const GET: APIRoute<Icon> = async ({ props }) =>
  new Response(await drawIcon(props), { headers: { 'content-type': 'image/png' } });
