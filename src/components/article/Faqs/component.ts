import { z } from 'astro/zod';
import { h } from 'hastscript';
import { articleComponent } from '#src/document/component.ts';
import { onRecord } from '#src/document/record.ts';
import { ref } from '#src/schemas/fields.ts';

export const faqs = articleComponent({
  name: 'Faqs',
  purpose: 'Lists questions from content/faqs, each with its answer folded away.',
  props: z.strictObject({ ids: z.array(ref('faqs')).min(1).describe('Which questions, in order.') }),
  place: 'block',
  children: 'none',
  plain: ({ ids }, { record, print }) =>
    ids.flatMap((id) => {
      const { question, nodes } = onRecord(record.faqs, id);
      return [h('h3', question), ...print(nodes)];
    }),
  examples: [{ title: 'Two questions', mdx: '<Faqs ids={["is-django-worth-it", "django-or-dotnet"]} />' }],
});
