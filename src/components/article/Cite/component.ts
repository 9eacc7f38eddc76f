import { z } from 'astro/zod';
import { articleComponent } from '#src/document/component.ts';
import { sourceMark } from '#src/document/source-mark.ts';
import { line, ref } from '#src/schemas/fields.ts';

export const cite = articleComponent({
  name: 'Cite',
  purpose: 'Marks a statement without a number with the source it rests on.',
  props: z.strictObject({
    source: ref('sources').describe('Which source.'),
    locator: line(200).optional().describe('Where in the source.'),
  }),
  place: 'inline',
  children: 'none',
  plain: ({ source, locator }, { record }) => [sourceMark(record, source, locator)],
  marks: ({ source }) => [{ source, figures: [] }],
  examples: [
    {
      title: 'After a statement',
      mdx: 'Capacity is added at the web servers.<Cite source="django-faq" locator="Does Django scale?" />',
    },
  ],
});
