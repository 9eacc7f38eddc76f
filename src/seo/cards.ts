import { cacheDir } from 'astro:config/server';
import { fileURLToPath } from 'node:url';
import { type ArticleEntry, articlesOnTopic, publishedArticles } from '#src/data/articles.ts';
import { type EntryOf, entries, entry, site as readSite } from '#src/data/library.ts';
import { datasets, topics } from '#src/data/reference.ts';
import { SALARIES } from '#src/data/salaries.ts';
import { askedText } from '#src/document/fact-text.ts';
import type { ComparisonOnRecord, Dataset, FactOnRecord } from '#src/document/record.ts';
import { formatWhen } from '#src/lib/dates.ts';
import { countOf, formatCount, formatUsd } from '#src/lib/numbers.ts';
import { pathOf } from '#src/lib/paths.ts';
import { firstSentence } from '#src/lib/sentences.ts';
import { CARD_SIZE, type Card, type CardFigure, cardPathOf, cardText } from './card.ts';
import { cardPng } from './draw-card.ts';
import type { SharePicture } from './head.ts';

/** A card before it is known whose site it is of; without a kicker it names the agency there. */
type PageCard = Omit<Card, 'site'>;

/** Three lines of a card hold so many letters beside a figure; of a longer filter only the count is said. */
const LONGEST_FILTER = 100;

/** Pages that list a collection, with what their cards count. */
const listsOn = (subject: string) =>
  [
    { name: 'articles', title: 'Guides', label: `guides to ${subject}, with a source behind every figure` },
    { name: 'faqs', title: 'Questions', label: `questions people ask about ${subject}, answered in a few lines each` },
    { name: 'glossary', title: 'Glossary', label: `words of ${subject}, each in a sentence or two` },
    { name: 'comparisons', title: 'Compare', label: 'comparisons of frameworks, criterion by criterion' },
    { name: 'facts', title: 'Facts on record', label: 'figures and dated statements, each with its source' },
    {
      name: 'sources',
      title: 'Sources',
      label: 'publications behind our figures, each with its terms and the day we read it',
    },
  ] as const;

async function readCards(): Promise<Card[]> {
  const { name, agency, subject } = await readSite();
  const some = async <Entry>(list: Promise<readonly Entry[]>, cardOf: (one: Entry) => PageCard | Promise<PageCard>) =>
    Promise.all((await list).map(cardOf));
  const cards = await Promise.all([
    some(Promise.resolve([0]), homeCard),
    some(Promise.resolve(listsOn(subject)), listCard),
    some(Promise.resolve([0]), salariesCard),
    some(publishedArticles(), articleCard),
    some(topics(), topicCard),
    some(entries('comparisons'), comparisonCard),
    some(datasets(), datasetCard),
    some(entries('facts'), factCard),
  ]);
  return cards.flat().map((card) => ({ ...card, site: name, kicker: card.kicker || agency }));
}

let memory: Promise<Card[]> | undefined;

/** The cards of all pages that have one of their own. Read once a build and anew each time in `dev`. */
export const cards = (): Promise<Card[]> => {
  if (!import.meta.env.PROD) return readCards();
  memory ??= readCards();
  return memory;
};

/** The routes of the cards. */
export const cardRoutes = async () =>
  (await cards()).map((card) => ({
    params: { card: cardPathOf(card.path).replace(/^\/cards\/|\.png$/g, '') },
    props: { card },
  }));

/** A card as a PNG, which is kept from build to build. */
export const keptCardPng = (card: Card): Promise<Buffer<ArrayBuffer>> =>
  cardPng(card, fileURLToPath(new URL('cards', cacheDir)));

/** What is shown where somebody shares the page at `path`: its card, or that of the site where it has none. */
export async function sharePicture(path: string): Promise<SharePicture> {
  const all = await cards();
  const card = all.find((one) => one.path === path) ?? all.find((one) => one.path === '/');
  if (!card) throw new RangeError('The home page has no card.');
  return { path: cardPathOf(card.path), ...CARD_SIZE, alt: cardText(card) };
}

