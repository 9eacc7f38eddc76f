import { z } from 'astro/zod';
import { day, line, ref } from './fields.ts';

/** One cell: a fact, or a text that rests on a source or is marked as our judgement. */
const comparisonCellSchema = z.union(
  [
    z.strictObject({ fact: ref('facts').describe('The fact shown in the cell.') }),
    z.strictObject({
      text: line(160).describe('What the cell says.'),
      source: ref('sources').describe('The source it rests on.'),
    }),
    z.strictObject({
      text: line(160).describe('What the cell says.'),
      judgement: z.literal(true).describe('Marks the cell as our own judgement.'),
    }),
  ],
  { error: 'Write a cell as {fact: …}, as {text: …, source: …} or as {text: …, judgement: true}.' },
);

export const comparisonSchema = z
  .strictObject({
    title: line(90).describe('The comparison as a headline.'),
    summary: line(220).describe('What the comparison shows, in a sentence.'),
    topic: ref('topics').describe('The topic under which it is listed.'),
    reviewBy: day().describe('Day by which somebody checks all cells.').meta({ begins: 'in a year' }),
    frameworks: z.array(line(40)).min(2).describe('The columns, in order.'),
    criteria: z
      .array(
        z.strictObject({
          name: line(80).describe('What is compared in this row.'),
          note: line(200).optional().describe('How to read the row.'),
          cells: z
            .record(z.string(), comparisonCellSchema)
            .describe('A cell for each framework; a framework left out shows as unknown.'),
        }),
      )
      .min(1)
      .describe('The rows, in order.'),
    verdicts: z
      .array(
        z.strictObject({
          framework: line(40).describe('The framework, as the columns write it.'),
          choose: line(300).describe('When we would choose it: "when the product is an API without pages".'),
        }),
      )
      .default([])
      .describe('When we would choose which, shown as our judgement.'),
  })
  .describe('Frameworks side by side: criteria are rows, frameworks are columns.');

export type ComparisonCell = z.output<typeof comparisonCellSchema>;
export type Comparison = z.output<typeof comparisonSchema>;
export type ComparisonAsWritten = z.input<typeof comparisonSchema>;
