import type { ArticleComponent } from '#src/document/component.ts';
import type { Use } from '#src/document/read.ts';
import type { ComparisonOnRecord, Dataset, Evidence, FactOnRecord } from '#src/document/record.ts';
import { schemas } from '#src/schemas/index.ts';
import { referencesIn } from '#src/schemas/walk.ts';
import type { Content } from './content.ts';
import { rowsOf } from './rules/datasets.ts';
import { fieldsOf } from './rules/references.ts';

/**
 * The facts, datasets and comparisons that a component names; nothing when one of them is missing or cannot be read,
 * which other rules report.
 */
export function evidenceOf(
  content: Content,
  { props: schema }: ArticleComponent,
  { props }: Pick<Use, 'props'>,
): Evidence | undefined {
  const facts: Record<string, FactOnRecord> = {};
  const datasets: Record<string, Dataset> = {};
  const comparisons: Record<string, ComparisonOnRecord> = {};
  const references = referencesIn(schema, props);
  for (const { collection, id } of references) {
    const { data } = schemas[collection].safeParse(fieldsOf(content, collection, id));
    const rows = collection === 'salaries' ? rowsOf(content, id) : [];
    if (!data || !rows) return undefined;
    if (collection === 'facts') facts[id] = { ...data, id } as FactOnRecord;
    if (collection === 'salaries') datasets[id] = { ...data, id, rows } as unknown as Dataset;
    if (collection !== 'comparisons') continue;
    comparisons[id] = { ...data, id } as ComparisonOnRecord;
    references.push(...referencesIn(schemas.comparisons, data));
  }
  return { facts, datasets, comparisons };
}
