import type { Finding } from '#src/lib/finding.ts';
import type { Content } from './content.ts';

/** Something that must hold in `content/`. Its id says the truth and never changes. */
export interface Rule {
  id: string;
  /** What holds, in a sentence. */
  truth: string;
  /** Every place where it does not hold. */
  check(content: Content): Iterable<Finding>;
}
