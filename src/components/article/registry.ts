import type { ComponentRegistry } from '#src/document/component.ts';
import { barChart } from './BarChart/component.ts';
import { callout } from './Callout/component.ts';
import { cite } from './Cite/component.ts';
import { comparison } from './Comparison/component.ts';
import { cta } from './Cta/component.ts';
import { fact } from './Fact/component.ts';
import { faqs } from './Faqs/component.ts';
import { groupedBarChart } from './GroupedBarChart/component.ts';
import { intervalChart } from './IntervalChart/component.ts';
import { lineChart } from './LineChart/component.ts';
import { own } from './Own/component.ts';
import { payChart } from './PayChart/component.ts';
import { salaryTable } from './SalaryTable/component.ts';
import { shareChart } from './ShareChart/component.ts';
import { term } from './Term/component.ts';
import { timeline } from './Timeline/component.ts';

/** Everything an author may use in MDX, by the name that is written there. */
export const articleComponents: ComponentRegistry = Object.fromEntries(
  [
    barChart,
    callout,
    cite,
    comparison,
    cta,
    fact,
    faqs,
    groupedBarChart,
    intervalChart,
    lineChart,
    own,
    payChart,
    salaryTable,
    shareChart,
    term,
    timeline,
  ].map((one) => [one.name, one]),
);
