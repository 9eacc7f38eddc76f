import type { Rule } from '../rule.ts';
import { dataOf } from './references.ts';

/** What search engines and cards show before they cut. */
const LIMITS = {
  title: { least: 15, most: 70 },
  summary: { least: 50, most: 160 },
} as const;

const lengthRule = (field: keyof typeof LIMITS): Rule => ({
  id: `${field}-length`,
  severity: 'warning',
  truth: `The ${field} of an article is neither cut off nor empty in lists and search results.`,
  *inFile({ collection, file, fields }) {
    const text = dataOf(fields.data)[field];
    if (collection !== 'articles' || typeof text !== 'string') return;
    const { least, most } = LIMITS[field];
    const length = [...text.trim()].length;
    if (length < least || length > most)
      yield {
        file,
        ...fields.valueAt([field]),
        message: `The ${field} has ${length} characters; between ${least} and ${most} are shown whole and say enough.`,
        fix: length > most ? 'Shorten it.' : 'Say more.',
      };
  },
});

export const titleLength = lengthRule('title');
export const summaryLength = lengthRule('summary');
