import { expect, test } from 'vitest';
import { lastChanged } from './last-changed.ts';

const revision = (date: string) => ({ date, change: 'A', why: 'B' });

test('an article changed last on the later of its update and its newest revision', () => {
  expect(lastChanged({ updated: '2026-02-01', revisions: [revision('2026-03-01'), revision('2026-01-15')] })).toBe(
    '2026-03-01',
  );
  expect(lastChanged({ updated: '2026-04-01', revisions: [revision('2026-03-01')] })).toBe('2026-04-01');
});

test('an article that is as it was published does not claim to have changed', () => {
  expect(lastChanged({ revisions: [] })).toBeUndefined();
});
