import type { Claim, CreativeWork, Dataset, DefinedTermSet, ItemList, PropertyValue, Question } from 'schema-dts';
import type {
  ArticleRecord,
  Dataset as DatasetOnRecord,
  FactOnRecord,
  SourceOnRecord,
  TermOnRecord,
} from '#src/document/record.ts';
import { onRecord } from '#src/document/record.ts';
import { addressOf, filePathOf, pathOf } from '#src/lib/paths.ts';
import { salaryRowSchema } from '#src/schemas/salary.ts';
import type { Site } from '#src/schemas/site.ts';
import { answerText } from './answer-text.ts';
import { datasetColumns } from './dataset.ts';
import { authorReference } from './structured-data.ts';

/**
 * A source as something cited. Its publisher may be a person or a project, so they are credited by name alone. The order
 * is that of the list of sources, which compresses best: it saves 150 bytes where there are eighty.
 */
export const citedSource = ({
  title,
  url,
  publisher,
  published,
}: Pick<SourceOnRecord, 'title' | 'url' | 'publisher' | 'published'>): Exclude<CreativeWork, string> => ({
  creditText: publisher,
  url,
  name: title,
  ...(published && { datePublished: published }),
  '@type': 'CreativeWork',
});

/** A source as it is on record here, under one name wherever it has room. */
export const sourceNode = (source: SourceOnRecord, site: Site): CreativeWork => ({
  '@id': `${addressOf(pathOf('sources', source.id), site)}#source`,
  ...citedSource(source),
});

/** A question with its answer as the page shows it. */
export const questionNode = (id: string, record: ArticleRecord): Question => ({
  '@type': 'Question',
  name: onRecord(record.faqs, id).question,
  acceptedAnswer: { '@type': 'Answer', text: answerText(id, record) },
});

/** The glossary with its terms. */
export const glossaryNode = (terms: readonly TermOnRecord[], site: Site): DefinedTermSet => ({
  '@type': 'DefinedTermSet',
  '@id': `${addressOf(pathOf('glossary'), site)}#terms`,
  name: `Glossary of the ${site.name}`,
  hasDefinedTerm: terms.map(({ id, term, definition, url }) => ({
    '@type': 'DefinedTerm',
    '@id': addressOf(pathOf('glossary', id), site),
    name: term,
    description: definition,
    sameAs: url,
  })),
});

/**
 * A fact as what it is: a statement that rests on a source. A `Claim` says so; an `Observation` would say that this
 * site measured it.
 */
export function claimNode({ id, statement, asOf }: FactOnRecord, source: SourceOnRecord, site: Site): Claim {
  const url = addressOf(pathOf('facts', id), site);
  return {
    '@type': 'Claim',
    '@id': `${url}#claim`,
    url,
    text: statement,
    temporalCoverage: asOf,
    isBasedOn: sourceNode(source, site),
    encoding: {
      '@type': 'MediaObject',
      encodingFormat: 'application/json',
      contentUrl: addressOf(filePathOf('facts', id, 'json'), site),
    },
    publisher: authorReference(site.publisher, site),
  };
}

/** A dataset of pay: what it measures and of when, how it was made, what it rests on, and its files. */
export function datasetNode(dataset: DatasetOnRecord, sources: readonly SourceOnRecord[], site: Site): Dataset {
  const { id, title, summary, asOf, licenceUrl, method } = dataset;
  const url = addressOf(pathOf('salaries', id), site);
  return {
    '@type': 'Dataset',
    '@id': `${url}#dataset`,
    url,
    name: title,
    description: summary,
    inLanguage: site.language,
    isAccessibleForFree: true,
    license: licenceUrl,
    creator: authorReference(site.publisher, site),
    publisher: authorReference(site.publisher, site),
    temporalCoverage: asOf,
    measurementTechnique: method,
    variableMeasured: measured,
    isBasedOn: sources.map((source) => sourceNode(source, site)),
    distribution: (['csv', 'json'] as const).map((format) => ({
      '@type': 'DataDownload',
      encodingFormat: format === 'csv' ? 'text/csv' : 'application/json',
      contentUrl: addressOf(filePathOf('salaries', id, format), site),
    })),
  };
}

/** The columns that hold numbers; the others say whom a row is about. */
const measured: PropertyValue[] = datasetColumns
  .filter(({ name }) => salaryRowSchema.shape[name].type === 'number')
  .map(({ name, description }) => ({ '@type': 'PropertyValue', name, description }));

/** Pages in the order in which a page lists them. */
export const listOf = (pages: readonly { title: string; path: string }[], site: Site): ItemList => ({
  '@type': 'ItemList',
  itemListElement: pages.map(({ title, path }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: title,
    url: addressOf(path, site),
  })),
});
