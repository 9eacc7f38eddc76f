import { barChart } from './BarChart/component.ts';
import type { ArticleChart } from './chart.ts';
import { groupedBarChart } from './GroupedBarChart/component.ts';
import { intervalChart } from './IntervalChart/component.ts';
import { lineChart } from './LineChart/component.ts';
import { payChart } from './PayChart/component.ts';
import { shareChart } from './ShareChart/component.ts';
import { timeline } from './Timeline/component.ts';

/** Every chart an author may use, by the name that is written in MDX. */
export const articleCharts: Readonly<Record<string, ArticleChart>> = Object.fromEntries(
  [barChart, groupedBarChart, intervalChart, lineChart, payChart, shareChart, timeline].map((one) => [one.name, one]),
);