async function homeCard(): Promise<PageCard> {
  const [{ name, description }, facts, sources] = await Promise.all([readSite(), entries('facts'), entries('sources')]);
  return {
    ...{ path: '/', kicker: '', title: description },
    figure: {
      value: formatCount(facts.length),
      label: `facts on record at the ${name}, each with its source`,
      asked: `From ${countOf(sources.length, 'publication')}`,
    },
  };
}

async function listCard({ name, title, label }: ReturnType<typeof listsOn>[number]): Promise<PageCard> {
  const count = (await entries(name)).length;
  return { path: pathOf(name), kicker: '', title, figure: { value: formatCount(count), label } };
}

async function salariesCard(): Promise<PageCard> {
  const cells = (await datasets()).flatMap(({ rows }) => rows).length;
  return {
    ...{ path: pathOf('salaries'), kicker: '', title: SALARIES.title },
    figure: {
      value: formatCount(cells),
      label: 'medians of what developers report to earn, by framework, place and experience',
      asked: 'Each from 20 people or more',
    },
  };
}

async function articleCard(article: ArticleEntry): Promise<PageCard> {
  const topic = article.topics[0] ? (await entry('topics', article.topics[0])).title : '';
  return {
    path: pathOf('articles', article.id),
    kicker: topic,
    title: article.title,
    figure: await keyFigure(article),
  };
}

async function topicCard({ id, title }: EntryOf<'topics'>): Promise<PageCard> {
  const articles = await articlesOnTopic(id);
  const lead = articles.find(({ topics: [first] }) => first === id) ?? articles[0];
  return { path: pathOf('topics', id), kicker: 'Topic', title, figure: lead && (await keyFigure(lead)) };
}

/** The first key fact of an article with a figure. */
async function keyFigure({ keyFacts }: ArticleEntry): Promise<CardFigure | undefined> {
  const facts = await Promise.all(keyFacts.map((id) => entry('facts', id)));
  const fact = facts.find(({ display }) => display);
  return fact && figureOf(fact);
}

/** A fact under the title of something else: what its value is, and how many were asked. */
const figureOf = ({ display, label, statement, n, counted }: FactOnRecord): CardFigure | undefined =>
  display
    ? { value: display, label: label ?? statement, asked: n === undefined ? undefined : countOf(n, counted, counted) }
    : undefined;

/** A fact says itself what its value is, so that its card has room for who was asked. */
function factCard({ id, statement, display, asOf, n, counted, filter = '' }: FactOnRecord): PageCard {
  const who = firstSentence(filter);
  const label = askedText({ n, counted, ...(who.length <= LONGEST_FILTER && { filter: who }) });
  return {
    ...{ path: pathOf('facts', id), kicker: 'Fact on record', title: statement },
    figure: display ? { value: display, label, asked: `As of ${formatWhen(asOf)}` } : undefined,
  };
}

/** The first criterion that people were asked about, with the figures of all frameworks. */
async function comparisonCard({ id, title, frameworks, criteria }: ComparisonOnRecord): Promise<PageCard> {
  const card = { path: pathOf('comparisons', id), kicker: 'Comparison', title };
  for (const { name, cells } of criteria) {
    const found = await Promise.all(
      frameworks.map(async (framework) => {
        const cell = cells[framework];
        return { framework, fact: cell && 'fact' in cell ? await entry('facts', cell.fact) : undefined };
      }),
    );
    const [first] = found;
    if (!first?.fact?.display || !first.fact.n) continue;
    const all = found.flatMap(({ framework, fact }) => (fact?.display ? `${framework}\u00a0${fact.display}` : []));
    return {
      ...card,
      figure: { ...figureOf(first.fact), value: first.fact.display, label: `${name}: ${all.join(', ')}` },
    };
  }
  return card;
}

/** The first row is the one a dataset leads with. */
function datasetCard({ id, title, rows }: Dataset): PageCard {
  const [row] = rows;
  const card = { path: pathOf('salaries', id), kicker: 'Pay data', title };
  if (!row) return card;
  const years = row.experience === 'all' ? [] : [`${row.experience} years`];
  return {
    ...card,
    figure: {
      value: formatUsd(row.median),
      label: `Median pay a year: ${[row.framework, row.place, ...years].join(', ')}`,
      asked: `${formatCount(row.n)} people`,
    },
  };
}
