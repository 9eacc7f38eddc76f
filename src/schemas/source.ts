import { z } from 'astro/zod';
import { day, line, webAddress, when } from './fields.ts';

export const sourceSchema = z
  .strictObject({
    title: line(250).describe('Title of the publication.'),
    publisher: line(120).describe('Who published it.'),
    url: webAddress().describe('Where it can be read.').meta({ label: 'Address' }),
    published: when()
      .optional()
      .describe('When it was published, as exactly as it says itself; leave out if it does not say.'),
    accessed: day().describe('Day on which we read it.').meta({ begins: 'today' }),
    licence: line(200).describe('The terms under which it may be used.'),
    archivedCopy: z.boolean().describe('Whether we read an archived copy instead of the live page.'),
    note: line(900).optional().describe('What a reader should know about this source.'),
  })
  .describe('A publication that facts rest on.');

export type Source = z.output<typeof sourceSchema>;
