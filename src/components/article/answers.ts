import Callout from './Callout/Callout.astro';
import Cite from './Cite/Cite.astro';
import Comparison from './Comparison/Comparison.astro';
import Fact from './Fact/Fact.astro';
import Own from './Own/Own.astro';
import SalaryTable from './SalaryTable/SalaryTable.astro';
import Term from './Term/Term.astro';

/**
 * How each component that may stand in an answer or an introduction is drawn. A page of these alone takes its drawings
 * from here, so that it carries no styles of charts.
 */
export const answerDrawings = { Callout, Cite, Comparison, Fact, Own, SalaryTable, Term };
