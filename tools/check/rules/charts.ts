import { articleComponents } from '#src/components/article/registry.ts';
import { evidenceOf } from '../evidence.ts';
import type { Rule } from '../rule.ts';

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
