import type { Element } from 'hast';
import { h } from 'hastscript';
import { type ArticleRecord, sourceNumber } from '#src/document/record.ts';

/** The numbered mark that leads to a source in the list at the end. */
export const sourceMark = (record: ArticleRecord, source: string): Element =>
  h('sup', `[${sourceNumber(record, source)}]`);
