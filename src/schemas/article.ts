import { z } from 'astro/zod';
import { day, line, picture, ref } from './fields.ts';

export const articleSchema = z
  .strictObject({
    title: line(90).describe('The headline: the finding, in a sentence of at most 90 characters.'),
    summary: line(220).describe('The standfirst under the headline, and the description search engines show.'),
    topics: z
      .array(ref('topics'))
      .min(1)
      .max(3)
      .describe('One to three topics; the first is shown above the headline.'),
    author: ref('authors').describe('Who signs the article.'),
    published: day()
      .describe('First day the article is public. A day ahead keeps it out of the site until then.')
      .meta({ begins: 'today' }),
    updated: day().optional().describe('Day of the last change of substance.'),
    reviewBy: day().describe('Day by which somebody checks that all of it still holds.').meta({ begins: 'in a year' }),
    cover: z
      .strictObject({
        src: picture().describe('The picture file, in the folder of this article.').meta({ label: 'File' }),
        alt: line(250)
          .describe('What the picture shows, for people who cannot see it.')
          .meta({ label: 'What it shows' }),
      })
      .optional()
      .describe('Picture of the article, drawn from its own data.'),
    keyFacts: z
      .array(ref('facts'))
      .min(3)
      .max(5)
      .describe('Three to five facts, shown above the text as the short answer.'),
    faqs: z
      .array(ref('faqs'))
      .default([])
      .describe('Questions that belong to the article, listed with it.')
      .meta({ label: 'Questions' }),
    related: z
      .array(ref('articles'))
      .max(4)
      .default([])
      .describe('Up to four articles to read next.')
      .meta({ label: 'Read next' }),
    series: z
      .strictObject({
        name: line(60).describe('Name of the series, the same in each of its articles.'),
        part: z.int().min(1).describe('Place of this article in the series, counted from 1.'),
      })
      .optional()
      .describe('The series the article belongs to.'),
    aliases: z
      .array(
        z.string().regex(/^\/([a-z0-9-]+\/)*$/, {
          error: 'Write an old address as a path with a slash at both ends, such as "/articles/old-name/".',
        }),
      )
      .default([])
      .describe(
        'Old addresses of the article, which lead to it; a new one goes to the end. The first of them stays what feeds know the article by.',
      )
      .meta({ label: 'Old addresses' }),
    draft: z.boolean().default(false).describe('Keeps the article out of the built site.'),
    revisions: z
      .array(
        z.strictObject({
          date: day().describe('Day of the change.'),
          change: line(300).describe('What changed, in a sentence.'),
          why: line(300).describe('Why it changed, in a sentence.'),
        }),
      )
      .default([])
      .describe('What changed since publication, newest first; shown under the article.'),
  })
  .refine(({ published, updated }) => !updated || updated >= published, {
    path: ['updated'],
    error: '`updated` is earlier than `published`. Set it to a day on or after `published`, or remove it.',
    when: ({ value }) => {
      const { published, updated } = (value ?? {}) as Record<string, unknown>;
      return typeof published === 'string' && typeof updated === 'string';
    },
  })
  .describe('A long read. Every figure in it is a fact, a cell of a dataset, a date or a version.')
  .meta({ body: 'The article: Markdown with components, its sections under headings of two hashes.' });

export type Article = z.output<typeof articleSchema>;
