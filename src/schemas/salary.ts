import { z } from 'astro/zod';
import { day, line, ref, webAddress, when } from './fields.ts';

const usdPerYear = () => z.number().min(0);

/** One cell of a dataset: who was asked, how many, and what they reported. */
export const salaryRowSchema = z.strictObject({
  framework: line(40).describe('Framework or language the people worked with.'),
  place: line(60).describe('Country or region, or "World".'),
  experience: line(20).describe('Years of experience, such as "3-5", or "all".'),
  n: z
    .int()
    .min(20, { error: 'A cell of fewer than 20 people is not printed.' })
    .describe('Number of people.')
    .meta({ label: 'People (n)' }),
  p25: usdPerYear().describe('A quarter earns less than this, USD a year.').meta({ label: 'Lower quarter' }),
  median: usdPerYear().describe('Half earns less than this, USD a year.'),
  p75: usdPerYear().describe('Three quarters earn less than this, USD a year.').meta({ label: 'Upper quarter' }),
  low95: usdPerYear()
    .describe('Lower end of the 95 % interval of the median, USD a year.')
    .meta({ label: 'Interval from' }),
  high95: usdPerYear()
    .describe('Upper end of the 95 % interval of the median, USD a year.')
    .meta({ label: 'Interval to' }),
});

export const salarySchema = z
  .strictObject({
    title: line(90).describe('What the dataset shows, and of when.'),
    summary: line(300).describe('What a reader can learn from it, in a sentence or two.'),
    population: line(300).describe('Who was asked.'),
    filter: line(600).describe('Which answers were kept.'),
    method: line(900).describe('How the figures were worked out.'),
    limits: z.array(line(300)).min(1).describe('What the figures cannot tell, a sentence each.'),
    regions: z
      .array(
        z.strictObject({
          name: line(60).describe('Name of the region, as the rows write it.'),
          countries: z.array(line(60)).min(1).describe('The countries it is made of.'),
        }),
      )
      .default([])
      .describe('Places in the rows that are made of several countries.'),
    experience: line(200).describe('What "years of experience" counts.'),
    licence: line(200).describe('The terms under which the data may be used.'),
    licenceUrl: webAddress().describe('Where these terms can be read.').meta({ label: 'Address of the licence' }),
    sources: z.array(ref('sources')).min(1).describe('The sources the rows were worked out from.'),
    asOf: when().describe('The time the answers were given.'),
    reviewBy: day().describe('Day by which somebody checks whether newer data exists.'),
    rows: z
      .union(
        [
          z.string().regex(/^\.\/[\w.-]+\.csv$/, {
            error: 'Name the CSV beside this file, such as "./stack-overflow-2024.csv", or list the rows.',
          }),
          z.array(salaryRowSchema).min(1),
        ],
        {
          error: 'Name the CSV beside this file, such as "./stack-overflow-2024.csv", or list the rows.',
        },
      )
      .describe('The CSV beside this file that holds the rows, or the rows themselves.'),
  })
  .describe('A dataset of pay: how it was made, and its rows, which live in a CSV of the same name.');

export type SalaryRow = z.output<typeof salaryRowSchema>;
export type Salary = z.output<typeof salarySchema>;

/** The rows of a CSV, whose cells are all text, held against the schema of a row. Throws zod's error on the first bad file. */
export const readSalaryRows = (rows: readonly Record<string, string | undefined>[]): SalaryRow[] =>
  z.array(salaryRowSchema).parse(rows.map(readSalaryRow));

/** A row of a CSV with its numbers read; empty cells are left out. */
export const readSalaryRow = (row: Record<string, string | undefined>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([, cell]) => cell !== undefined && cell.trim() !== '')
      .map(([column, cell]) => [column, NUMERIC.has(column) ? Number(cell) : cell]),
  );

const NUMERIC = new Set(['n', 'p25', 'median', 'p75', 'low95', 'high95']);
