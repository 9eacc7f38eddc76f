import { expect, test } from 'vitest';
import { asTheme, nextTheme } from './theme.ts';

test('the first press of the switch changes what one sees, and the third leads back to the system', () => {
  expect(nextTheme('system', false)).toBe('dark');
  expect(nextTheme('dark', false)).toBe('light');
  expect(nextTheme('light', false)).toBe('system');
  expect(nextTheme('system', true)).toBe('light');
  expect(nextTheme('light', true)).toBe('dark');
  expect(nextTheme('dark', true)).toBe('system');
});

test('what was kept and is no theme means the system', () => {
  expect([asTheme('dark'), asTheme('light'), asTheme('pink'), asTheme(null), asTheme(undefined)]).toEqual([
    'dark',
    'light',
    'system',
    'system',
    'system',
  ]);
});
