import Picture from '#src/components/ui/Picture.astro';
import { PICTURE } from '#src/document/profile.ts';
import ArticleChart from './ArticleChart.astro';
import { answerDrawings } from './answers.ts';
import Cta from './Cta/Cta.astro';
import { articleCharts } from './charts.ts';
import Faqs from './Faqs/Faqs.astro';

/** How each component of a document is drawn, by the name that stands in its tree. */
export const drawings = {
  ...answerDrawings,
  Cta,
  Faqs,
  [PICTURE]: Picture,
  ...Object.fromEntries(Object.keys(articleCharts).map((name) => [name, ArticleChart])),
};
