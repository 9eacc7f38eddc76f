import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { articleComponents } from '#src/components/article/registry.ts';
import { entry } from '#src/data/library.ts';
import { recordOf } from '#src/data/record.ts';
import { faqsOnTopic, terms, topics } from '#src/data/reference.ts';
import { onRecord } from '#src/document/record.ts';
import { documentToHtml } from '#src/document/to-html.ts';
import { htmlToText } from '#src/document/to-text.ts';
import { firstSentence } from '#src/lib/sentences.ts';
import { factsShown } from './evidence.ts';
import type { PublishedEntry } from './published.ts';

type Author = PublishedEntry['authors'][number];

/** Every question with its answer, in the order of the topics; the first sentence of the answer describes it. */
export async function questionEntries(publisher: Author): Promise<PublishedEntry[]> {
  const inOrder = await Promise.all((await topics()).map(({ id }) => faqsOnTopic(id)));
  return Promise.all(
    inOrder.flat().map(async ({ id, question, topic, reviewBy }) => {
      const record = await recordOf({ named: [{ collection: 'faqs', id }] }, articleComponents);
      const text = documentToHtml(onRecord(record.faqs, id).nodes, articleComponents, record);
      return {
        collection: 'faqs' as const,
        ...{ id, title: question, description: firstSentence(htmlToText(text)), reviewBy, text },
        authors: [publisher],
        topics: [await entry('topics', topic)],
        sources: record.sources,
        facts: factsShown(record),
      };
    }),
  );
}

/** Every term of the glossary, in alphabetical order. */
export const termEntries = async (publisher: Author): Promise<PublishedEntry[]> =>
  (await terms()).map(({ id, term, definition, url }) => ({
    collection: 'glossary' as const,
    ...{ id, title: term, description: definition },
    ...{ authors: [publisher], topics: [], sources: [], facts: [] },
    text: toHtml([h('p', definition), h('p', h('a', { href: url }, `Official page on ${term}`))]),
  }));
