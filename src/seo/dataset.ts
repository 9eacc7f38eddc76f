import { csvFormat } from 'd3-dsv';
import type { CitedFrom } from '#src/document/citation.ts';
import type { Dataset, SourceOnRecord } from '#src/document/record.ts';
import { formatWhen } from '#src/lib/dates.ts';
import { type SalaryRow, salaryRowSchema } from '#src/schemas/salary.ts';

/** What a column of a dataset holds. */
export interface Column {
  name: keyof SalaryRow;
  description: string;
}

/** The columns of every dataset of pay with what they hold, as their schema says. */
export const datasetColumns: readonly Column[] = Object.entries(salaryRowSchema.shape).map(([name, field]) => ({
  name: name as keyof SalaryRow,
  description: field.description ?? '',
}));

/** The rows of a dataset as CSV with a line of headings; ends with a line break. */
export const datasetCsv = ({ rows }: Dataset): string =>
  `${csvFormat(
    rows,
    datasetColumns.map(({ name }) => name),
  )}\n`;

/** A dataset as a line to paste into a list of sources. */
export const datasetCitation = (
  { title, asOf, licence }: Dataset,
  sources: readonly SourceOnRecord[],
  { publication, publisher, url }: CitedFrom,
): string =>
  `${publisher}: ${title}. ${publication}. Answers of ${formatWhen(asOf)}, worked out from: ${sources
    .map((source) => source.title)
    .join('; ')}. Licence: ${licence.split(':')[0]}. ${url}`;

/** A dataset with everything one needs to know of it, as JSON: a line for each row. */
export function datasetJson(dataset: Dataset, sources: readonly SourceOnRecord[], at: CitedFrom): string {
  const { rows, sources: _, ...description } = dataset;
  const head = JSON.stringify(
    {
      ...description,
      url: at.url,
      cite: datasetCitation(dataset, sources, at),
      sources: sources.map(({ id, title, publisher, url }) => ({ id, title, publisher, url })),
      columns: datasetColumns,
    },
    null,
    2,
  );
  return `${head.slice(0, -2)},\n  "rows": [\n    ${rows.map((row) => JSON.stringify(row)).join(',\n    ')}\n  ]\n}\n`;
}
