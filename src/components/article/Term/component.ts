import { z } from 'astro/zod';
import { h } from 'hastscript';
import { articleComponent } from '#src/document/component.ts';
import { onRecord } from '#src/document/record.ts';
import { ref } from '#src/schemas/fields.ts';

export const term = articleComponent({
  name: 'Term',
  purpose: 'Links a term to the glossary; prints the term itself when nothing stands between its tags.',
  props: z.strictObject({ id: ref('glossary').describe('Which term.') }),
  place: 'inline',
  children: 'text',
  plain: ({ id }, { record, children }) => {
    const { term, url } = onRecord(record.terms, id);
    return [h('a', { href: url }, ...(children.length > 0 ? children : [term]))];
  },
  examples: [
    { title: 'The term itself', mdx: 'Learn the <Term id="orm" /> first.' },
    { title: 'With words of your own', mdx: 'An <Term id="orm">object-relational mapper</Term> writes SQL.' },
  ],
});
