import { expect, test } from 'vitest';
import { hashSource, inlineCode } from '../src/deploy/csp.ts';
import { withLaterStyles } from './later-styles.ts';

const PLACE = '<svg class="hidden" data-later-styles></svg>';

const page = (css: string, body = `<h1>Pay</h1>${PLACE}<p>Text</p>`) =>
  `<head><style>${css}</style></head><body>${body}</body>`;

const CSS =
  '@layer theme,base,prose;@layer parts{h1{color:red}}@layer prose{p{margin:0}}@layer article,utilities;@font-face{font-family:A}@layer article{.toc{top:0}@media (width<=70rem){.toc{top:1px}}}';

test('what stands below the opening has its styles after the opening', () => {
  expect(withLaterStyles(page(CSS))).toBe(
    '<head><style>@layer theme,base,prose,parts,article,utilities;' +
      '@layer parts{h1{color:red}}@font-face{font-family:A}</style></head>' +
      '<body><h1>Pay</h1><svg class="hidden" data-later-styles><style><![CDATA[' +
      '@layer prose{p{margin:0}}@layer article{.toc{top:0}@media (width<=70rem){.toc{top:1px}}}' +
      ']]></style></svg><p>Text</p></body>',
  );
});

test('layers keep their order, also those whose rules are further down', () => {
  const later = '@layer prose{p{margin:0}}@layer article{p{margin:1px}}@layer utilities{p{margin:2px}}';
  expect(withLaterStyles(page(later))).toContain('<style>@layer prose,article,utilities;@layer utilities{');
});

test('a layer that many files add to is one block, in their order', () => {
  const css =
    '@layer parts{p{margin:0}}@layer prose{b{top:0}}@layer prose,parts;@layer parts{p{margin:1px}a:hover{top:0}}';
  expect(withLaterStyles(page(css))).toContain(
    '<style>@layer parts,prose;@layer parts{p{margin:0}p{margin:1px}a:hover{top:0}}</style>',
  );
});

test('a page that marks no place keeps its styles whole', () => {
  expect(withLaterStyles(page(CSS, '<h1>Pay</h1>'))).toBe(page(CSS, '<h1>Pay</h1>'));
});

test('a "$&" in a style stays what it is', () => {
  expect(withLaterStyles(page('@layer prose{p::before{content:"$&"}}'))).toContain('content:"$&"');
});

test('the policy allows the styles that a browser reads, without the marks around them', () => {
  const { styles } = inlineCode(withLaterStyles(page('@layer prose{p{margin:0}}')));
  expect(styles.map(hashSource)).toContain(hashSource('@layer prose{p{margin:0}}'));
});
