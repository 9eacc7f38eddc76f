import { expect, test } from 'vitest';
import { typedPay } from './typed-pay.ts';

test('sixty thousand dollars is understood as people of many countries write it', () => {
  for (const typed of [
    '60000',
    '60,000',
    '60.000',
    '60 000',
    '60\u00A0000',
    '60\u202F000',
    "60'000",
    '60’000',
    ' 60,000 ',
  ])
    expect(typedPay(typed), typed).toBe(60_000);
});

test('thousands may be a k, with a fraction before it', () => {
  expect(['60k', '60K', '60 k', '62.5k', '62,5k', '62.25k'].map(typedPay)).toEqual([
    60_000, 60_000, 60_000, 62_500, 62_500, 62_250,
  ]);
});

test('dollars may be named before the figure', () => {
  for (const typed of ['$60,000', '$ 60.000', '$60k', 'USD 60,000', 'usd60000'])
    expect(typedPay(typed), typed).toBe(60_000);
});

test('one or two digits after the last separator are cents', () => {
  expect(['60,000.50', '60.000,5', '60000.25', '60 000,00'].map(typedPay)).toEqual([
    60_000.5, 60_000.5, 60_000.25, 60_000,
  ]);
});

test('millions are understood, with one kind of separator', () => {
  expect(['1,250,000', '1.250.000', '1 250 000'].map(typedPay)).toEqual([1_250_000, 1_250_000, 1_250_000]);
});

test('a figure that is being typed is not called wrong at its separator', () => {
  expect(['60,', '60,0', '60,00', '60,000'].map(typedPay)).toEqual([60, 60, 60, 60_000]);
});

test('what is no figure in dollars is not understood', () => {
  for (const typed of [
    '€60,000',
    '60,000 €',
    'EUR 60000',
    '£60k',
    'abc',
    '-5',
    '$',
    '60kk',
    '6e4',
    'k',
    '',
    '60,000 a month',
  ])
    expect(typedPay(typed), typed).toBeUndefined();
});

test('what could be meant in two ways is not understood', () => {
  for (const typed of ['60,000.000', '60.5000', '6,00,000', '60 00', '62.500k', '60000.000', '1234,567'])
    expect(typedPay(typed), typed).toBeUndefined();
});

test('a figure too long to be a year’s pay is not understood', () => {
  expect(typedPay('9'.repeat(400))).toBeUndefined();
});
