import { expect, test } from 'vitest';
import { articleComponents } from '#src/components/article/registry.ts';
import { proseOf } from './prose.ts';
import { readDocument } from './read.ts';

const prose = (mdx: string) => proseOf(readDocument(mdx, articleComponents, false).children);

test('paragraphs, lists and notes are prose; headings, tables and code are not', () => {
  expect(
    prose(
      '## Pay\n\nIt *rises*.\n\n- One.\n- Two.\n\n<Callout title="Note">\n\nA limit.\n\n</Callout>\n\n| A |\n|---|\n| b |\n\n```js\nc();\n```',
    ),
  ).toEqual(['It rises.', 'One.', 'Two.', 'A limit.']);
});
