import { figuresClaimed, isSameFigure } from '#src/document/numbers/figures.ts';
import { NOUNS } from '#src/lib/collections.ts';
import { figureMeant, figuresPrinted } from '../printed.ts';
import type { Rule } from '../rule.ts';
import { dataOf } from './references.ts';

const FIELDS = ['title', 'summary'] as const;

export const summaryOnRecord: Rule = {
  id: 'summary-on-record',
  severity: 'error',
  waits: true,
  truth: 'A figure in a title or a summary is read in the text below it, where it has its source.',
  *across(content) {
    for (const file of content.files) {
      const { collection, fields, isValid } = file;
      if (!isValid || (collection !== 'articles' && collection !== 'topics' && collection !== 'comparisons')) continue;
      const claimed = FIELDS.flatMap((field) =>
        figuresClaimed(String(dataOf(fields.data)[field])).map((figure) => ({ field, figure })),
      );
      const printed = claimed.length > 0 ? figuresPrinted(content, file) : undefined;
      if (!printed) continue;
      for (const { field, figure } of claimed)
        if (!printed.some((one) => isSameFigure(figure, one)))
          yield {
            file: file.file,
            ...fields.valueAt([field]),
            message: `"${figure.text}" stands in the ${field}, and nowhere in the ${NOUNS[collection].one} itself.`,
            fix: `${figureMeant(figure, printed)}Print the figure in the text, from the record, or leave it out of the ${field}.`,
          };
    }
  },
};
