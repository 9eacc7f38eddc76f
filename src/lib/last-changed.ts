/** What of an article says when it changed: days as `YYYY-MM-DD`. */
interface Dated {
  published: string;
  updated?: string | undefined;
  revisions: readonly { date: string }[];
}

/** The day of the last change that an article owns up to; nothing where it is as it was published. */
export function lastChanged({ published, updated = published, revisions }: Dated): string | undefined {
  const last = [updated, ...revisions.map(({ date }) => date)].sort().at(-1);
  return last === published ? undefined : last;
}

/** The day an article is of: that of its last change, else that on which it was published. */
export const lastDay = (article: Dated): string => lastChanged(article) ?? article.published;
