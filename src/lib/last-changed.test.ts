import { expect, test } from 'vitest';
import { lastChanged, lastDay } from './last-changed.ts';

const published = '2026-01-10';
const revision = (date: string) => ({ date });

test('an article changed last on the later of its update and its newest revision', () => {
  const revisions = [revision('2026-03-01'), revision('2026-01-15')];
  expect(lastChanged({ published, updated: '2026-02-01', revisions })).toBe('2026-03-01');
  expect(lastChanged({ published, updated: '2026-04-01', revisions })).toBe('2026-04-01');
  expect(lastDay({ published, revisions })).toBe('2026-03-01');
});

test('an article that is as it was published does not claim to have changed', () => {
  expect(lastChanged({ published, revisions: [] })).toBeUndefined();
  expect(lastChanged({ published, revisions: [revision(published)] })).toBeUndefined();
  expect(lastDay({ published, revisions: [] })).toBe(published);
});
