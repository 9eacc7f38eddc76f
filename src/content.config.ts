import { defineCollection } from 'astro:content';
import { entriesOf, siteEntry } from './data/loader.ts';
import { schemas } from './schemas/index.ts';
import { siteSchema } from './schemas/site.ts';

export const collections = {
  articles: defineCollection({ loader: entriesOf('articles'), schema: schemas.articles }),
  topics: defineCollection({ loader: entriesOf('topics'), schema: schemas.topics }),
  authors: defineCollection({ loader: entriesOf('authors'), schema: schemas.authors }),
  faqs: defineCollection({ loader: entriesOf('faqs'), schema: schemas.faqs }),
  glossary: defineCollection({ loader: entriesOf('glossary'), schema: schemas.glossary }),
  comparisons: defineCollection({ loader: entriesOf('comparisons'), schema: schemas.comparisons }),
  salaries: defineCollection({ loader: entriesOf('salaries'), schema: schemas.salaries }),
  facts: defineCollection({ loader: entriesOf('facts'), schema: schemas.facts }),
  sources: defineCollection({ loader: entriesOf('sources'), schema: schemas.sources }),
  site: defineCollection({ loader: siteEntry(), schema: siteSchema }),
};
