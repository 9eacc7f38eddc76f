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
  /** Every place in one file where it does not hold. The file's text is at hand only here. */
  inFile?(file: ContentFile, circumstances: Circumstances): Iterable<Found>;
  /** Every place where it does not hold, seen across all files. */
  across?(content: Content, circumstances: Circumstances): Iterable<Found>;
}

/** What was found, with the rule that found it. */
export function* findingsOf({ id, severity }: Truth, found: Iterable<Found> | undefined): Iterable<Finding> {
  for (const one of found ?? []) yield { ...one, rule: id, severity: one.severity ?? severity };
}
