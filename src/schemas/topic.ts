import { z } from 'astro/zod';
import { line } from './fields.ts';

export const topicSchema = z
  .strictObject({
    title: line(40).describe('Name of the topic, as shown above headlines.'),
    summary: line(220).describe('What a reader finds under the topic, in a sentence.'),
    order: z.int().min(1).describe('Place of the topic in lists, counted from 1.').meta({ begins: 'after the last' }),
  })
  .describe('A subject the publication follows.')
  .meta({ body: 'What the topic is about, for a reader who is new to it.' });

export type Topic = z.output<typeof topicSchema>;
