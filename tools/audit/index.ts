import { existsSync } from 'node:fs';
import path from 'node:path';
import { contentFolder } from '#src/lib/collections.ts';
import { readSiteAddress } from '../build/site.ts';
import { parse, REPORT_OPTIONS, type Report, readReport, refuse, report } from '../check/command.ts';
import { type AuditRule, audit } from './rule.ts';
import { auditRules } from './rules.ts';
import type { Built } from './site.ts';

const USAGE = `Holds the built site against every rule and names every fault at once.

  npm run audit -- [--dist DIR] [--content DIR] [--format text|json|github|sarif] [--rule ID]…
                   [--max-warnings N]

The address of the site is that of site.yaml, or of the variables SITE_URL and BASE_PATH, as for the build.
It ends with 1 when there is an error, or more warnings than --max-warnings allows.
`;

process.exitCode = await run();

async function run(): Promise<number> {
  const asked = readOptions();
  if (typeof asked === 'string') return refuse(asked, USAGE);
  return report(await audit(asked, asked.rules), asked);
}

/** What was asked for on the command line, or a sentence on what is wrong with it. */
function readOptions(): (Report<AuditRule> & Built) | string {
  const text = { type: 'string' } as const;
  const values = parse({ ...REPORT_OPTIONS, dist: text, content: text });
  if (typeof values === 'string') return values;
  const wanted = readReport(values, auditRules, 'audit');
  if (typeof wanted === 'string') return wanted;
  const { dist = 'dist', content } = values;
  const folder = path.resolve(dist);
  const from = content === undefined ? contentFolder(process.env) : path.resolve(content);
  if (!existsSync(path.join(folder, 'index.html')))
    return `There is no site in "${dist}". Build it first with "npm run build".`;
  if (!existsSync(path.join(from, 'site.yaml')))
    return `There is no site.yaml in "${content ?? from}". Name the folder that holds the content.`;
  try {
    return { ...wanted, folder, content: from, base: readSiteAddress(from).base };
  } catch (error) {
    return (error as Error).message;
  }
}
