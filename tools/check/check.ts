import path from 'node:path';
import { byPlace, type Finding } from '#src/lib/finding.ts';
import { readContent } from './content.ts';
import { rules } from './rules.ts';

/** Every finding about the content in `folder`, in the order of files and lines. */
export function checkContent(folder: string): Finding[] {
  const printed = path.relative(process.cwd(), folder).split(path.sep).join('/') || '.';
  const content = readContent(folder, printed);
  return rules.flatMap((rule) => [...rule.check(content)]).sort(byPlace);
}

/** Findings as an editor reads them in a terminal. */
export const findingsAsText = (findings: readonly Finding[]): string =>
  findings
    .map(({ file, line, column, rule, message, fix }) => `${file}:${line}:${column}  ${rule}\n  ${message}\n  ${fix}\n`)
    .join('\n');
