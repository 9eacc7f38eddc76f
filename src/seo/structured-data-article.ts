import type { Article, FAQPage, Thing } from 'schema-dts';
import type { ArticleEntry } from '#src/data/articles.ts';
import type { EntryOf } from '#src/data/library.ts';
import type { ArticleRecord } from '#src/document/record.ts';
import { pathOf } from '#src/lib/paths.ts';
import type { Site } from '#src/schemas/site.ts';
import { addressOf, type SharePicture } from './head.ts';
import { lastChanged } from './last-changed.ts';
import { authorNode, authorReference, siteReference } from './structured-data.ts';
import { citedSource, questionNode } from './structured-data-reference.ts';

/** What an article page shows. */
export interface ShownArticle {
  article: ArticleEntry;
  author: EntryOf<'authors'>;
  topics: readonly EntryOf<'topics'>[];
  record: ArticleRecord;
  words: number;
  picture?: Pick<SharePicture, 'path'> | undefined;
}

/** An article and what it brings along: its author where that is not the publisher, and the questions it shows. */
export function articleNodes(shown: ShownArticle, site: Site): Thing[] {
  const { author, record } = shown;
  const faqs = Object.keys(record.faqs);
  return [
    articleNode(shown, site),
    ...(author.id === site.publisher ? [] : [authorNode(author, site)]),
    ...(faqs.length > 0 ? [questionsOf(shown, faqs, site)] : []),
  ];
}

function articleNode({ article, author, topics, record, words, picture }: ShownArticle, site: Site): Article {
  const modified = lastChanged(article);
  const terms = Object.values(record.terms);
  return {
    '@type': 'Article',
    '@id': articleId(article.id, site),
    url: addressOf(pathOf('articles', article.id), site),
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
      mentions: terms.map(({ id, term }) => ({
        '@type': 'DefinedTerm',
        '@id': addressOf(pathOf('glossary', id), site),
        name: term,
      })),
    }),
    ...(record.sources.length > 0 && { citation: record.sources.map(citedSource) }),
  };
}

/** The questions under an article. Each is the same thing as on the page of all questions, so it has the same `@id`. */
const questionsOf = ({ article, record }: ShownArticle, ids: readonly string[], site: Site): FAQPage => ({
  '@type': 'FAQPage',
  '@id': `${addressOf(pathOf('articles', article.id), site)}#questions`,
  isPartOf: { '@id': articleId(article.id, site) },
  mainEntity: ids.map((id) => questionNode(id, record, site)),
});

const articleId = (id: string, site: Site): string => `${addressOf(pathOf('articles', id), site)}#article`;
