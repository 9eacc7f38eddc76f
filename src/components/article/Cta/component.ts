import { z } from 'astro/zod';
import { h } from 'hastscript';
import { articleComponent } from '#src/document/component.ts';

export const cta = articleComponent({
  name: 'Cta',
  purpose: 'Prints the agency’s call to action from content/site.yaml. Use it once, at the end.',
  props: z.strictObject({}),
  place: 'block',
  children: 'none',
  plain: (
    _props,
    {
      record: {
        callToAction: { text, label, url },
      },
    },
  ) => [h('p', `${text} `, h('a', { href: url }, label))],
  examples: [{ title: 'At the end of an article', mdx: '<Cta />' }],
});
