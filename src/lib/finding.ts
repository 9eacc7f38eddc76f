/** Something wrong in a file of `content/`, said so that an editor can mend it. */
export interface Finding {
  /** Permanent id of the rule that found it, such as `reference-exists`. */
  rule: string;
  severity: 'error' | 'warning';
  /** Path from the project root, with forward slashes. */
  file: string;
  /** Counted from 1; 1 where only the file is known. */
  line: number;
  /** Counted from 1; 1 where only the line is known. */
  column: number;
  /** What is wrong, in a full sentence. */
  message: string;
  /** What to do about it, in a full sentence. */
  fix: string;
}

/** Where in a file something stands, counted from 1. */
export interface Place {
  line: number;
  column: number;
}

/** A finding before it is known which file it is about. */
export type FindingInFile = Omit<Finding, 'file'>;

/** Orders findings by file, then by place, then by rule. */
export const byPlace = (a: Finding, b: Finding): number =>
  compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
