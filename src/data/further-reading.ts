import type { ComponentRegistry } from '#src/document/component.ts';
import { type ArticleEntry, publishedArticles } from './articles.ts';
import { topics } from './reference.ts';
import {
  DATASET,
  type Evidence,
  evidenceOf,
  neighbours,
  type Reason,
  relatedArticles,
  seriesParts,
} from './related.ts';
import { usesOnRecord } from './uses.ts';

/** Where a reader may go from an article. */
export interface FurtherReading {
  /** Related articles, each with the reason why it is shown. */
  related: { article: ArticleEntry; why: string }[];
  previous?: ArticleEntry | undefined;
  next?: ArticleEntry | undefined;
  /** All parts of the series the article belongs to, in order; none where it belongs to none. */
  series: ArticleEntry[];
}

interface Shelf {
  articles: ArticleEntry[];
  evidence: Evidence;
  /** Names of the topics, by id. */
  topicNames: ReadonlyMap<string, string>;
}

/** Where a reader may go from an article: related ones with the reason, the one before, the one after, its series. */
export async function furtherReading(article: ArticleEntry, components: ComponentRegistry): Promise<FurtherReading> {
  const { articles, evidence, topicNames } = await shelf(components);
  const { previous, next } = neighbours(article, articles);
  const beside = [previous, next].flatMap((one) => one?.id ?? []);
  return {
    related: relatedArticles(article, articles, evidence, beside).map(({ article: one, reason }) => ({
      article: one,
      why: reasonText(reason, one, topicNames),
    })),
    previous,
    next,
    series: seriesParts(article, articles),
  };
}

function reasonText(reason: Reason, article: ArticleEntry, topicNames: ReadonlyMap<string, string>): string {
  switch (reason.kind) {
    case 'chosen':
      return `Our choice: ${topicNames.get(article.topics[0] ?? '') ?? 'read next'}`;
    case 'topic':
      return `Same topic: ${topicNames.get(reason.topic) ?? reason.topic}`;
    case 'dataset':
      return 'Rests on the same dataset';
    case 'facts':
      return reason.count === 1 ? 'Rests on the same fact' : `Rests on ${reason.count} of the same facts`;
  }
}

async function fillShelf(components: ComponentRegistry): Promise<Shelf> {
  const [articles, uses, all] = await Promise.all([publishedArticles(), usesOnRecord(components), topics()]);
  const of = new Map<string, string[]>();
  for (const [prefix, users] of [
    ['facts/', uses.facts],
    [DATASET, uses.salaries],
  ] as const)
    for (const [id, mentions] of users)
      for (const { collection, id: article } of mentions)
        if (collection === 'articles') of.set(article, [...(of.get(article) ?? []), prefix + id]);
  return { articles, evidence: evidenceOf(of), topicNames: new Map(all.map(({ id, title }) => [id, title])) };
}

let memory: Promise<Shelf> | undefined;

/** All articles and what they rest on, read once a build and anew on every page in `dev`. */
const shelf = (components: ComponentRegistry): Promise<Shelf> => {
  if (!import.meta.env.PROD) return fillShelf(components);
  memory ??= fillShelf(components);
  return memory;
};
