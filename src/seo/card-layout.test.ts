import { describe, expect, test } from 'vitest';
import { colourOf } from '../../tests/colours.ts';
import type { Card } from './card.ts';
import { CARD_COLOURS, cardLayout, firstSizes, smallerSizes } from './card-layout.ts';

const card = (title: string, figure?: Card['figure']): Card => ({
  ...{ path: '/', site: 'A Field Guide', kicker: 'Pay', title, figure },
});
const share = { value: '11.7 %', label: 'of professionals had worked with Django.', asked: '19,460 people' };
const boxes = (entries: Record<string, [width: number, height: number]>) =>
  new Map(Object.entries(entries).map(([key, [width, height]]) => [key, { width, height }]));

test('a card has the colours of the site', () => {
  for (const [token, hex] of Object.entries(CARD_COLOURS)) expect(colourOf(token)[0], token).toBe(hex);
});

describe('a long title', () => {
  test('is smaller than a short one, and smaller above a figure than alone', () => {
    const long = 'A title of many words '.repeat(5);
    expect(firstSizes(card(long)).title).toBeLessThan(firstSizes(card('Pay')).title);
    expect(firstSizes(card(long, share)).title).toBeLessThan(firstSizes(card(long)).title);
  });

  test('becomes smaller as long as it needs a fifth line or more room than there is', () => {
    const sizes = { title: 60, figure: 120, label: 38 };
    expect(smallerSizes(sizes, boxes({ title: [1072, 264], room: [1072, 300] }))).toBeUndefined();
    expect(smallerSizes(sizes, boxes({ title: [1072, 330], room: [1072, 400] }))).toMatchObject({
      title: 54,
      label: 38,
    });
    expect(smallerSizes(sizes, boxes({ title: [1072, 264], room: [1072, 250] }))).toMatchObject({ title: 54 });
    expect(smallerSizes({ ...sizes, title: 36 }, boxes({ title: [1072, 900], room: [1072, 250] }))).toBeUndefined();
  });
});

test('a label becomes smaller where it needs a fourth line, a figure where it is wider than its room', () => {
  const sizes = { title: 60, figure: 120, label: 38 };
  expect(smallerSizes(sizes, boxes({ label: [600, 195] }))).toEqual({ ...sizes, label: 34 });
  expect(smallerSizes(sizes, boxes({ figure: [400, 120], 'figure-room': [370, 120] }))).toEqual({
    ...sizes,
    figure: 108,
  });
});

test('without a figure the title stands alone', () => {
  const texts = (one: Card) => JSON.stringify(cardLayout(one, firstSizes(one)));
  expect(texts(card('Pay', share))).toContain('11.7 %');
  expect(texts(card('Pay', share))).toContain(CARD_COLOURS.sheet);
  expect(texts(card('Pay'))).not.toContain(CARD_COLOURS.sheet);
});
