import { expect, test } from 'vitest';
import { htmlToText } from './to-text.ts';

test('words of different blocks stay apart, words of one line stay together', () => {
  expect(htmlToText('<p>One <b>wo</b>rd.</p><ul><li>two</li><li>three</li></ul>')).toBe('One word. two three');
});

test('a source mark is no part of the text', () => {
  expect(
    htmlToText(
      '<p>It is <data value="50000">$50,000</data><sup data-source="survey"><a href="/sources/survey/">[12]</a></sup>, they say.</p>',
    ),
  ).toBe('It is $50,000, they say.');
});

test('signs that HTML writes otherwise are read, and an attribute is not', () => {
  expect(htmlToText('<p>a &#x3C; b &#x26; c</p><img alt="d > e"><p>&#x26;#x3C;</p>')).toBe('a < b & c &#x3C;');
});
