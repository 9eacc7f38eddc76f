import { formatWhen } from '#src/lib/dates.ts';
import { countOf } from '#src/lib/numbers.ts';
import type { Source } from '#src/schemas/source.ts';
import type { SourceUses } from './record.ts';

/** Who published a source and when, without a full stop: "Stack Exchange Inc, 2025". */
export const sourceOrigin = ({ publisher, published }: Source): string =>
  [publisher.replace(/\.$/, ''), published && formatWhen(published)].filter(Boolean).join(', ');

/** The terms of a source and when it was read, in two short sentences. */
export const sourceTerms = ({ licence, archivedCopy, accessed }: Source): string =>
  `${licence.replace(/\.$/, '')}. ${archivedCopy ? 'Archived copy read' : 'Read'} ${formatWhen(accessed)}.`;

/** What a page uses a source for: "Used for 6 figures and 1 statement." */
export const usedForText = ({ figures, statements }: Pick<SourceUses, 'figures' | 'statements'>): string =>
  `Used for ${[figures > 0 && countOf(figures, 'figure'), statements > 0 && countOf(statements, 'statement')].filter(Boolean).join(' and ')}.`;
