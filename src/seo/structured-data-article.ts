import type { Article, Question, Thing } from 'schema-dts';
import type { ArticleEntry } from '#src/data/articles.ts';
import type { EntryOf } from '#src/data/library.ts';
import { type ArticleRecord, onRecord } from '#src/document/record.ts';
import { lastChanged } from '#src/lib/last-changed.ts';
import { addressOf, pathOf } from '#src/lib/paths.ts';
import type { Site } from '#src/schemas/site.ts';
import type { SharePicture } from './head.ts';
import { authorNode, authorReference, siteReference } from './structured-data.ts';
import { citedSource } from './structured-data-reference.ts';

/** What an article page shows. */
export interface ShownArticle {
  article: ArticleEntry;
  author: EntryOf<'authors'>;
  topics: readonly EntryOf<'topics'>[];
  record: ArticleRecord;
  words: number;
  picture?: Pick<SharePicture, 'path'> | undefined;
}

/** An article, and its author where that is not the publisher. */
export const articleNodes = (shown: ShownArticle, site: Site): Thing[] => [
  articleNode(shown, site),
  ...(shown.author.id === site.publisher ? [] : [authorNode(shown.author, site)]),
];

function articleNode({ article, author, topics, record, words, picture }: ShownArticle, site: Site): Article {
  const modified = lastChanged(article);
  const url = addressOf(pathOf('articles', article.id), site);
  const faqs = Object.keys(record.faqs);
  const terms = Object.values(record.terms);
  return {
    '@type': 'Article',
    '@id': `${url}#article`,
    url,
    headline: article.title,
    description: article.summary,
    inLanguage: site.language,
    wordCount: words,
    datePublished: article.published,
    ...(modified && { dateModified: modified }),
    ...(picture && { image: addressOf(picture.path, site) }),
    author: authorReference(author.id, site),
    publisher: authorReference(site.publisher, site),
    isPartOf: siteReference(site),
    ...(topics[0] && { articleSection: topics[0].title }),
    about: topics.map(({ id, title }) => ({
      '@type': 'Thing',
      name: title,
      url: addressOf(pathOf('topics', id), site),
    })),
    ...(terms.length > 0 && {
      mentions: terms.map(({ id }) => ({ '@id': addressOf(pathOf('glossary', id), site) })),
    }),
    ...(faqs.length > 0 && { hasPart: faqs.map((id) => shownQuestion(id, record, site)) }),
    // Eighty sources weigh on a page: their dates stand in the list that is read, and on the page of each.
    ...(record.sources.length > 0 && {
      citation: record.sources.map(({ published: _, ...source }) => citedSource(source)),
    }),
  };
}

/**
 * A question under an article. Its answer is marked up once, on the page of all questions: search engines ask not to
 * repeat one on several pages (developers.google.com/search/docs/appearance/structured-data/faqpage).
 */
const shownQuestion = (id: string, record: ArticleRecord, site: Site): Question => ({
  '@type': 'Question',
  url: addressOf(pathOf('faqs', id), site),
  name: onRecord(record.faqs, id).question,
});
