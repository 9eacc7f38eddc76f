import { expect, test } from 'vitest';
import { addressOf, href, pathOf, twinPathOf } from './paths.ts';

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

test('each entry has a Markdown twin of its own, also questions and terms', () => {
  expect(twinPathOf('articles', 'pay')).toBe('/articles/pay/index.md');
  expect(twinPathOf('faqs', 'why')).toBe('/faq/why/index.md');
  expect(twinPathOf('glossary', 'orm')).toBe('/glossary/orm/index.md');
});

test('a full address has the host and the base', () => {
  expect(addressOf('/faq/#faq-why', { address: 'https://example.org/field/' })).toBe(
    'https://example.org/field/faq/#faq-why',
  );
});
