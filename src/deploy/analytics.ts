import type { Site } from '#src/schemas/site.ts';

/** The origin a counter of visits is loaded from, or nothing where there is none or the site itself serves it. */
export const analyticsOrigin = ({ analytics }: Pick<Site, 'analytics'>): string | undefined =>
  analytics && !analytics.script.startsWith('/') ? new URL(analytics.script).origin : undefined;
