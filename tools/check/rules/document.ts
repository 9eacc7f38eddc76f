import type { Rule } from '../rule.ts';

/** Rules that `src/document/` checks while it reads; here they are only reported. */
const TRUTHS = {
  'mdx-readable': 'Every text is valid MDX, and not nested deeper than anybody follows.',
  'no-code': 'A text holds no import, no export and no expression.',
  'component-exists': 'Every component in a text is one an author may use.',
  'component-children': 'A component that takes nothing between its tags has nothing there.',
  'component-place': 'A component that is a block stands on a line of its own.',
  'html-tag-allowed': 'HTML written by hand keeps to a short list of tags and attributes.',
  'props-literal': 'Props are plain data.',
  'props-valid': 'Props are those the component takes.',
  'link-safe': 'Links lead to the web, to mail, to a telephone or to this site.',
  'picture-safe': 'Pictures are files in the folder of the text that shows them.',
  'heading-attributes': 'A heading carries an id at most.',
  'code-language-known': 'The language of a code block is one that can be coloured.',
} as const;

export const documentRules: Rule[] = Object.entries(TRUTHS).map(([id, truth]) => ({
  id,
  severity: 'error',
  truth,
  *inFile({ file, document }) {
    for (const finding of document?.findings ?? []) if (finding.rule === id) yield { ...finding, file };
  },
}));
