import type { ComponentRegistry } from '#src/document/component.ts';
import { type ReadDocument, readDocument, type Use } from '#src/document/read.ts';
import type { ArticleRecord } from '#src/document/record.ts';
import { referencesIn } from '#src/schemas/walk.ts';
import { type ArticleEntry, articlesOnTopic, publishedArticles } from './articles.ts';
import type { EntryOf } from './library.ts';
import { recordOf } from './record.ts';
import { datasets, topics } from './reference.ts';

/** An article as lists show it: with its length, and the chart its cover is drawn from. */
export interface Guide {
  article: ArticleEntry;
  words: number;
  /** Its first chart, or none. */
  uses: readonly Use[];
  /** What the chart stands on. */
  record: ArticleRecord;
}

/** Guides under the first topic of each. */
export interface GuidesOnTopic {
  topic: EntryOf<'topics'>;
  guides: Guide[];
}

/** An article as a guide. */
export async function guideOf(article: ArticleEntry, components: ComponentRegistry): Promise<Guide> {
  const { words, uses } = readText(article, components);
  const chart = uses.find(({ component }) => components[component]?.numbers);
  const shown = chart ? [chart] : [];
  return { article, words, uses: shown, record: await recordOf({ uses: shown }, components) };
}

/** The guides on a topic: those that stand under it first, then those that touch it. */
export async function guidesOnTopic(topic: string, components: ComponentRegistry): Promise<Guide[]> {
  const isFirst = ({ topics: [first] }: ArticleEntry) => Number(first === topic);
  const articles = (await articlesOnTopic(topic)).sort((a, b) => isFirst(b) - isFirst(a));
  return Promise.all(articles.map((article) => guideOf(article, components)));
}

/** Every published guide under its first topic, in the order of the topics. A topic without guides is left out. */
export async function guidesByTopic(components: ComponentRegistry): Promise<GuidesOnTopic[]> {
  const guides = await Promise.all((await publishedArticles()).map((article) => guideOf(article, components)));
  return (await topics())
    .map((topic) => ({ topic, guides: guides.filter(({ article }) => article.topics[0] === topic.id) }))
    .filter((group) => group.guides.length > 0);
}

/** Datasets of pay that guides draw from or print, by id. */
export async function datasetsOfGuides(guides: readonly Guide[], components: ComponentRegistry) {
  const named = guides.flatMap(({ article }) =>
    readText(article, components).uses.flatMap(({ component, props }) => {
      const schema = components[component]?.props;
      return schema ? referencesIn(schema, props) : [];
    }),
  );
  const ids = new Set(named.filter(({ collection }) => collection === 'salaries').map(({ id }) => id));
  return (await datasets()).filter(({ id }) => ids.has(id));
}

/** What the text of an article holds. */
export const readText = ({ body }: ArticleEntry, components: ComponentRegistry): ReadDocument =>
  readDocument(body, components, false);
