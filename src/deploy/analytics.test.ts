import { expect, test } from 'vitest';
import { siteSchema } from '#src/schemas/site.ts';
import { analyticsOrigin } from './analytics.ts';
import { contentSecurityPolicy } from './csp.ts';

const withScript = (script: string) => ({ analytics: { script, attributes: {} } });

test('without a counter of visits the policy knows no other host', () => {
  expect(analyticsOrigin({})).toBeUndefined();
  expect(contentSecurityPolicy({ styles: [], scripts: [] })).not.toContain('http');
});

test('a counter that the site itself serves needs nothing in the policy', () => {
  expect(analyticsOrigin(withScript('/count.js'))).toBeUndefined();
});

test('a counter on a host of its own is allowed by exactly its origin, to be loaded and to be told', () => {
  const analytics = analyticsOrigin(withScript('https://stats.example.org:8443/js/script.js'));
  const policy = contentSecurityPolicy({ styles: [], scripts: [], analytics });
  expect(policy.split('; ').filter((directive) => directive.includes('https://stats.example.org:8443'))).toEqual([
    "script-src 'self' https://stats.example.org:8443 'wasm-unsafe-eval'",
    "connect-src 'self' https://stats.example.org:8443",
  ]);
});

test('an address that could say more than a script to a page or a policy is refused', () => {
  const { analytics } = siteSchema.shape;
  for (const script of ['/count.js', 'https://stats.example.org/script.js'])
    expect(analytics.safeParse({ script }).success, script).toBe(true);
  for (const script of [
    'http://stats.example.org/s.js',
    '//stats.example.org/s.js',
    "https://a.org/'; *",
    'https://*/s.js',
  ])
    expect(analytics.safeParse({ script }).success, script).toBe(false);
  expect(analytics.safeParse({ script: '/count.js', attributes: { onload: 'a()' } }).success).toBe(false);
});
