import { z } from 'astro/zod';
import { line, webAddress } from './fields.ts';

export const authorSchema = z
  .strictObject({
    name: line(80).describe('Name as printed under headlines.'),
    kind: z.enum(['person', 'organisation']).describe('Whether the author is a person or an organisation.'),
    summary: line(300).describe('Who this is, in a sentence or two. Attribute what nobody else confirms.'),
    url: webAddress().describe('Home page of the author.').meta({ label: 'Home page' }),
    links: z
      .array(
        z.strictObject({
          label: line(40).describe('What the link is called.'),
          url: webAddress().describe('Where it leads.').meta({ label: 'Address' }),
        }),
      )
      .default([])
      .describe('Other pages of the author.'),
  })
  .describe('Who signs articles: a person or an organisation that exists.');
