import { href } from '#src/lib/paths.ts';
import { baseOfSite } from '../../tools/deploy/built-site.ts';

/** Folder of the built site that the tests read and visit: `DIST`, or `dist`. */
export const DIST = process.env['DIST'] ?? 'dist';

/** The path it is served under, as its home page says. */
export const BASE = baseOfSite(DIST);

/** A path of the site as a browser must ask for it. */
export const at = (path: string): string => href(path, BASE);

/** The path below the site's folder of an address, full or not. */
export const fileAt = (address: string): string => new URL(address, 'http://localhost').pathname.slice(BASE.length - 1);
