import Picture from '#src/components/ui/Picture.astro';
import { PICTURE } from '#src/document/profile.ts';
import BarChart from './BarChart/BarChart.astro';
import Callout from './Callout/Callout.astro';
import Cite from './Cite/Cite.astro';
import Comparison from './Comparison/Comparison.astro';
import Cta from './Cta/Cta.astro';
import Fact from './Fact/Fact.astro';
import Faqs from './Faqs/Faqs.astro';
import GroupedBarChart from './GroupedBarChart/GroupedBarChart.astro';
import IntervalChart from './IntervalChart/IntervalChart.astro';
import LineChart from './LineChart/LineChart.astro';
import Own from './Own/Own.astro';
import PayChart from './PayChart/PayChart.astro';
import SalaryTable from './SalaryTable/SalaryTable.astro';
import ShareChart from './ShareChart/ShareChart.astro';
import Term from './Term/Term.astro';
import Timeline from './Timeline/Timeline.astro';

/** How each component of a document is drawn, by the name that stands in its tree. */
export const drawings = {
  BarChart,
  Callout,
  Cite,
  Comparison,
  Cta,
  Fact,
  Faqs,
  GroupedBarChart,
  IntervalChart,
  LineChart,
  Own,
  [PICTURE]: Picture,
  PayChart,
  SalaryTable,
  ShareChart,
  Term,
  Timeline,
};
