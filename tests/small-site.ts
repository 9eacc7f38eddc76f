import { readFileSync } from 'node:fs';
import type { Finding } from '#src/lib/finding.ts';
import { checkContent } from '../tools/check/check.ts';
import type { Rule } from '../tools/check/rule.ts';

/** The content of the smallest whole site. */
export const SMALL = 'tests/fixtures/small/content';

/** What a file of the small site says, by its path in the content. */
export const textOf = (name: string): string => readFileSync(`${SMALL}/${name}`, 'utf8');

/** What a rule finds in the small site when files say something else: for the path of each, what its text becomes. */
export const foundAfter = (
  rule: Rule,
  changes: Readonly<Record<string, (text: string) => string>>,
): Promise<Finding[]> =>
  checkContent(
    SMALL,
    { asOf: '2026-11-22', isStrict: false },
    [rule],
    new Map(Object.entries(changes).map(([name, change]) => [name, change(textOf(name))])),
  );
