import { entry, site as readSite } from '#src/data/library.ts';
import { type Published, type PublishedEntry, publish } from './published.ts';
import { questionEntries, termEntries } from './published-answers.ts';
import { articleEntries } from './published-articles.ts';
import { comparisonEntries, datasetEntries } from './published-data.ts';

/** Everything that is published, by kind, each in the order it is listed in. */
export interface Publications {
  articles: Published[];
  comparisons: Published[];
  datasets: Published[];
  questions: Published[];
  terms: Published[];
}

async function readPublications(): Promise<Publications> {
  const site = await readSite();
  const publisher = await entry('authors', site.publisher);
  const [articles, comparisons, datasets, questions, terms] = await Promise.all([
    articleEntries(),
    comparisonEntries(publisher),
    datasetEntries(publisher),
    questionEntries(publisher),
    termEntries(publisher),
  ]);
  const published = (list: readonly PublishedEntry[]) => list.map((one) => publish(one, site));
  return {
    articles: published(articles),
    comparisons: published(comparisons),
    datasets: published(datasets),
    questions: published(questions),
    terms: published(terms),
  };
}

let memory: Promise<Publications> | undefined;

/**
 * What readers may see, as every surface besides the pages reads it: feeds, Markdown twins, lists for programs.
 * Read once a build and anew each time in `dev`.
 */
export const publications = (): Promise<Publications> => {
  if (!import.meta.env.PROD) return readPublications();
  memory ??= readPublications();
  return memory;
};
