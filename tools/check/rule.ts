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

/** Something that must hold in `content/`. Its id says the truth and never changes. */
export interface Rule {
  id: string;
  severity: Finding['severity'];
  /** What holds, in a sentence. */
  truth: string;
  /** Every place in one file where it does not hold. The file's text is at hand only here. */
  inFile?(file: ContentFile, circumstances: Circumstances): Iterable<Found>;
  /** Every place where it does not hold, seen across all files. */
  across?(content: Content, circumstances: Circumstances): Iterable<Found>;
}
