import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { csvParse } from 'd3-dsv';
import type { Finding } from '#src/lib/finding.ts';
import { didYouMean } from '#src/lib/suggest.ts';
import { problemsIn } from '#src/schemas/problems.ts';
import { readSalaryRow, salaryRowSchema } from '#src/schemas/salary.ts';
import type { Content, ContentFile } from '../content.ts';
import type { Rule } from '../rule.ts';
import { dataOf } from './references.ts';

export const rowsValid: Rule = {
  id: 'rows-valid',
  truth: 'The rows of every dataset can be read and are complete.',
  *check({ files }) {
    for (const from of files) {
      const csv = csvOf(from);
      if (!csv) continue;
      const file = path.posix.join(path.posix.dirname(from.file), csv.name);
      if (!existsSync(csv.location))
        yield {
          rule: 'rows-valid',
          severity: 'error',
          file: from.file,
          ...from.fields.valueAt(['rows']),
          message: `There is no file "${csv.name}" beside this file.`,
          fix: 'Put the CSV into the same folder, or correct its name.',
        } satisfies Finding;
      else
        for (const [index, row] of csvParse(readFileSync(csv.location, 'utf8')).entries())
          for (const { message, fix } of problemsIn(salaryRowSchema, readSalaryRow(row)))
            yield { rule: 'rows-valid', severity: 'error', file, line: index + 2, column: 1, message, fix };
    }
  },
};

export const cellNamed: Rule = {
  id: 'cell-named',
  truth: 'Every place, band and framework asked of a dataset stands in it.',
  *check(content) {
    for (const { file, document } of content.files)
      for (const { component, props, line, column } of document?.uses ?? []) {
        if (component !== 'SalaryTable') continue;
        const rows = rowsOf(content, String(props['dataset']));
        if (!rows) continue;
        const asked = {
          framework: [props['framework']],
          place: props['places'] as string[],
          experience: props['experience'] as string[],
        };
        for (const [name, values] of Object.entries(asked)) {
          const known = new Set(rows.map((row) => String(row[name])));
          for (const value of values)
            if (!known.has(String(value)))
              yield {
                rule: 'cell-named',
                severity: 'error',
                file,
                line,
                column,
                message: `The dataset "${props['dataset']}" has no ${name} "${value}".`,
                fix: `${didYouMean(String(value), known)}It has: ${[...known].join(', ')}.`,
              };
        }
      }
  },
};

function csvOf({ collection, fields, location }: ContentFile): { name: string; location: string } | undefined {
  const name = (fields.data as { rows?: unknown } | undefined)?.rows;
  if (collection !== 'salaries' || typeof name !== 'string') return undefined;
  return { name, location: path.join(path.dirname(location), name) };
}

function rowsOf(content: Content, id: string): Record<string, unknown>[] | undefined {
  const from = content.entries.get('salaries')?.get(id);
  const rows = dataOf(content, 'salaries', id)?.['rows'];
  if (Array.isArray(rows)) return rows;
  const csv = from && csvOf(from);
  return csv && existsSync(csv.location) ? csvParse(readFileSync(csv.location, 'utf8')) : undefined;
}
