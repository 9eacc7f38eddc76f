import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { Finding } from '#src/lib/finding.ts';
import { didYouMean } from '#src/lib/suggest.ts';
import { type Held, reporters } from './reporters.ts';
import type { Truth } from './rule.ts';

/** Options of every command that reports findings. */
export const REPORT_OPTIONS = {
  format: { type: 'string' },
  rule: { type: 'string', multiple: true },
  'max-warnings': { type: 'string' },
} as const satisfies ParseArgsOptionsConfig;

/** How somebody wants findings reported, and about which rules. */
export interface Report<Rule extends Truth> extends Held {
  format: string;
  rules: readonly Rule[];
  maxWarnings: number;
}

/** The values of the options on the command line, or a sentence on what is wrong with it. */
export function parse<const Options extends ParseArgsOptionsConfig>(options: Options) {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    return faultOfOptions(error, options);
  }
}

/** What is wrong with a command line that `parseArgs` refused, in a sentence. */
export function faultOfOptions(error: unknown, options: ParseArgsOptionsConfig): string {
  if (!(error instanceof Error)) return String(error);
  const unknown = /^Unknown option '(-[^' ]+)/.exec(error.message)?.[1];
  if (unknown === undefined) return `${error.message.replace(/\.$/, '')}.`;
  const known = Object.keys(options).map((name) => `--${name}`);
  return `There is no option "${unknown}". ${didYouMean(unknown, known)}`.trim();
}

/** The values of the options on the command line. When one is wrong the program ends: with a sentence, the usage and 1. */
export function optionsOf<const Options extends ParseArgsOptionsConfig>(options: Options, usage: string) {
  const values = parse(options);
  return typeof values === 'string' ? process.exit(refuse(values, usage)) : values;
}

/** Reads how `command` shall report on its `rules`, or says in a sentence what is wrong with what was asked. */
export function readReport<Rule extends Truth>(
  values: { format?: string | undefined; rule?: string[] | undefined; 'max-warnings'?: string | undefined },
  rules: readonly Rule[],
  command: string,
): Report<Rule> | string {
  const { format = 'text', rule: asked = [], 'max-warnings': most } = values;
  const maxWarnings = Number(most ?? Number.POSITIVE_INFINITY);
  const ids = rules.map(({ id }) => id);
  const unknown = asked.find((id) => !ids.includes(id));
  if (!Object.hasOwn(reporters, format))
    return `There is no format "${format}". ${didYouMean(format, Object.keys(reporters))}The formats are: ${Object.keys(reporters).join(', ')}.`;
  if (unknown !== undefined)
    return `There is no rule "${unknown}". ${didYouMean(unknown, ids)}The rules have a page each in docs/rules/.`;
  if (Number.isNaN(maxWarnings)) return `"${most}" is not a number of warnings.`;
  const chosen = asked.length > 0 ? rules.filter(({ id }) => asked.includes(id)) : rules;
  return { command, format, rules: chosen, maxWarnings };
}

/** Prints findings as asked; returns the exit code: 1 with an error, or with more warnings than allowed. */
export async function report(findings: readonly Finding[], { format, maxWarnings, ...held }: Report<Truth>) {
  const text = reporters[format]?.(findings, held) ?? '';
  await new Promise((done) => process.stdout.write(text === '' ? '' : `${text}\n`, done));
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  return warnings < findings.length || warnings > maxWarnings ? 1 : 0;
}

/** Says what is wrong with the command line, and how to use the command; returns the exit code. */
export function refuse(sentence: string, usage: string): number {
  process.stderr.write(`${sentence}\n\n${usage}`);
  return 1;
}
