import { existsSync } from 'node:fs';
import path from 'node:path';
import { contentFolder } from '#src/lib/collections.ts';
import { asOf, isDay } from '#src/lib/dates.ts';
import { checkContent } from './check.ts';
import { parse, REPORT_OPTIONS, type Report, readReport, refuse, report } from './command.ts';
import type { Circumstances, Rule } from './rule.ts';
import { rules } from './rules.ts';

const USAGE = `Holds content/ against every rule and names every fault at once.

  npm run check:content -- [--content DIR] [--format text|json|github|sarif] [--as-of YYYY-MM-DD]
                           [--rule ID]… [--max-warnings N] [--strict]

It ends with 1 when there is an error, or more warnings than --max-warnings allows.
`;

process.exitCode = await run();

async function run(): Promise<number> {
  const asked = readOptions();
  if (typeof asked === 'string') return refuse(asked, USAGE);
  return report(await checkContent(asked.content, asked, asked.rules), asked);
}

/** What was asked for on the command line, or a sentence on what is wrong with it. */
function readOptions(): (Report<Rule> & Circumstances & { content: string }) | string {
  const values = parse({
    ...REPORT_OPTIONS,
    content: { type: 'string' },
    'as-of': { type: 'string' },
    strict: { type: 'boolean' },
  });
  if (typeof values === 'string') return values;
  const wanted = readReport(values, rules, 'check:content');
  if (typeof wanted === 'string') return wanted;
  const { content, strict = false, 'as-of': day = asOf(process.env) } = values;
  if (!isDay(day)) return `"${day}" is not a day. Write --as-of as YYYY-MM-DD, such as 2027-12-01.`;
  const folder = content === undefined ? contentFolder(process.env) : path.resolve(content);
  if (!existsSync(folder)) return `There is no folder "${content ?? folder}". Name the folder that holds the content.`;
  return { ...wanted, content: folder, asOf: day, isStrict: strict };
}
