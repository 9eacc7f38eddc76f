import { z } from 'astro/zod';
import { h } from 'hastscript';
import { articleComponent } from '#src/document/component.ts';
import { FACT_PARTS, type FactPart, factText } from '#src/document/fact-text.ts';
import { onRecord } from '#src/document/record.ts';
import { sourceMark } from '#src/document/source-mark.ts';
import { ref } from '#src/schemas/fields.ts';

/** The source mark follows a value or a statement; n and interval belong to a value that stands nearby. */
export const isMarked = (show: FactPart): boolean => show === 'value' || show === 'statement';

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
    return [
      h('data', { value: fact.value }, factText(fact, show) ?? fact.statement),
      ...(isMarked(show) ? [sourceMark(record, fact.source)] : []),
    ];
  },
  marks: ({ id, show }, { facts }) => {
    const fact = onRecord(facts, id);
    return isMarked(show)
      ? [{ source: fact.source, figures: show === 'value' && fact.display !== undefined ? [id] : [] }]
      : [];
  },
  examples: [
    { title: 'A figure in a sentence', mdx: 'The median was <Fact id="pay-django-befs-2024" />.' },
    { title: 'How many people it rests on', mdx: '<Fact id="pay-django-befs-2024" show="n" /> people answered.' },
  ],
});
