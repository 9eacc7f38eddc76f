import { z } from 'astro/zod';
import { day, line, ref, when } from './fields.ts';

export const factSchema = z
  .strictObject({
    statement: line(500).describe('The fact as one full sentence.'),
    label: line(160)
      .optional()
      .describe(
        'What the value is, without the value itself, for panels and charts: "of professional developers used Django in 2025".',
      ),
    value: z
      .union([z.number(), z.string()], { error: 'Write a number or a text.' })
      .optional()
      .describe('The exact value; leave out for a statement without one. Write versions and dates in quotes.'),
    unit: line(60).optional().describe('What the value counts, such as "%", "USD/year", "people" or "date".'),
    display: line(40)
      .optional()
      .describe('The value as printed in a sentence, rounded, with its unit sign.')
      .meta({ label: 'Value as printed' }),
    asOf: when().describe('The time the value holds for, not the time it was read.'),
    source: ref('sources').describe('The source the fact rests on.'),
    locator: line(200)
      .describe('Where in the source: a heading, a table, a row.')
      .meta({ label: 'Place in the source' }),
    confidence: z.enum(['high', 'medium', 'low']).describe('How sure we are: low is only printed with its doubt.'),
    reviewBy: day().describe('Day by which somebody checks that the fact still holds.').meta({ begins: 'in a year' }),
    n: z
      .int()
      .min(20, { error: 'A figure from fewer than 20 people is not printed.' })
      .optional()
      .describe('How many people or items the value rests on.')
      .meta({ label: 'How many (n)' }),
    counted: line(30).default('people').describe('What n counts, in the plural.').meta({ label: 'What n counts' }),
    filter: line(600)
      .optional()
      .describe('Who was counted, in a sentence, for survey data.')
      .meta({ label: 'Who was counted' }),
    interval: z
      .strictObject({
        low: z.number().describe('Lower end.'),
        high: z.number().describe('Upper end.'),
      })
      .optional()
      .describe('95 % interval of the value, where it is known.'),
  })
  .describe('One figure or dated statement on record. Prose, tables and charts all read it from here.');

export type Fact = z.output<typeof factSchema>;
