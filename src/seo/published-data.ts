import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { articleComponents } from '#src/components/article/registry.ts';
import { type PublishedDataset, publishedDatasets } from '#src/data/dataset-files.ts';
import { entries, entry } from '#src/data/library.ts';
import { recordOf } from '#src/data/record.ts';
import { compile } from '#src/document/compile.ts';
import type { Dataset, SourceOnRecord } from '#src/document/record.ts';
import { sourceMark } from '#src/document/source-mark.ts';
import { documentToHtml } from '#src/document/to-html.ts';
import { formatWhen } from '#src/lib/dates.ts';
import { bandLabel } from '#src/lib/experience.ts';
import { formatCount } from '#src/lib/numbers.ts';
import { filePathOf, href } from '#src/lib/paths.ts';
import { datasetCitation } from './dataset.ts';
import { factsShown } from './evidence.ts';
import type { PublishedEntry } from './published.ts';

type Author = PublishedEntry['authors'][number];

/** Every dataset of pay: its cells, how it was made, and how to take and cite it. */
export const datasetEntries = async (publisher: Author): Promise<PublishedEntry[]> =>
  (await publishedDatasets()).map(({ dataset, sources, at }) => ({
    collection: 'salaries' as const,
    ...{ id: dataset.id, title: dataset.title, description: dataset.summary, reviewBy: dataset.reviewBy },
    ...{ authors: [publisher], topics: [], sources, facts: [] },
    text: toHtml([
      h('h2', 'Every cell'),
      cellTable(dataset, sources),
      h('h2', 'How it was made'),
      ...method(dataset),
      h('h2', 'Take it with you'),
      ...files(dataset, sources, at),
    ]),
  }));

const COLUMNS = [
  'Worked with',
  'Place',
  'Experience',
  'People',
  'Lower quarter',
  'Median',
  'Upper quarter',
  '95 % from',
  '95 % to',
];

const cellTable = ({ title, rows }: Dataset, sources: readonly SourceOnRecord[]) =>
  h('table', [
    h('caption', `${title}, US dollars a year before tax`, ...sources.map(({ id }) => sourceMark({ sources }, id))),
    h('thead', h('tr', ...COLUMNS.map((name) => h('th', name)))),
    h(
      'tbody',
      rows.map(({ framework, place, experience, n, p25, median, p75, low95, high95 }) =>
        h(
          'tr',
          ...[framework, place, bandLabel(experience)].map((text) => h('td', text)),
          ...[n, p25, median, p75, low95, high95].map((value) => h('td', formatCount(value))),
        ),
      ),
    ),
  ]);

const method = ({ population, filter, method, experience, regions, asOf, limits }: Dataset): ElementContent[] => [
  titled('Who was asked', population),
  titled('What was kept', filter),
  titled('Method', method),
  titled('Experience', experience),
  ...(regions.length > 0 ? [titled('Regions', 'The regions are ours.')] : []),
  h('ul', ...regions.map(({ name, countries }) => h('li', `${name}: ${countries.join(', ')}`))),
  titled('Answers given', `${formatWhen(asOf)}.`),
  titled('Limits', 'What the figures cannot tell.'),
  h('ul', ...limits.map((limit) => h('li', limit))),
];

const files = (dataset: Dataset, sources: SourceOnRecord[], at: PublishedDataset['at']): ElementContent[] => [
  h('p', [
    h('a', { href: href(filePathOf('salaries', dataset.id, 'csv')) }, 'The rows as CSV'),
    ', ',
    h('a', { href: href(filePathOf('salaries', dataset.id, 'json')) }, 'rows and description as JSON'),
    '.',
  ]),
  h('p', h('strong', 'Licence.'), ' ', h('a', { href: dataset.licenceUrl }, dataset.licence)),
  citation(datasetCitation(dataset, sources, at), at.url),
];

/** A citation ends in the address of what it cites. */
const citation = (text: string, url: string) =>
  h('p', h('strong', 'How to cite it.'), ` ${text.slice(0, -url.length)}`, h('a', { href: url }, url));

const titled = (title: string, text: string) => h('p', h('strong', `${title}.`), ` ${text}`);

/** Every comparison: when we would choose which, and the table. */
export const comparisonEntries = async (publisher: Author): Promise<PublishedEntry[]> =>
  Promise.all(
    (await entries('comparisons')).map(async ({ id, title, summary, topic, reviewBy, verdicts }) => {
      const { nodes, uses } = compile(`<Comparison id="${id}" />`, articleComponents);
      const record = await recordOf({ uses }, articleComponents);
      return {
        collection: 'comparisons' as const,
        ...{ id, title, description: summary, reviewBy },
        authors: [publisher],
        topics: [await entry('topics', topic)],
        sources: record.sources,
        facts: factsShown(record),
        text: [
          toHtml(verdicts.length > 0 ? verdictList(verdicts) : []),
          documentToHtml(nodes, articleComponents, record),
        ].join('\n'),
      };
    }),
  );

const verdictList = (verdicts: readonly { framework: string; choose: string }[]): ElementContent[] => [
  h('h2', 'When we would choose which'),
  h('ul', ...verdicts.map(({ framework, choose }) => h('li', h('strong', framework), `: choose it ${choose}`))),
  h('p', 'Our judgement; the table below is what it starts from.'),
];
