import { expect, test } from 'vitest';
import { href, pathOf } from './paths.ts';

test('an article has a page of its own', () => {
  expect(pathOf('articles', 'pay')).toBe('/articles/pay/');
});

test('questions share a page and open by their address, and so do terms', () => {
  expect(pathOf('faqs', 'why')).toBe('/faq/#faq-why');
  expect(pathOf('glossary', 'orm')).toBe('/glossary/#orm');
});

test('a fact and a source have pages of their own', () => {
  expect(pathOf('facts', 'share')).toBe('/facts/share/');
  expect(pathOf('sources', 'survey')).toBe('/sources/survey/');
});

test('a path is asked for below the base the site is served under', () => {
  expect(href('/faq/', '/field/guide/')).toBe('/field/guide/faq/');
  expect(href('/faq/', '/')).toBe('/faq/');
  expect(href('https://example.org/', '/field/')).toBe('https://example.org/');
});
