import { z } from 'astro/zod';
import { day, line, ref } from './fields.ts';

export const faqSchema = z
  .strictObject({
    question: line(140).describe('The question, as a reader would ask it, with its question mark.'),
    topic: ref('topics').describe('The topic under which the question is listed.'),
    order: z.int().min(1).default(100).describe('Place of the question under its topic; smaller comes first.'),
    reviewBy: day().describe('Day by which somebody checks that the answer still holds.').meta({ begins: 'in a year' }),
    draft: z.boolean().default(false).describe('Keeps the question out of the built site.'),
  })
  .describe('A question people ask, and its answer.')
  .meta({ body: 'The answer, in its first sentence; then what it rests on.' });

export type Faq = z.output<typeof faqSchema>;
