import type { Article } from '#src/schemas/article.ts';

/** The day of the last change that an article owns up to, `YYYY-MM-DD`; nothing where it is as it was published. */
export const lastChanged = ({ updated, revisions }: Pick<Article, 'updated' | 'revisions'>): string | undefined =>
  [...(updated ? [updated] : []), ...revisions.map(({ date }) => date)].sort().at(-1);
