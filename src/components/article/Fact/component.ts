import { z } from 'astro/zod';
import { h } from 'hastscript';
import { articleComponent } from '#src/document/component.ts';
import { FACT_PARTS, factText } from '#src/document/fact-text.ts';
import { onRecord } from '#src/document/record.ts';
import { ref } from '#src/schemas/fields.ts';
import { sourceMark } from '../source-mark.ts';

export const fact = articleComponent({
  name: 'Fact',
  purpose: 'Prints a figure from the facts on record, with a numbered mark that leads to its source.',
  props: z.strictObject({
    id: ref('facts').describe('Which fact.'),
    show: z
      .enum(FACT_PARTS)
      .default('value')
      .describe('The value, how many people it rests on, its 95 % interval, or the whole statement.'),
  }),
  place: 'inline',
  children: 'none',
  plain: ({ id, show }, { record }) => {
    const fact = onRecord(record.facts, id);
    return [h('data', { value: fact.value }, factText(fact, show) ?? fact.statement), sourceMark(record, fact.source)];
  },
  examples: [
    { title: 'A figure in a sentence', mdx: 'The median was <Fact id="pay-django-befs-2024" />.' },
    { title: 'How many people it rests on', mdx: '<Fact id="pay-django-befs-2024" show="n" /> people answered.' },
  ],
});
