import { describe, expect, test } from 'vitest';
import { evidenceOf, neighbours, type Readable, relatedArticles, seriesParts } from './related.ts';

const article = (id: string, topics: string[], more: Partial<Readable> = {}): Readable => ({
  id,
  title: id,
  topics,
  published: '2026-11-01',
  related: [],
  ...more,
});

const none = evidenceOf(new Map());
const shown = (list: ReturnType<typeof relatedArticles>) =>
  list.map(({ article: { id }, reason }) => `${id}: ${Object.values(reason).join(' ')}`);

describe('related articles', () => {
  test('those the author chose come first, in the order chosen', () => {
    const own = article('own', ['pay'], { related: ['c', 'b'] });
    const all = [own, article('a', ['pay']), article('b', ['work']), article('c', ['pay'])];
    expect(shown(relatedArticles(own, all, none))).toEqual(['c: chosen', 'b: chosen', 'a: topic pay']);
  });

  test('an article on the same topic comes before one that rests on the same evidence', () => {
    const own = article('own', ['pay']);
    const all = [own, article('a', ['work']), article('b', ['pay']), article('c', ['work']), article('d', ['work'])];
    const evidence = evidenceOf(
      new Map([
        ['own', ['facts/x', 'facts/y', 'salaries/pay']],
        ['a', ['facts/x', 'facts/y']],
        ['c', ['facts/x', 'facts/y', 'salaries/pay']],
        ['d', ['facts/z']],
      ]),
    );
    expect(shown(relatedArticles(own, all, evidence))).toEqual(['b: topic pay', 'c: dataset', 'a: facts 2']);
  });

  test('among equals the newer comes first, then the one earlier in the alphabet', () => {
    const own = article('own', ['pay']);
    const all = [
      article('b', ['pay']),
      article('a', ['pay']),
      article('c', ['pay'], { published: '2026-11-02' }),
      article('d', ['pay']),
    ];
    expect(shown(relatedArticles(own, all, none))).toEqual(['c: topic pay', 'a: topic pay', 'b: topic pay']);
    expect(relatedArticles(own, all.toReversed(), none)).toEqual(relatedArticles(own, all, none));
  });

  test('an article never leads to itself, to what is shown beside it, or to what has nothing to do with it', () => {
    const own = article('own', ['pay'], { related: ['own', 'gone'] });
    const all = [own, article('a', ['pay']), article('b', ['pay']), article('c', ['work'])];
    expect(shown(relatedArticles({ ...own, related: ['gone'] }, all, none, ['b']))).toEqual(['a: topic pay']);
  });

  test('all that the author chose is shown, however much it is', () => {
    const own = article('own', ['pay'], { related: ['a', 'b', 'c', 'd'] });
    const all = ['a', 'b', 'c', 'd', 'e'].map((id) => article(id, ['pay']));
    expect(relatedArticles(own, all, none)).toHaveLength(4);
  });
});

test('the articles before and after are the nearest in time with the same first topic', () => {
  const own = article('own', ['pay'], { published: '2026-03-01' });
  const all = [
    article('later', ['pay'], { published: '2026-05-01' }),
    article('next', ['pay', 'work'], { published: '2026-04-01' }),
    article('other', ['work', 'pay'], { published: '2026-03-02' }),
    own,
    article('before', ['pay'], { published: '2026-03-01' }),
  ];
  expect(neighbours(own, all)).toMatchObject({ previous: { id: 'before' }, next: { id: 'next' } });
  expect(neighbours(article('later', ['pay']), all)).toMatchObject({ previous: { id: 'next' }, next: undefined });
  expect(neighbours(article('before', ['pay']), all).previous).toBeUndefined();
});

test('a series is read in the order of its parts', () => {
  const part = (id: string, number: number, name = 'One') => article(id, ['pay'], { series: { name, part: number } });
  const all = [part('c', 3), part('a', 1), part('x', 2, 'Other'), part('b', 2), article('d', ['pay'])];
  expect(seriesParts(part('b', 2), all).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(seriesParts(article('d', ['pay']), all)).toEqual([]);
});
