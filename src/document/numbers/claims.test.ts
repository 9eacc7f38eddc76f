import { describe, expect, test } from 'vitest';
import { articleComponents } from '#src/components/article/registry.ts';
import { readDocument } from '../read.ts';
import { claimsInText, numberClaims } from './claims.ts';

const claims = (source: string) => numberClaims(readDocument(source, articleComponents).children);
const texts = (source: string) => claims(source).map(({ text }) => text);
const found = (text: string) => claimsInText(text).map((claim) => claim.text);

describe('what claims something', () => {
  test.each([
    ['money with its sign before', 'It is $52,278 here and A$135,000 there.', ['$52,278', 'A$135,000']],
    ['money with its sign or word behind', 'Munich: 80 000 euros, or 55-65k €.', ['80 000 euros', '55-65k €']],
    ['money with a code', 'They offer USD 141,000 or ₹12 lakh.', ['USD 141,000', '₹12 lakh']],
    ['a range of money', 'Ask for $20–40 an hour.', ['$20–40']],
    ['money in words', 'It came to half a million pounds.', ['half a million pounds']],
    ['money by the hour, with no sign', 'Rates of 400–600 a day are common.', ['400–600']],
    ['figures', 'A six-figure job, or six figures.', ['six-figure', 'six figures']],
    ['per cent', 'About 60% or ten per cent of them.', ['60%', 'ten per cent']],
    ['percentage points', 'It rose by 4.9 points.', ['4.9 points']],
    ['a percentage that goes on', 'Django is at 11.7% and Rails at 6.2.', ['11.7%', '6.2']],
    [
      'one in some',
      'One in five, 9 out of 10, two developers in ten.',
      ['One in five', '9 out of 10', 'two developers in ten'],
    ],
    ['parts', 'A third of teams and two-thirds of firms.', ['A third of', 'two-thirds of']],
    ['parts that stand alone', 'Pay fell by a third.', ['a third']],
    ['halves', 'Half of them earn half the salary.', ['Half of', 'half the']],
    ['every so many', 'Every third advert says so.', ['Every third advert']],
    ['odds', 'Java outnumbers Python three to one.', ['three to one']],
    ['multiples', 'It is ten times slower, 2x dearer, tenfold.', ['ten times', '2x', 'tenfold']],
    ['multiples that are verbs', 'Downloads doubled while pay halved.', ['doubled', 'halved']],
    ['twice and double', 'They get twice the pay, double what we get.', ['twice the', 'double']],
    ['people', 'Some 4,000 professional Django developers.', ['4,000 professional Django developers']],
    ['a crowd nobody counted', 'Tens of thousands of users like it.', ['Tens of thousands of users']],
    ['jobs and downloads', 'It has 1,800 jobs and 1.2m downloads.', ['1,800 jobs', '1.2m downloads']],
    ['some of those', 'We found 310 sites, 14 of them at NASA.', ['310 sites', '14 of them']],
    ['a sample', 'It holds for them (n = 922).', ['n = 922']],
    ['years', 'With 20+ years, or six to ten years.', ['20+ years', 'six to ten years']],
    ['a duration tied to its noun', 'She is a ten-year veteran.', ['ten-year']],
  ])('%s', (_name, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('what does not', () => {
  test.each([
    ['dates', 'On 22 November 2026, in May 2024, in Q3 2025, in the 1990s, in 2018–2025.'],
    ['dates told from today', 'Ten years ago, two weeks later, in the past five years.'],
    ['a dated window', 'In the twelve months to May 2024 it was so.'],
    ['versions', 'Python 3.12, Django 6, version 6, 5.2 LTS, 5.2.17, HTTP/2, OAuth 2.0, Python 2.x.'],
    ['names and codes', 'RFC 7519, PEP 8, ISO 8601, SHA-256, UTF-8, S3, N+1, 24/7, HTTP 404, CVE-2024-45230, SOC 2.'],
    ['ports and references', 'Port 8000, :8000, chapter 12, section 4.2, step 3, Figure 2, #123.'],
    ['list counts', 'Four reasons, three steps, two commands and the following 12 questions.'],
    ['technical quantities', 'After 200 ms, 2 GB, 20 connections, 3 workers, 101 queries and ten million rows.'],
    ['settings', 'Tokens expire after 14 days; send 5% of traffic to it.'],
    ['frequencies', 'Call it three times, twice a day, every two weeks.'],
    ['ordinals', 'A third option, the second half of this guide, on the third of May, a third-party package.'],
    ['sayings', 'One of the best, one by one, the million-dollar question, back to square one.'],
    ['compounds', 'Two-factor login, many-to-many, half-finished, a nine-to-five job, three-tier.'],
    ['doubled signs', 'Double-check the double quotes; double the braces. It doubles as a name.'],
    ['names with a number word', 'The office is in Thousand Oaks.'],
    ['a test method', 'The bars show 95% confidence intervals.'],
    ['imagined people', 'If two people edit the same row, the last one wins.'],
  ])('%s', (_name, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('in a document', () => {
  test('what is on record, cited, marked as own or code is passed over', () => {
    expect(texts('<Fact id="a" /> of people, <Own>60%</Own>, `5%`, <kbd>5%</kbd>.\n\n```\n60%\n```')).toEqual([]);
  });

  test('a claim runs across markup', () => {
    expect(texts('Some **4,000** [people](/x/) and **a third** of\nteams.')).toEqual(['4,000 people', 'a third of']);
  });

  test('headings, items, quotes, cells, callouts and notes are read, in order', () => {
    const source = [
      '## 1%',
      '- 2%\n  - 3%',
      '> 4%',
      '| A | B |\n| - | - |\n| x | 5% |',
      '<Callout title="t">\n\n6%\n\n</Callout>',
      'Text.[^1]',
      '[^1]: 7%',
    ].join('\n\n');
    expect(texts(source)).toEqual(['1%', '2%', '3%', '4%', '5%', '6%', '7%']);
  });

  test('a bare number in a table claims what its column or row is headed with', () => {
    expect(texts('| Country | Jobs | Port |\n| - | - | - |\n| Austria | 12 | 8000 |')).toEqual(['12']);
  });

  test('places are those of the file, across soft breaks, entities and inline marks', () => {
    const source = '---\ntitle: x\n---\n\nIt’s "so": **60%** &amp; then\n$5 in all.\n\n- one item\n  of 50% here';
    expect(claims(source)).toEqual([
      { text: '60%', line: 5, column: 14 },
      { text: '$5', line: 6, column: 1 },
      { text: '50%', line: 9, column: 6 },
    ]);
  });

  test('an index is that of the plain text', () => {
    expect(claimsInText('In short, about 60% do.')).toEqual([{ text: '60%', index: 16 }]);
  });
});

describe('time', () => {
  test.each([
    ['digits', '1'],
    ['shares that never end', 'one in '],
  ])(
    'a megabyte of %s is read in seconds',
    (_name, piece) => {
      const text = piece.repeat(1_000_000 / piece.length);
      const start = performance.now();
      expect(claimsInText(text)).toEqual([]);
      expect(performance.now() - start).toBeLessThan(15_000);
    },
    30_000,
  );

  test.each(['hundred ', '100 ', '5 to ', 'a-', '1,', 'half a ', '5 of '])('"%s" over and over', (piece) => {
    const timeOf = (length: number) => {
      const text = piece.repeat(length / piece.length);
      const start = performance.now();
      claimsInText(text);
      return performance.now() - start;
    };
    timeOf(10_000);
    expect(timeOf(80_000)).toBeLessThan(24 * timeOf(10_000) + 500);
  });
});
