import { expect, test } from 'vitest';
import { leadsTo, redirectPage } from './redirect-page.ts';

const site = { address: 'https://example.org/guide/', language: 'en', base: '/guide/' };

test('a page that leads on says where, to browsers, to search engines and to people', () => {
  const html = redirectPage({ from: '/guide/old/', to: '/guide/articles/new/' }, site);
  expect(html).toContain('<meta http-equiv="refresh" content="0; url=/guide/articles/new/">');
  expect(html).toContain('<link rel="canonical" href="https://example.org/guide/articles/new/">');
  expect(html).toContain('<a href="/guide/articles/new/">');
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(leadsTo(html)).toBe('/guide/articles/new/');
});

test('any other page leads nowhere', () => {
  expect(leadsTo('<!doctype html><title>A</title><p>&lt;meta http-equiv="refresh"></p>')).toBeUndefined();
});
