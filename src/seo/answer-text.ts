import { articleComponents } from '#src/components/article/registry.ts';
import { type ArticleRecord, onRecord } from '#src/document/record.ts';
import { documentToHtml } from '#src/document/to-html.ts';
import { htmlToText } from '#src/document/to-text.ts';

/** The answer to a question on record as plain words. */
export const answerText = (id: string, record: ArticleRecord): string =>
  htmlToText(documentToHtml(onRecord(record.faqs, id).nodes, articleComponents, record));
