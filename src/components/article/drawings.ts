import Picture from '#src/components/ui/Picture.astro';
import { PICTURE } from '#src/document/profile.ts';
import ArticleChart from './ArticleChart.astro';
import Callout from './Callout/Callout.astro';
import Cite from './Cite/Cite.astro';
import Comparison from './Comparison/Comparison.astro';
import Cta from './Cta/Cta.astro';
import { articleCharts } from './charts.ts';
import Fact from './Fact/Fact.astro';
import Faqs from './Faqs/Faqs.astro';
import Own from './Own/Own.astro';
import SalaryTable from './SalaryTable/SalaryTable.astro';
import Term from './Term/Term.astro';

/** How each component of a document is drawn, by the name that stands in its tree. */
export const drawings = {
  Callout,
  Cite,
  Comparison,
  Cta,
  Fact,
  Faqs,
  Own,
  [PICTURE]: Picture,
  SalaryTable,
  Term,
  ...Object.fromEntries(Object.keys(articleCharts).map((name) => [name, ArticleChart])),
};
