import path from 'node:path';
import { byPlace, type Finding } from '#src/lib/finding.ts';
import { readContent } from './content.ts';
import type { Circumstances, Found, Rule } from './rule.ts';
import { rules as allRules } from './rules.ts';

/**
 * Every finding about the content in `folder`, in the order of files and lines. `only` narrows the rules.
 * Whatever the files hold, this does not throw.
 */
export async function checkContent(
  folder: string,
  circumstances: Circumstances,
  only: readonly Rule[] = allRules,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const collect = (rule: Rule, found: Iterable<Found> | undefined) => {
    for (const one of found ?? []) findings.push({ ...one, rule: rule.id, severity: one.severity ?? rule.severity });
  };
  const content = await readContent(folder, printedName(folder), (file) => {
    for (const rule of only) collect(rule, rule.inFile?.(file, circumstances));
  });
  for (const rule of only) collect(rule, rule.across?.(content, circumstances));
  return findings.sort(byPlace);
}

const printedName = (folder: string) => path.relative(process.cwd(), folder).split(path.sep).join('/') || '.';
