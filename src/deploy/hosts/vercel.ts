import { askedAs, type Policy } from '../policy.ts';

/** Vercel builds no more routes than this from one file. */
export const ROUTES = 2048;

/** A path as a pattern of path-to-regexp, in which these signs would mean something. */
const pattern = (path: string) => path.replace(/[.*+?(){}:]/g, '\\$&');

/**
 * The file `vercel.json`, for a folder that is sent as it is: a build of Vercel's own would come after the hashes in it.
 * Vercel knows most types, and the cache rule for all other files, by itself; it is told the types
 * it would guess otherwise. Throws an error where the file would have more rules than Vercel takes.
 */
export function vercelJson({ base, headers, folders, types, redirects }: Policy): string {
  const list = (fields: Readonly<Record<string, string>>) =>
    Object.entries(fields).map(([key, value]) => ({ key, value }));
  const rules = {
    headers: [
      { source: `${pattern(base)}(.*)`, headers: list(headers) },
      ...folders.map((rule) => ({ source: `${pattern(rule.folder)}(.*)`, headers: list(rule.headers) })),
      ...Object.entries(types).map(([ending, type]) => ({
        source: `${pattern(base)}(.*)\\.${ending}`,
        headers: list({ 'Content-Type': type }),
      })),
    ],
    redirects: [
      ...redirects.flatMap((redirect) =>
        askedAs(redirect).map((source) => ({ source: pattern(source), destination: redirect.to, statusCode: 301 })),
      ),
      { source: `${pattern(base)}index\\.html`, destination: base, statusCode: 301 },
      { source: `${pattern(base)}(.*)/index\\.html`, destination: `${base}$1/`, statusCode: 301 },
    ],
  };
  const count = rules.headers.length + rules.redirects.length;
  if (count > ROUTES)
    throw new Error(
      `There are ${count} rules in vercel.json, and Vercel takes no more than ${ROUTES}. Remove the oldest aliases of articles.`,
    );
  const settings = { framework: null, buildCommand: null, trailingSlash: true };
  return `${JSON.stringify({ $schema: 'https://openapi.vercel.sh/vercel.json', ...settings, ...rules }, null, 2)}\n`;
}
