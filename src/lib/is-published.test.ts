import { expect, test } from 'vitest';
import { isPublished } from './is-published.ts';

test('an entry is seen from its day on, and a draft never', () => {
  const day = '2026-11-22';
  expect(isPublished({}, day)).toBe(true);
  expect(isPublished({ draft: false, published: day }, day)).toBe(true);
  expect(isPublished({ published: '2026-11-23' }, day)).toBe(false);
  expect(isPublished({ draft: true, published: '2026-01-01' }, day)).toBe(false);
});
