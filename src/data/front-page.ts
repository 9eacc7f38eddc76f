import type { ComponentRegistry } from '#src/document/component.ts';
import { type FactOnRecord, onRecord } from '#src/document/record.ts';
import { documentToHtml } from '#src/document/to-html.ts';
import { htmlToText } from '#src/document/to-text.ts';
import { firstSentence } from '#src/lib/sentences.ts';
import { type ArticleEntry, publishedArticles } from './articles.ts';
import type { Guide } from './guides.ts';
import { entries } from './library.ts';
import { recordOf } from './record.ts';
import { datasets, topics } from './reference.ts';

/** A figure that leads to the article it stands in. */
export interface LeadingFigure {
  fact: FactOnRecord;
  article: ArticleEntry;
}

/** The key fact that the cover of an article draws, so that picture and figure say one thing; else its first. */
export function factOfCover({ article, uses, record }: Guide, components: ComponentRegistry): string {
  const drawn = uses
    .flatMap(({ component, props }) => components[component]?.marks?.(props, record) ?? [])
    .flatMap(({ figures }) => figures);
  return article.keyFacts.find((id) => drawn.includes(id)) ?? article.keyFacts[0] ?? '';
}

/**
 * Figures from as many subjects as there are: from each topic the first key fact of an article that says how many
 * people stand behind it; where topics are few, further key facts fill up. No fact comes twice, nor `leadFact`.
 */
export async function leadingFigures(lead: ArticleEntry, leadFact: string, count: number): Promise<LeadingFigure[]> {
  const facts = new Map((await entries('facts')).map((fact) => [fact.id, fact]));
  const all = await publishedArticles();
  const others = all.filter(({ id }) => id !== lead.id);
  const shown = new Map<string, LeadingFigure>();
  const isNew = (id: string | undefined) => id !== undefined && id !== leadFact && !shown.has(id);
  const show = (article: ArticleEntry | undefined, id: string | undefined) => {
    const fact = facts.get(id ?? '');
    if (article && fact?.display && isNew(fact.id) && shown.size < count) shown.set(fact.id, { fact, article });
  };
  for (const topic of await topics()) {
    const article = others.find(
      ({ topics: [first], keyFacts: [id] }) => first === topic.id && isNew(id) && facts.get(id ?? '')?.n,
    );
    show(article, article?.keyFacts[0]);
  }
  for (const article of others) show(article, article.keyFacts[0]);
  for (const article of all) for (const id of article.keyFacts) show(article, id);
  return [...shown.values()];
}

/** Something that happened to an article on a day. */
export interface Change {
  day: string;
  article: ArticleEntry;
  /** What changed, or nothing for an article that is new. */
  change?: string;
}

/** What happened lately: revisions and new articles, the newest first, the lead last among equals. */
export async function latestChanges(lead: ArticleEntry, count: number): Promise<Change[]> {
  const all = await publishedArticles();
  const isLead = ({ article }: Change) => Number(article.id === lead.id);
  return all
    .flatMap((article): Change[] => [
      ...article.revisions.map(({ date, change }) => ({ day: date, article, change })),
      { day: article.published, article },
    ])
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : isLead(a) - isLead(b)))
    .slice(0, count);
}

/** A question with the first sentence of its answer. */
export interface AnswerInALine {
  id: string;
  question: string;
  answer: string;
}

/** Questions from as many topics as there are, the first one of each topic before any second one, with short answers. */
export async function answersInALine(count: number, components: ComponentRegistry): Promise<AnswerInALine[]> {
  const places = new Map((await topics()).map(({ id }, index) => [id, index]));
  const faqs = (await entries('faqs'))
    .sort((a, b) => a.order - b.order || (places.get(a.topic) ?? 0) - (places.get(b.topic) ?? 0))
    .slice(0, count);
  const record = await recordOf({ named: faqs.map(({ id }) => ({ collection: 'faqs', id })) }, components);
  return faqs.map(({ id, question }) => ({
    id,
    question,
    answer: firstSentence(htmlToText(documentToHtml(onRecord(record.faqs, id).nodes, components, record))),
  }));
}

/** How much data there is to explore. */
export interface DataOnOffer {
  /** Rows of all datasets of pay. */
  cells: number;
  datasets: { id: string; title: string }[];
  comparisons: { id: string; frameworks: string[] }[];
  facts: number;
  sources: number;
}

/** What there is to explore besides articles. */
export async function dataOnOffer(): Promise<DataOnOffer> {
  const [pay, comparisons, facts, sources] = await Promise.all([
    datasets(),
    entries('comparisons'),
    entries('facts'),
    entries('sources'),
  ]);
  return {
    cells: pay.flatMap(({ rows }) => rows).length,
    datasets: pay.map(({ id, title }) => ({ id, title })),
    comparisons: comparisons.map(({ id, frameworks }) => ({ id, frameworks })),
    facts: facts.length,
    sources: sources.length,
  };
}
