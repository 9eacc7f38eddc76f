import type { Rule } from '../rule.ts';

/** Rules that `src/document/` checks while it compiles; they are only reported here. */
const TRUTHS = {
  'mdx-readable': 'Every text is valid MDX.',
  'no-code': 'A text holds no import, no export and no expression.',
  'component-exists': 'Every component in a text is one an author may use.',
  'component-children': 'A component that takes nothing between its tags has nothing there.',
  'html-tag-allowed': 'HTML tags written by hand carry only the attributes they may.',
  'props-literal': 'Props are plain data.',
  'props-valid': 'Props are those the component takes.',
} as const;

export const documentRules: Rule[] = Object.entries(TRUTHS).map(([id, truth]) => ({
  id,
  truth,
  *check({ files }) {
    for (const { file, document } of files)
      for (const finding of document?.findings ?? []) if (finding.rule === id) yield { ...finding, file };
  },
}));
