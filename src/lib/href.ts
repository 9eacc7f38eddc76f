/** The base the site is built for, which Astro writes in. Programs run without Astro, and name a base where they know one. */
const BUILT_FOR: string = import.meta.env?.BASE_URL ?? '/';

/** A path of the site as a browser must ask for it: with the base the site is served under. Nothing else knows of a base. */
export function href(path: string, base = BUILT_FOR): string {
  return path.startsWith('/') ? base.replace(/\/$/, '') + path : path;
}
