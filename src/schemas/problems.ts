import type { z } from 'astro/zod';
import { didYouMean } from '#src/lib/suggest.ts';
import { fieldsAt } from './describe.ts';
import type { Path } from './walk.ts';

/** What does not fit the schema, said to an editor. */
export interface Problem {
  path: Path;
  /** Whether the name of the field is at fault or its value. */
  at: 'key' | 'value';
  message: string;
  fix: string;
}

/**
 * Holds `data` against a schema and says in full sentences everything that does not fit; nothing when all does.
 * `noun` is what an editor calls the values: fields of a file, props of a component.
 */
export function problemsIn(schema: z.ZodType, data: unknown, noun: 'field' | 'prop' = 'field'): Problem[] {
  const result = schema.safeParse(data);
  return result.success ? [] : result.error.issues.flatMap((issue) => describe(issue, schema, data, noun));
}

function describe(issue: z.core.$ZodIssue, schema: z.ZodType, data: unknown, noun: string): Problem[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(key, path, schema, noun));
  const name = nameOf(path);
  const value = valueIn(data, path);
  if (value === undefined) {
    const hint = fieldsAt(schema, path.slice(0, -1)).find((field) => field.name === path.at(-1))?.hint;
    return [
      {
        path,
        at: 'value',
        message: `The ${noun} ${name} is missing.`,
        fix: `Add it${hint ? `: ${hint}` : '.'}`,
      },
    ];
  }
  if (issue.code === 'invalid_type')
    return [
      {
        path,
        at: 'value',
        message: `The ${noun} ${name} should be ${KINDS[issue.expected] ?? issue.expected}, but it is ${kindOf(value)}.`,
        fix:
          issue.expected === 'string'
            ? 'Put the value in quotes, or write a text.'
            : 'Change the value, or its indentation.',
      },
    ];
  if (issue.code === 'invalid_value' && issue.values.length > 1) {
    const known = issue.values.map(String);
    const written = typeof value === 'object' ? kindOf(value) : `"${value}"`;
    return [
      {
        path,
        at: 'value',
        message: `The ${noun} ${name} cannot be ${written}.`,
        fix: `${typeof value === 'string' ? didYouMean(value, known) : ''}It is one of: ${known.join(', ')}.`,
      },
    ];
  }
  return [{ path, at: 'value', message: `The ${noun} ${name} does not fit.`, fix: wayOut(issue) }];
}

/** What to do about a value, in our own words where the schema has none of its own. */
function wayOut(issue: z.core.$ZodIssue): string {
  const isOwn = !/^(Too (small|big)|Invalid )/.test(issue.message);
  if (isOwn) return sentence(issue.message);
  if (issue.code === 'too_small') return `It takes ${AMOUNTS[issue.origin] ?? ''}at least ${issue.minimum}.`;
  if (issue.code === 'too_big') return `It takes ${AMOUNTS[issue.origin] ?? ''}at most ${issue.maximum}.`;
  return 'Write it as the description of the field says.';
}

/** How much of a value a limit counts. */
const AMOUNTS: Readonly<Record<string, string>> = { array: 'a list of ', string: 'a text of ', number: 'a number of ' };

function unknownField(key: string, path: Path, schema: z.ZodType, noun: string): Problem {
  const known = fieldsAt(schema, path).map(({ name }) => name);
  return {
    path: [...path, key],
    at: 'key',
    message: `There is no ${noun} "${key}"${path.length > 0 ? ` in ${nameOf(path)}` : ''}.`,
    fix: `${didYouMean(key, known)}The ${noun}s are: ${known.join(', ')}.`,
  };
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};

function kindOf(value: unknown): string {
  if (Number.isNaN(value)) return 'something else';
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  return KINDS[typeof value] ?? typeof value;
}

/** The field as an editor finds it: "revisions › 2 › why", list places counted from 1. */
const nameOf = (path: Path): string =>
  path.length === 0
    ? 'at the top'
    : `"${path.map((part) => (typeof part === 'number' ? part + 1 : part)).join(' › ')}"`;

const valueIn = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, part) => (value as Record<string | number, unknown> | undefined | null)?.[part], data);

const sentence = (text: string): string => text.replace(/\.?$/, '.');
