import { formatWhen } from '#src/lib/dates.ts';
import type { Source } from '#src/schemas/source.ts';

/** Who published a source and when, without a full stop: "Stack Exchange Inc, 2025". */
export const sourceOrigin = ({ publisher, published }: Source): string =>
  [publisher.replace(/\.$/, ''), published && formatWhen(published)].filter(Boolean).join(', ');

/** The terms of a source and when it was read, in two short sentences. */
export const sourceTerms = ({ licence, archivedCopy, accessed }: Source): string =>
  `${licence.replace(/\.$/, '')}. ${archivedCopy ? 'Archived copy read' : 'Read'} ${formatWhen(accessed)}.`;
