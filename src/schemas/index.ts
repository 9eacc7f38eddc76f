import { articleSchema } from './article.ts';
import { authorSchema } from './author.ts';
import { comparisonSchema } from './comparison.ts';
import { factSchema } from './fact.ts';
import { faqSchema } from './faq.ts';
import { salarySchema } from './salary.ts';
import { sourceSchema } from './source.ts';
import { termSchema } from './term.ts';
import { topicSchema } from './topic.ts';

/** The schema of each collection. */
export const schemas = {
  articles: articleSchema,
  topics: topicSchema,
  authors: authorSchema,
  faqs: faqSchema,
  glossary: termSchema,
  comparisons: comparisonSchema,
  salaries: salarySchema,
  facts: factSchema,
  sources: sourceSchema,
} as const;
