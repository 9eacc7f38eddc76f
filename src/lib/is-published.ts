/** What an entry says of whether and when readers may see it. Fields that hold something else say nothing. */
interface Appearance {
  draft?: unknown;
  /** Day, `YYYY-MM-DD`. */
  published?: unknown;
}

/** Whether readers may see an entry on a day. Drafts and what is published later stay out of every page and file. */
export const isPublished = ({ draft, published }: Appearance, day: string): boolean =>
  draft !== true && !(typeof published === 'string' && published > day);
