import { addressOf } from '#src/lib/paths.ts';
import type { Site } from '#src/schemas/site.ts';

/** What robots may read: all of it. A page that should not be found says so in its head. */
export const robotsText = (site: Pick<Site, 'address'>): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${addressOf('/sitemap.xml', site)}\n`;
