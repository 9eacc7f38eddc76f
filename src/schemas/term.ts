import { z } from 'astro/zod';
import { line, webAddress } from './fields.ts';

export const termSchema = z
  .strictObject({
    term: line(60).describe('The term as it is written in a sentence.'),
    definition: line(400).describe('What it means, in one or two sentences.'),
    url: webAddress().describe('The official page that explains it.').meta({ label: 'Address' }),
  })
  .describe('A word of the trade, explained once.');

export type Term = z.output<typeof termSchema>;
