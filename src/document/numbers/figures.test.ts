import { describe, expect, test } from 'vitest';
import { ANY_UNIT, type Figure, figuresClaimed, figuresIn, isSameFigure } from './figures.ts';

const read = (text: string) => figuresIn(text).map(({ text: figure, value, unit }) => [figure, value, unit]);
const claimed = (text: string) => figuresClaimed(text).map((figure) => figure.text);
const only = (text: string) => figuresIn(text)[0] as Figure;
const isSame = (wanted: string, printed: string) => isSameFigure(only(wanted), only(printed));

describe('a figure', () => {
  test.each([
    ['an amount with its sign before', 'It was $68,148.', [['$68,148', 68148, '$']]],
    ['an amount with its sign behind', '80 000 €, at least', [['80 000 €', 80000, '€']]],
    [
      'a share',
      '11.7 % and 60%, ten of 40 per cent',
      [
        ['11.7 %', 11.7, '%'],
        ['60%', 60, '%'],
        ['40 per cent', 40, '%'],
      ],
    ],
    ['a count', 'n 2,080', [['2,080', 2080, '']]],
    [
      'a scale',
      '$1.1m is $1.1 million',
      [
        ['$1.1m', 1_100_000, '$'],
        ['$1.1 million', 1_100_000, '$'],
      ],
    ],
    [
      'both ends of a range',
      '$20–40',
      [
        ['$20', 20, '$'],
        ['40', 40, ''],
      ],
    ],
    ['no version of three parts', 'Django 5.2.17', []],
    ['no number in words', 'nine of them', []],
  ])('is %s', (_name, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('what a summary claims', () => {
  test.each([
    ['its amounts and shares', 'In 2025, 11.7 % earned $68,148.', ['11.7 %', '$68,148']],
    ['the share and not the year beside it', 'It was 11.4 % in 2024 and 11.7 % in 2025.', ['11.4 %', '11.7 %']],
    ['how many were asked', 'We asked 155 developers.', ['155']],
    ['no date and no version', 'Django 5.2 gets security fixes until April 2028.', []],
    ['nothing in words', 'Nine of ten developers with three years agree.', []],
  ])('is %s', (_name, text, expected) => {
    expect(claimed(text)).toEqual(expected);
  });
});

describe('a reader finds', () => {
  test.each([
    ['a figure written another way', '60%', '60 per cent'],
    ['thousands that are not set apart', '2080 people', '2,080'],
    ['a figure whose unit is said elsewhere', '6.2', '6.2 %'],
  ])('%s', (_name, wanted, printed) => {
    expect(isSame(wanted, printed)).toBe(true);
  });

  test.each([
    ['no figure in a longer one', '3 %', '33 %'],
    ['no share in an amount', '60 %', '$60'],
    ['no amount in a count', '$60', '60 people'],
    ['no rounded figure in an exact one', '12 %', '11.7 %'],
  ])('%s', (_name, wanted, printed) => {
    expect(isSame(wanted, printed)).toBe(false);
  });

  test('an amount in a column of amounts', () => {
    expect(isSameFigure(only('$60'), { ...only('60'), unit: ANY_UNIT })).toBe(true);
  });
});
