import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { articleComponents } from '#src/components/article/registry.ts';
import { articleText } from '#src/data/article-text.ts';
import { type ArticleEntry, publishedArticles } from '#src/data/articles.ts';
import { entry } from '#src/data/library.ts';
import { compile } from '#src/document/compile.ts';
import { type ArticleRecord, onRecord } from '#src/document/record.ts';
import { sourceMark } from '#src/document/source-mark.ts';
import { documentToHtml } from '#src/document/to-html.ts';
import { formatWhen } from '#src/lib/dates.ts';
import { lastChanged } from '#src/lib/last-changed.ts';
import { countOf } from '#src/lib/numbers.ts';
import { factsShown } from './evidence.ts';
import type { PublishedEntry } from './published.ts';

/**
 * Every article, the one changed last first: the short answer, the text, its questions and its revisions. In `dev` those
 * with errors are left out, since their own pages say what to mend; a build has none.
 */
export async function articleEntries(): Promise<PublishedEntry[]> {
  const entries = (await publishedArticles()).map(articleEntry);
  if (import.meta.env.PROD) return Promise.all(entries);
  return (await Promise.allSettled(entries)).flatMap((made) => (made.status === 'fulfilled' ? [made.value] : []));
}

async function articleEntry(article: ArticleEntry): Promise<PublishedEntry> {
  const { id, title, summary, published, reviewBy, aliases, keyFacts, revisions } = article;
  const [{ document, extraFaqs, record }, author, topics] = await Promise.all([
    articleText(article, articleComponents),
    entry('authors', article.author),
    Promise.all(article.topics.map((topic) => entry('topics', topic))),
  ]);
  const questions = compile(`<Faqs ids={${JSON.stringify(extraFaqs)}} />`, articleComponents);
  return {
    collection: 'articles',
    ...{ id, title, description: summary, published, updated: lastChanged(article), reviewBy, aliases, topics },
    authors: [author],
    sources: record.sources,
    facts: factsShown(record),
    text: [
      toHtml(shortAnswer(keyFacts, record)),
      documentToHtml(document.nodes, articleComponents, record),
      extraFaqs.length > 0 ? toHtml(h('h2', 'Questions')) : '',
      documentToHtml(extraFaqs.length > 0 ? questions.nodes : [], articleComponents, record),
      toHtml(revisionList(revisions)),
    ].join('\n'),
  };
}

function shortAnswer(keyFacts: readonly string[], record: ArticleRecord): ElementContent[] {
  const items = keyFacts.map((id) => {
    const { display, value, label, statement, n, counted, source } = onRecord(record.facts, id);
    const asked = n === undefined ? '' : ` ${countOf(n, counted, counted)}.`;
    return h('li', [
      h('strong', String(display ?? value ?? '')),
      ` ${(label ?? statement).replace(/\.$/, '')}.${asked}`,
      sourceMark(record, source),
    ]);
  });
  return [h('h2', 'The short answer'), h('ul', ...items), h('hr')];
}

const revisionList = (revisions: ArticleEntry['revisions']): ElementContent[] =>
  revisions.length === 0
    ? []
    : [
        h('h2', 'Revisions'),
        h('ul', ...revisions.map(({ date, change, why }) => h('li', `${formatWhen(date)}: ${change} ${why}`))),
      ];
