import type { MiddlewareHandler } from 'astro';
import { typeset } from '#src/lib/typography.ts';

/** Sets the text of every page. Files of data go out as they are. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(typeset(await response.text()), response);
};
