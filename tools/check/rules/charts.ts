import { articleComponents } from '#src/components/article/registry.ts';
import type { ArticleComponent } from '#src/document/component.ts';
import type { Use } from '#src/document/read.ts';
import type { Dataset, Evidence, FactOnRecord } from '#src/document/record.ts';
import { schemas } from '#src/schemas/index.ts';
import { referencesIn } from '#src/schemas/walk.ts';
import type { Content } from '../content.ts';
import type { Rule } from '../rule.ts';
import { rowsOf } from './datasets.ts';
import { fieldsOf } from './references.ts';

export const chartDrawable: Rule = {
  id: 'chart-drawable',
  severity: 'error',
  truth: 'What a chart names can be drawn in it: numbers of one unit, intervals, days, cells of a dataset.',
  *across(content) {
    for (const { file, document } of content.files)
      for (const use of document?.uses ?? []) {
        const component = articleComponents[use.component];
        const evidence = component?.objections && evidenceOf(content, component, use);
        if (!evidence) continue;
        for (const message of component.objections?.(use.props, evidence) ?? [])
          yield {
            file,
            line: use.line,
            column: use.column,
            message,
            fix: 'Correct it, or draw something else.',
          };
      }
  },
};

/** The facts and datasets a chart names; nothing when one of them is missing or cannot be read. */
function evidenceOf(content: Content, { props: schema }: ArticleComponent, { props }: Use): Evidence | undefined {
  const facts: Record<string, FactOnRecord> = {};
  const datasets: Record<string, Dataset> = {};
  for (const { collection, id } of referencesIn(schema, props)) {
    const { data } = schemas[collection].safeParse(fieldsOf(content, collection, id));
    const rows = collection === 'salaries' ? rowsOf(content, id) : [];
    if (!data || !rows) return undefined;
    if (collection === 'facts') facts[id] = { ...data, id } as FactOnRecord;
    if (collection === 'salaries') datasets[id] = { ...data, id, rows } as unknown as Dataset;
  }
  return { facts, datasets, comparisons: {} };
}

export const chartUnique: Rule = {
  id: 'chart-unique',
  severity: 'error',
  truth: 'No two charts of an article have one address.',
  *inFile({ file, document }) {
    const seen = new Map<unknown, number>();
    for (const { component, props, line, column } of document?.uses ?? []) {
      if (!articleComponents[component]?.numbers) continue;
      const before = seen.get(props['id']);
      if (before !== undefined)
        yield {
          file,
          line,
          column,
          message: `The chart "${props['id']}" has the id of the chart on line ${before}.`,
          fix: 'Give one of them another id: it is the address of the chart and the name of its CSV.',
        };
      seen.set(props['id'], before ?? line);
    }
  },
};
