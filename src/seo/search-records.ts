import { articleComponents } from '#src/components/article/registry.ts';
import { publishedArticles } from '#src/data/articles.ts';
import { entries, site } from '#src/data/library.ts';
import { recordOf } from '#src/data/record.ts';
import { terms, topics } from '#src/data/reference.ts';
import { allCells, type Cell, SALARIES } from '#src/data/salaries.ts';
import { bandLabel } from '#src/lib/experience.ts';
import { countOf, formatUsd } from '#src/lib/numbers.ts';
import { pathOf } from '#src/lib/paths.ts';
import type { Searchable, SearchRecord } from '#src/lib/search.ts';
import { answerText } from './answer-text.ts';

/** Everything readers can search for: the articles by their pages; questions, terms, rows of pay and their page as records. */
export async function searchable(): Promise<Searchable> {
  const [{ language }, articles, questions, { cells }, glossary] = await Promise.all([
    site(),
    publishedArticles(),
    questionRecords(),
    allCells(),
    terms(),
  ]);
  return {
    language,
    articles: articles.map(({ id }) => pathOf('articles', id)).sort(),
    records: [
      ...questions,
      ...glossary.map(({ id, term, definition }) => ({
        kind: 'term' as const,
        url: pathOf('glossary', id),
        title: term,
        text: definition,
        topics: [],
      })),
      { kind: 'salary', url: pathOf('salaries'), title: SALARIES.title, text: SALARIES.summary, topics: [] },
      ...cells.map(salaryRecord),
    ],
  };
}

async function questionRecords(): Promise<SearchRecord[]> {
  const [faqs, allTopics] = await Promise.all([entries('faqs'), topics()]);
  const record = await recordOf({ named: faqs.map(({ id }) => ({ collection: 'faqs', id })) }, articleComponents);
  return faqs.map(({ id, question, topic }) => ({
    kind: 'question',
    url: pathOf('faqs', id),
    title: question,
    text: answerText(id, record),
    topics: allTopics.filter((one) => one.id === topic).map(({ title }) => title),
  }));
}

/** A row of pay as a sentence that holds the words people search by; its address is the table with only this row. */
function salaryRecord({ framework, place, experience, year, n, p25, median, p75 }: Cell): SearchRecord {
  const who = `${framework}, ${place}, ${bandLabel(experience)}, ${year}`;
  return {
    kind: 'salary',
    url: `${pathOf('salaries')}?${new URLSearchParams({ framework, place, experience, year })}`,
    title: who,
    text: `Salary of developers who worked with ${who}: median pay ${formatUsd(median)} a year before tax, middle half ${formatUsd(p25)} to ${formatUsd(p75)}, ${countOf(n, 'person', 'people')}.`,
    topics: [],
    figure: formatUsd(median),
  };
}
