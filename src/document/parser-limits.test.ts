import { expect, test } from 'vitest';
import { articleComponents } from '#src/components/article/registry.ts';
import { firstIndentedClosingTag, firstTooDeep } from './parser-limits.ts';
import { readDocument } from './read.ts';

test('a component closed inside a list that stands in it is refused before the parser sees it', () => {
  const { findings } = readDocument('<Callout title="x">\n\nText.\n\n- one\n  </Callout>', articleComponents);
  expect(findings).toMatchObject([{ rule: 'mdx-readable', line: 6, column: 3 }]);
});

test.each(['- </A>', '1. </A>', '* - </A>', '\t</A>', '-   </A>'])('%j holds such a tag', (line) => {
  expect(firstIndentedClosingTag(`<A>\n\nText.\n\n${line}`)?.line).toBe(5);
});

test('tags in code, in a line and at the start of a line are left alone', () => {
  const code = '```html\n<ul>\n  <li>a\n  </li>\n</ul>\n```\n\n- A list:\n\n  ~~~html\n  </p>\n  ~~~\n';
  expect(firstIndentedClosingTag(`${code}\n<A>\n\nText.\n\n</A>\n\nIn <Own>a line</Own>.`)).toBeUndefined();
});

test('nesting is measured where it becomes too deep', () => {
  expect(firstTooDeep(`A line.\n${'('.repeat(600)}`)).toEqual({ line: 2, column: 501 });
  expect(firstTooDeep(`{${'<a>'.repeat(20)}`)).toEqual({ line: 1, column: 38 });
  expect(firstTooDeep('{"a": [{"b": [1, 2, [3]]}]} and (one) [two](three)')).toBeUndefined();
});
