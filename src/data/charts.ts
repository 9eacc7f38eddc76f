import { compile } from '#src/document/compile.ts';
import type { ComponentRegistry } from '#src/document/component.ts';
import type { NumberTable } from '#src/lib/number-table.ts';
import { publishedArticles } from './articles.ts';
import { recordOf } from './record.ts';

/** The figures of a chart in an article. */
export interface ChartNumbers {
  article: string;
  chart: string;
  numbers: NumberTable;
}

/** The figures of every chart in the published articles. */
export async function chartNumbers(components: ComponentRegistry): Promise<ChartNumbers[]> {
  const all = (await publishedArticles()).map(async ({ id, body }) => {
    const charts = compile(body, components).uses.filter(({ component }) => components[component]?.numbers);
    const record = await recordOf({ uses: charts }, components);
    return charts.map(({ component, props }) => ({
      article: id,
      chart: String(props['id']),
      numbers: components[component]?.numbers?.(props, record) ?? { columns: [], rows: [] },
    }));
  });
  return (await Promise.all(all)).flat();
}
