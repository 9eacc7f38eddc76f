import { readFileSync } from 'node:fs';
import path from 'node:path';
import { csvParse } from 'd3-dsv';
import { didYouMean } from '#src/lib/suggest.ts';
import type { ComparisonAsWritten } from '#src/schemas/comparison.ts';
import { problemsIn } from '#src/schemas/problems.ts';
import { readSalaryRow, salaryRowSchema } from '#src/schemas/salary.ts';
import type { Content, ContentFile } from '../content.ts';
import type { Found, Rule } from '../rule.ts';
import { dataOf, fieldsOf } from './references.ts';

export const rowsValid: Rule = {
  id: 'rows-valid',
  severity: 'error',
  truth: 'The rows of every dataset can be read and are complete.',
  *inFile(from) {
    const csv = csvOf(from);
    if (!csv) return;
    const file = path.posix.join(path.posix.dirname(from.file), csv.name);
    const rows = readRows(csv.location);
    if (!rows || rows.length === 0)
      yield {
        file: from.file,
        ...from.fields.valueAt(['rows']),
        message: rows ? `The file "${csv.name}" has no rows.` : `There is no CSV file "${csv.name}" beside this file.`,
        fix: 'Put the CSV with its rows into the same folder, or correct its name.',
      };
    else yield* faultsInRows(file, rows);
  },
};

function* faultsInRows(file: string, rows: CsvRow[]): Generator<Found> {
  const seen = new Map<string, number>();
  for (const { row, line } of rows) {
    for (const { message, fix } of problemsIn(salaryRowSchema, readSalaryRow(row)))
      yield { file, line, column: 1, message, fix };
    const cell = [row['framework'], row['place'], row['experience']].join(', ');
    const before = seen.get(cell);
    if (before)
      yield {
        file,
        line,
        column: 1,
        message: `The cell "${cell}" also stands on line ${before}.`,
        fix: 'Keep one of the two rows.',
      };
    seen.set(cell, before ?? line);
  }
}

interface CsvRow {
  row: Record<string, string | undefined>;
  line: number;
}

/** The rows of a CSV with the lines they begin on; nothing when it cannot be opened. */
function readRows(location: string): CsvRow[] | undefined {
  let text: string;
  try {
    text = readFileSync(location, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    return undefined;
  }
  const lines = linesOfRows(text);
  return csvParse(text).map((row, index) => ({ row, line: lines[index + 1] ?? index + 2 }));
}

/** The line each row of a CSV begins on: a line end inside quotes ends no row. */
function linesOfRows(text: string): number[] {
  const starts = [1];
  let isQuoted = false;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.split('"').length % 2 === 0) isQuoted = !isQuoted;
    if (!isQuoted) starts.push(index + 2);
  }
  return starts;
}

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

/** Cells and verdicts that stand under no framework. */
export const cellPlaced: Rule = {
  id: 'cell-placed',
  severity: 'error',
  truth: 'Every cell and verdict of a comparison stands under a framework that the comparison lists.',
  *inFile({ collection, file, fields, isValid }) {
    if (collection !== 'comparisons' || !isValid) return;
    const { frameworks, criteria, verdicts } = fields.data as ComparisonAsWritten;
    const named = [
      ...criteria.flatMap(({ cells }, index) =>
        Object.keys(cells).map((name) => ({ name, place: fields.keyAt(['criteria', index, 'cells', name]) })),
      ),
      ...(verdicts ?? []).map(({ framework: name }, index) => ({
        name,
        place: fields.valueAt(['verdicts', index, 'framework']),
      })),
    ];
    for (const { name, place } of named)
      if (!frameworks.includes(name))
        yield {
          file,
          ...place,
          message: `The comparison lists no framework "${name}".`,
          fix: `${didYouMean(name, frameworks)}It lists: ${frameworks.join(', ')}.`,
        };
  },
};

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
  const comparison = component === 'Comparison' ? fieldsOf(content, 'comparisons', String(props['id'])) : undefined;
  if (!comparison) return [];
  const { frameworks, criteria } = comparison;
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

/** The rows of a dataset with their numbers read; nothing when it is missing or cannot be read. */
export function rowsOf(content: Content, id: string): Record<string, unknown>[] | undefined {
  const from = content.entries.get('salaries')?.get(id);
  if (!from?.isValid) return undefined;
  const { rows } = dataOf(from.fields.data);
  if (Array.isArray(rows)) return rows.map(dataOf);
  const csv = csvOf(from);
  return csv && readRows(csv.location)?.map(({ row }) => readSalaryRow(row));
}
