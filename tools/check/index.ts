import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder } from '#src/lib/collections.ts';
import { asOf, isDay } from '#src/lib/dates.ts';
import { didYouMean } from '#src/lib/suggest.ts';
import { checkContent } from './check.ts';
import { reporters } from './reporters.ts';
import { rules } from './rules.ts';

const USAGE = `Holds content/ against every rule and names every fault at once.

  npm run check:content -- [--content DIR] [--format text|json|github|sarif] [--as-of YYYY-MM-DD]
                           [--rule ID]… [--max-warnings N] [--strict]

It ends with 1 when there is an error, or more warnings than --max-warnings allows.
`;

process.exitCode = await run();

async function run(): Promise<number> {
  const options = readOptions();
  if (typeof options === 'string') {
    process.stderr.write(`${options}\n\n${USAGE}`);
    return 1;
  }
  const chosen = options.rule.length > 0 ? rules.filter(({ id }) => options.rule.includes(id)) : rules;
  const findings = await checkContent(options.content, { asOf: options.asOf, isStrict: options.strict }, chosen);
  const report = reporters[options.format]?.(findings, chosen) ?? '';
  await new Promise((done) => process.stdout.write(report === '' ? '' : `${report}\n`, done));
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  return warnings < findings.length || warnings > options.maxWarnings ? 1 : 0;
}

interface Options {
  content: string;
  format: string;
  asOf: string;
  rule: string[];
  maxWarnings: number;
  strict: boolean;
}

/** What was asked for on the command line, or a sentence on what is wrong with it. */
function readOptions(): Options | string {
  const parsed = parse();
  if (typeof parsed === 'string') return parsed;
  const { content, format = 'text', rule = [], strict = false } = parsed;
  const day = parsed['as-of'] ?? asOf(process.env);
  const maxWarnings = Number(parsed['max-warnings'] ?? Number.POSITIVE_INFINITY);
  const unknown = rule.find((id) => !rules.some((one) => one.id === id));
  if (!Object.hasOwn(reporters, format))
    return `There is no format "${format}". ${didYouMean(format, Object.keys(reporters))}The formats are: ${Object.keys(reporters).join(', ')}.`;
  if (unknown !== undefined)
    return `There is no rule "${unknown}". ${didYouMean(
      unknown,
      rules.map(({ id }) => id),
    )}The rules have a page each in docs/rules/.`;
  if (!isDay(day)) return `"${day}" is not a day. Write --as-of as YYYY-MM-DD, such as 2027-12-01.`;
  if (Number.isNaN(maxWarnings)) return `"${parsed['max-warnings']}" is not a number of warnings.`;
  const folder = content === undefined ? contentFolder(process.env) : path.resolve(content);
  if (!existsSync(folder)) return `There is no folder "${content ?? folder}". Name the folder that holds the content.`;
  return { content: folder, format, asOf: day, rule, maxWarnings, strict };
}

function parse() {
  try {
    return parseArgs({
      options: {
        content: { type: 'string' },
        format: { type: 'string' },
        'as-of': { type: 'string' },
        rule: { type: 'string', multiple: true },
        'max-warnings': { type: 'string' },
        strict: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
