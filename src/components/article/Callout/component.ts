import { z } from 'astro/zod';
import { h } from 'hastscript';
import { articleComponent } from '#src/document/component.ts';
import { line } from '#src/schemas/fields.ts';

export const callout = articleComponent({
  name: 'Callout',
  purpose: 'Sets a note apart from the text: how to read a figure, a limit, a warning.',
  props: z.strictObject({ title: line(80).describe('What the note is about.') }),
  place: 'block',
  children: 'blocks',
  plain: ({ title }, { children }) => [h('blockquote', h('p', h('strong', title)), ...children)],
  examples: [
    {
      title: 'A note on a figure',
      mdx: '<Callout title="How to read this">\n\nThe comparison shows an association, not a cause.\n\n</Callout>',
    },
  ],
});
