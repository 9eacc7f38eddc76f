import { expect, test } from 'vitest';
import { typeset } from './typography.ts';

test('no line begins with the unit of the figure before it', () => {
  expect(typeset('<p>In 2025, 11.7 % of 48.6 million people (n 155); 622 people</p>')).toBe(
    '<p>In 2025, 11.7\u00a0% of 48.6\u00a0million people (n\u00a0155); 622\u00a0people</p>',
  );
});

test('no line of a heading ends with its article', () => {
  expect(typeset('<h1 id="a b">A flat share, <a href="/">a figure</a> of a kind</h1><p>It is a word.</p>')).toBe(
    '<h1 id="a b">A\u00a0flat share, <a href="/">a\u00a0figure</a> of a\u00a0kind</h1><p>It is a word.</p>',
  );
});

test('an apostrophe in the text is curved, typed or escaped', () => {
  expect(typeset("<p>Django's share, others&#39; pay</p>")).toBe('<p>Django’s share, others’ pay</p>');
});

test('code, scripts, styles and attributes stay as they were written', () => {
  const html = `<p title="Django's 5 %"><code>10 % 3, it's</code><script>5 % 2</script><style>a{b:c 5 %}</style></p>`;
  expect(typeset(html)).toBe(html);
});
