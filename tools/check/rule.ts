import type { Finding } from '#src/lib/finding.ts';
import type { Content, ContentFile } from './content.ts';

/** What a rule found; the table adds which rule it was and how severe it is. */
export type Found = Omit<Finding, 'rule' | 'severity'> & { severity?: Finding['severity'] };

/** What a check depends on besides the files. */
export interface Circumstances {
  /** The day the content is checked for, `YYYY-MM-DD`. */
  asOf: string;
  /** Makes what is past its date an error. */
  isStrict: boolean;
}

/** Something that must hold, wherever it is looked for. Its id says the truth and never changes. */
export interface Truth {
  id: string;
  severity: Finding['severity'];
  /** What holds, in a sentence. */
  truth: string;
}

/** Something that must hold in `content/`. */
export interface Rule extends Truth {
  /**
   * Whether a draft may still lack it: there it is a warning, and an error as soon as `draft` goes. Only for what a person
   * has to add and no reader can see yet; see docs/decisions/0011-what-a-draft-may-still-lack.md.
   */
  waits?: true;
  /** Every place in one file where it does not hold. The file's text is at hand only here. */
  inFile?(file: ContentFile, circumstances: Circumstances): Iterable<Found>;
  /** Every place where it does not hold, seen across all files. */
  across?(content: Content, circumstances: Circumstances): Iterable<Found>;
}

/** What was found, with the rule that found it. */
export function* findingsOf({ id, severity }: Truth, found: Iterable<Found> | undefined): Iterable<Finding> {
  for (const one of found ?? []) yield { ...one, rule: id, severity: one.severity ?? severity };
}

/** What a rule finds in one file, with how severe it is there. */
export function* findingsIn(rule: Rule, file: ContentFile, circumstances: Circumstances): Iterable<Finding> {
  const severity = rule.waits && isDraft(file) ? 'warning' : rule.severity;
  yield* findingsOf({ ...rule, severity }, rule.inFile?.(file, circumstances));
}

/** What a rule finds across all files, with how severe it is where it stands. */
export function* findingsAcross(rule: Rule, content: Content, circumstances: Circumstances): Iterable<Finding> {
  const drafts = new Set(rule.waits && content.files.filter(isDraft).map(({ file }) => file));
  for (const finding of findingsOf(rule, rule.across?.(content, circumstances)))
    yield drafts.has(finding.file) ? { ...finding, severity: 'warning' } : finding;
}

/** Whether a file says that it is a draft. */
export const isDraft = ({ fields: { data } }: ContentFile): boolean =>
  typeof data === 'object' && data !== null && 'draft' in data && data.draft === true;
