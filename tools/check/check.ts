import path from 'node:path';
import { byPlace, type Finding } from '#src/lib/finding.ts';
import { readContent } from './content.ts';
import { type Circumstances, findingsOf, type Rule } from './rule.ts';
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
  const content = await readContent(folder, printedName(folder), (file) => {
    for (const rule of only) findings.push(...findingsOf(rule, rule.inFile?.(file, circumstances)));
  });
  for (const rule of only) findings.push(...findingsOf(rule, rule.across?.(content, circumstances)));
  return findings.sort(byPlace);
}

/** A path as findings name it: from the project root, with forward slashes. */
export const printedName = (folder: string) => path.relative(process.cwd(), folder).split(path.sep).join('/') || '.';
