import type { APIRoute, GetStaticPaths } from 'astro';
import { articleComponents } from '#src/components/article/registry.ts';
import { chartNumbers } from '#src/data/charts.ts';
import { tableToCsv } from '#src/lib/number-table.ts';

export const getStaticPaths = (async () =>
  (await chartNumbers(articleComponents)).map(({ article, chart, numbers }) => ({
    params: { id: article, chart },
    props: { numbers },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => new Response(tableToCsv(props['numbers']));
