/** What the choice of further articles looks at. */
export interface Readable {
  id: string;
  title: string;
  topics: readonly string[];
  published: string;
  /** Articles its author wants read next. */
  related: readonly string[];
  series?: { name: string; part: number } | undefined;
}

/** What articles rest on: for each article the ids of its facts and datasets, for each of these its articles. */
export interface Evidence {
  of: ReadonlyMap<string, readonly string[]>;
  users: ReadonlyMap<string, readonly string[]>;
}

/** Ids of datasets among the evidence begin with this, so that they are told from facts. */
export const DATASET = 'salaries/';

/** Why an article is shown under another one. */
export type Reason =
  | { kind: 'chosen' }
  | { kind: 'topic'; topic: string }
  | { kind: 'dataset' }
  | { kind: 'facts'; count: number };

export interface Related<Article> {
  article: Article;
  reason: Reason;
}

/** How many articles are shown under an article, unless its author chose more. */
const SHOWN = 3;

/** Turns a list of what each article rests on around. */
export function evidenceOf(of: ReadonlyMap<string, readonly string[]>): Evidence {
  const users = new Map<string, string[]>();
  for (const [article, ids] of of)
    for (const id of new Set(ids)) {
      const list = users.get(id);
      if (list) list.push(article);
      else users.set(id, [article]);
    }
  return { of, users };
}

/**
 * What to read after an article: what its author chose, then articles of the same topics, then those that rest on the
 * same evidence. Among equals the one that shares more comes first, then the newer, then the one whose id does. Ids in
 * `without` are left out, for they are shown beside it.
 */
export function relatedArticles<Article extends Readable>(
  article: Readable,
  articles: readonly Article[],
  evidence: Evidence,
  without: readonly string[] = [],
): Related<Article>[] {
  const byId = new Map(articles.map((one) => [one.id, one]));
  const chosen = article.related.flatMap((id) => byId.get(id) ?? []);
  const taken = new Set([article.id, ...article.related, ...without]);
  const shared = sharedEvidence(article.id, evidence);
  const found = articles
    .filter(({ id }) => !taken.has(id))
    .map((one) => ({ article: one, ...closeness(article, one, shared.get(one.id)) }))
    .filter(({ topics, ids }) => topics.length > 0 || ids.length > 0)
    .sort(
      (a, b) =>
        b.topics.length - a.topics.length ||
        b.ids.length - a.ids.length ||
        compare(b.article.published, a.article.published) ||
        compare(a.article.id, b.article.id),
    );
  return [
    ...chosen.map((one) => ({ article: one, reason: { kind: 'chosen' as const } })),
    ...found
      .slice(0, Math.max(0, SHOWN - chosen.length))
      .map(({ article: one, topics, ids }) => ({ article: one, reason: reasonOf(topics, ids) })),
  ];
}

const closeness = (article: Readable, other: Readable, ids: readonly string[] = []) => ({
  topics: article.topics.filter((topic) => other.topics.includes(topic)),
  ids,
});

function reasonOf([topic]: readonly string[], ids: readonly string[]): Reason {
  if (topic !== undefined) return { kind: 'topic', topic };
  return ids.some((id) => id.startsWith(DATASET)) ? { kind: 'dataset' } : { kind: 'facts', count: ids.length };
}

/** Which pieces of evidence an article shares with each other one. */
function sharedEvidence(article: string, { of, users }: Evidence): Map<string, string[]> {
  const shared = new Map<string, string[]>();
  for (const id of new Set(of.get(article)))
    for (const other of users.get(id) ?? []) {
      const list = shared.get(other);
      if (list) list.push(id);
      else shared.set(other, [id]);
    }
  return shared;
}

/** The articles before and after one, in the order of publication, among those with the same first topic. */
export function neighbours<Article extends Readable>(
  article: Readable,
  articles: readonly Article[],
): { previous?: Article | undefined; next?: Article | undefined } {
  const row = articles
    .filter(({ topics }) => topics[0] === article.topics[0])
    .sort((a, b) => compare(a.published, b.published) || compare(a.id, b.id));
  const place = row.findIndex(({ id }) => id === article.id);
  return { previous: row[place - 1], next: row[place + 1] };
}

/** The articles of a series in its order; none where the article belongs to none. */
export const seriesParts = <Article extends Readable>(article: Readable, articles: readonly Article[]): Article[] =>
  articles
    .filter(({ series }) => series && series.name === article.series?.name)
    .sort((a, b) => (a.series?.part ?? 0) - (b.series?.part ?? 0) || compare(a.id, b.id));

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
