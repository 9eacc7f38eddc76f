import { lastDay } from '#src/lib/last-changed.ts';
import { type EntryOf, entries } from './library.ts';

export type ArticleEntry = EntryOf<'articles'>;

/** The articles readers may see, the one changed last first. */
export const publishedArticles = async (): Promise<ArticleEntry[]> =>
  (await entries('articles')).sort((a, b) => compare(lastDay(b), lastDay(a)) || compare(a.id, b.id));

/** Published articles of a topic, the one changed last first. */
export const articlesOnTopic = async (topic: string): Promise<ArticleEntry[]> =>
  (await publishedArticles()).filter(({ topics }) => topics.includes(topic));

/** Published articles signed by an author, the one changed last first. */
export const articlesBy = async (author: string): Promise<ArticleEntry[]> =>
  (await publishedArticles()).filter((article) => article.author === author);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
