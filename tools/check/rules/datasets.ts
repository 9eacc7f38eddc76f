import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { csvParse } from 'd3-dsv';
import { didYouMean } from '#src/lib/suggest.ts';
import { problemsIn } from '#src/schemas/problems.ts';
import { readSalaryRow, salaryRowSchema } from '#src/schemas/salary.ts';
import type { Content, ContentFile } from '../content.ts';
import type { Rule } from '../rule.ts';
import { dataOf } from './references.ts';

export const rowsValid: Rule = {
  id: 'rows-valid',
  severity: 'error',
  truth: 'The rows of every dataset can be read and are complete.',
  *inFile(from) {
    const csv = csvOf(from);
    if (!csv) return;
    if (!existsSync(csv.location)) {
      yield {
        file: from.file,
        ...from.fields.valueAt(['rows']),
        message: `There is no file "${csv.name}" beside this file.`,
        fix: 'Put the CSV into the same folder, or correct its name.',
      };
      return;
    }
    const file = path.posix.join(path.posix.dirname(from.file), csv.name);
    const seen = new Map<string, number>();
    for (const [index, row] of csvParse(readFileSync(csv.location, 'utf8')).entries()) {
      const line = index + 2;
      for (const { message, fix } of problemsIn(salaryRowSchema, readSalaryRow(row)))
        yield { file, line, column: 1, message, fix };
      const cell = [row['framework'], row['place'], row['experience']].join(', ');
      const before = seen.get(cell);
      if (before)
        yield {
          file,
          line,
          column: 1,
          message: `The cell "${cell}" stands on line ${before}, too.`,
          fix: 'Keep one of the two rows.',
        };
      seen.set(cell, line);
    }
  },
};

export const cellNamed: Rule = {
  id: 'cell-named',
  severity: 'error',
  truth:
    'Every place, band and framework asked of a dataset stands in it, and every column and row asked of a comparison.',
  *across(content) {
    for (const { file, document } of content.files)
      for (const { component, props, line, column } of document?.uses ?? [])
        for (const { noun, value, known } of asked(content, component, props))
          if (!known.has(value))
            yield {
              file,
              line,
              column,
              message: `There is no ${noun} "${value}" in "${props['dataset'] ?? props['id']}".`,
              fix: `${didYouMean(value, known)}There is: ${[...known].join(', ')}.`,
            };
  },
};

interface Asked {
  noun: string;
  value: string;
  known: ReadonlySet<string>;
}

/** What a component asks for by name, with the names that exist. */
function asked(content: Content, component: string, props: Record<string, unknown>): Asked[] {
  const list = (value: unknown) => (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(String);
  const ask = (noun: string, values: unknown, known: ReadonlySet<string>) =>
    list(values).map((value) => ({ noun, value, known }));
  if (component === 'SalaryTable') {
    const rows = rowsOf(content, String(props['dataset']));
    if (!rows) return [];
    const column = (name: string) => new Set(rows.map((row) => String(row[name])));
    return [
      ...ask('framework', props['framework'], column('framework')),
      ...ask('place', props['places'], column('place')),
      ...ask('experience', props['experience'], column('experience')),
    ];
  }
  const comparison = component === 'Comparison' && content.entries.get('comparisons')?.get(String(props['id']));
  if (!comparison) return [];
  const { frameworks, criteria } = dataOf(comparison.fields.data);
  const names = (Array.isArray(criteria) ? criteria : []).map((criterion) => String(dataOf(criterion)['name']));
  return [
    ...ask('framework', props['frameworks'], new Set(list(frameworks))),
    ...ask('criterion', props['criteria'], new Set(names)),
  ];
}

function csvOf({ collection, fields, location }: ContentFile): { name: string; location: string } | undefined {
  const { rows } = dataOf(fields.data);
  if (collection !== 'salaries' || typeof rows !== 'string' || !/^\.\/[\w.-]+\.csv$/.test(rows)) return undefined;
  return { name: rows, location: path.join(path.dirname(location), rows) };
}

function rowsOf(content: Content, id: string): Record<string, unknown>[] | undefined {
  const from = content.entries.get('salaries')?.get(id);
  if (!from) return undefined;
  const { rows } = dataOf(from.fields.data);
  if (Array.isArray(rows)) return rows.map(dataOf);
  const csv = csvOf(from);
  return csv && existsSync(csv.location) ? csvParse(readFileSync(csv.location, 'utf8')) : undefined;
}
