import type { ComponentRegistry } from '#src/document/component.ts';
import { callout } from './Callout/component.ts';
import { cite } from './Cite/component.ts';
import { comparison } from './Comparison/component.ts';
import { cta } from './Cta/component.ts';
import { articleCharts } from './charts.ts';
import { fact } from './Fact/component.ts';
import { faqs } from './Faqs/component.ts';
import { own } from './Own/component.ts';
import { salaryTable } from './SalaryTable/component.ts';
import { term } from './Term/component.ts';

/** Everything an author may use in MDX, by the name that is written there. */
export const articleComponents: ComponentRegistry = {
  ...Object.fromEntries(
    [callout, cite, comparison, cta, fact, faqs, own, salaryTable, term].map((one) => [one.name, one]),
  ),
  ...articleCharts,
};
