import { z } from 'astro/zod';
import { articleComponent } from '#src/document/component.ts';

export const own = articleComponent({
  name: 'Own',
  purpose: 'Marks a number as the author’s own suggestion, which no source stands behind.',
  props: z.strictObject({}),
  place: 'inline',
  children: 'text',
  plain: (_props, { children }) => children,
  examples: [{ title: 'A suggested duration', mdx: 'Give the tutorial <Own>two weeks</Own>.' }],
});
