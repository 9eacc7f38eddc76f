import type { Use } from '#src/document/read.ts';
import type { Evidence } from '#src/document/record.ts';
import type { Article } from '#src/schemas/article.ts';

/** An article as lists show it. */
export interface ListedGuide {
  article: Article & { id: string };
  /** Length of its text. */
  words: number;
  /** The chart its cover is drawn from, if it has one. */
  uses: readonly Pick<Use, 'component' | 'props'>[];
  record: Evidence;
}
