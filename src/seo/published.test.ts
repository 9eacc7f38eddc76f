import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { articleComponents } from '#src/components/article/registry.ts';
import { compile } from '#src/document/compile.ts';
import { documentToHtml } from '#src/document/to-html.ts';
import { record } from '../../tests/fixtures/record.ts';
import { type PublishedEntry, publish } from './published.ts';
import { twin } from './twin.ts';

const site = { address: 'https://example.com', language: 'en' };
const fact = { ...record.facts['share'], id: 'share' } as PublishedEntry['facts'][number];

const entry = (mdx: string, more: Partial<PublishedEntry> = {}): PublishedEntry => ({
  collection: 'articles',
  id: 'pay',
  title: 'Pay: "use" in 2026',
  description: 'What pay is.',
  published: '2026-01-10',
  authors: [{ id: 'agency', name: 'An Agency' }],
  topics: [{ id: 'work', title: 'Work' }],
  sources: record.sources,
  facts: [fact],
  text: documentToHtml(compile(mdx, articleComponents).nodes, articleComponents, record),
  ...more,
});

const published = (mdx: string, more?: Partial<PublishedEntry>, address = site.address) =>
  publish(entry(mdx, more), { ...site, address });

test('addresses are full and lie below the base of the site', () => {
  const { path, url, twinUrl, authors, topics } = published('Text.', {}, 'https://example.com/field/');
  expect({ path, url, twinUrl, authors, topics }).toEqual({
    path: '/articles/pay/',
    url: 'https://example.com/field/articles/pay/',
    twinUrl: 'https://example.com/field/articles/pay/index.md',
    authors: [{ name: 'An Agency', url: 'https://example.com/field/authors/agency/' }],
    topics: [{ id: 'work', name: 'Work', url: 'https://example.com/field/topics/work/' }],
  });
});

test('an article that was renamed, once or twice, is still known by its first address', () => {
  const first = published('Text.').firstUrl;
  const renamed = published('Text.', { id: 'wages', aliases: ['/articles/pay/'] });
  const again = published('Text.', { id: 'earnings', aliases: ['/articles/pay/', '/articles/wages/'] });
  expect([first, renamed.firstUrl, again.firstUrl]).toEqual(Array(3).fill('https://example.com/articles/pay/'));
});

test('the sources stand at the end, with title, publisher, address and date, and where in them to look', () => {
  const thing = published('Add servers.<Cite source="django-faq" locator="Does Django scale?" />');
  expect(thing.html()).toContain('<sup data-source="django-faq"><a href="https://example.com/sources/django-faq/"');
  expect(thing.html()).toMatch(
    /<h2>Sources<\/h2><ol><li data-source="survey"><p>Example Inc\. <a href="https:\/\/example\.org\/survey">Title of survey<\/a>, July 2025\./,
  );
  expect(thing.markdown()).toContain('Add servers.[^django-faq]');
  expect(thing.markdown()).toMatch(/\n\[\^django-faq\]: Example Inc\. .* Where in it: Does Django scale\?\. /);
});

test('the twin begins with fields that YAML reads, and ends with the facts and the sources', () => {
  const text = twin(published('It was <Fact id="share" />.'));
  const [, front = '', body = ''] = text.split(/^---$/m);
  expect(parse(front)).toEqual({
    title: 'Pay: "use" in 2026',
    address: 'https://example.com/articles/pay/',
    published: '2026-01-10',
    authors: ['An Agency'],
    topics: ['Work'],
    language: 'en',
  });
  expect(body.trim()).toMatch(
    /^# Pay: "use" in 2026\n\n> What pay is\.\n\nIt was 12 %\[\^survey\]\.\n\n## Facts on record/,
  );
  expect(body).toContain(
    '| It was 12 %. | 12 % | 2025 | 922 people | Table 1[^survey] | [share](https://example.com/facts/share/) |',
  );
  expect(body.indexOf('## Sources')).toBeGreaterThan(body.indexOf('## Facts on record'));
});

describe.each(Object.values(articleComponents))('$name', ({ name, examples }) => {
  test.each(examples)('$title: is ordinary HTML with full addresses and no name of a component', ({ mdx }) => {
    const html = published(mdx).html();
    expect(html).not.toMatch(/<\/?[A-Z]|undefined|\[object|\b(class|style|id)="(?!language-)/);
    expect(html).not.toContain(`&lt;${name}`);
    for (const [, address] of html.matchAll(/\s(?:href|src)="([^"]*)"/g)) expect(address).toMatch(/^https:\/\//);
  });
});
