import path from 'node:path';
import { byPlace, type Finding } from '#src/lib/finding.ts';
import { type ContentFile, readContent } from './content.ts';
import { type Circumstances, findingsAcross, findingsIn, type Rule } from './rule.ts';
import { rules as allRules } from './rules.ts';

/**
 * Every finding about the content in `folder`, in the order of files and lines. `only` narrows the rules.
 * `unsaved` holds texts by file name inside the folder, which are checked instead of what the disk holds.
 * Whatever the files hold, this does not throw.
 */
export async function checkContent(
  folder: string,
  circumstances: Circumstances,
  only: readonly Rule[] = allRules,
  unsaved: ReadonlyMap<string, string> = new Map(),
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const see = (file: ContentFile) => {
    for (const rule of only) findings.push(...findingsIn(rule, file, circumstances));
  };
  const content = await readContent(folder, printedName(folder), see, unsaved);
  for (const rule of only) findings.push(...findingsAcross(rule, content, circumstances));
  return findings.sort(byPlace);
}

/** A path as findings name it: from the project root, with forward slashes. */
export const printedName = (folder: string) => path.relative(process.cwd(), folder).split(path.sep).join('/') || '.';
