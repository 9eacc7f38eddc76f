import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { atomFeed, type Channel, type FeedItem, jsonFeed, rssFeed } from './feed-formats.ts';
import { publish } from './published.ts';

const item = (id: string, published: string, updated?: string): FeedItem => ({
  ...publish(
    {
      ...{
        collection: 'articles',
        id,
        title: `Pay & "use" <of> ${id}`,
        description: 'What it is.',
        published,
        updated,
      },
      authors: [{ id: 'agency', name: 'An Agency' }],
      topics: [{ id: 'work', title: 'Work' }],
      ...{ sources: [], facts: [], text: '<p>Ends ]]> early &amp; says 1 &lt; 2.</p>' },
    },
    { address: 'https://example.com', language: 'en' },
  ),
  published,
});

const channel: Channel = {
  ...{
    path: '/',
    url: 'https://example.com/',
    id: 'https://example.com/',
    title: 'A Guide',
    description: 'All of it.',
    language: 'en',
  },
  publisher: 'An Agency',
  items: [item('new', '2026-03-01'), item('old', '2026-01-01', '2026-04-05')],
};
const css = '/feed.css';

test('each format says the same of an item', () => {
  const rss = parseRssFeed(rssFeed(channel, css)).items?.[1];
  const atom = parseAtomFeed(atomFeed(channel, css)).entries?.[1];
  const json = parseJsonFeed(jsonFeed(channel)).items?.[1];
  const ofRss = [rss?.guid?.value, rss?.title, rss?.link, rss?.content?.encoded, rss?.description];
  const ofAtom = [atom?.id, atom?.title?.value, atom?.links?.[0]?.href, atom?.content?.value, atom?.summary?.value];
  expect(ofRss).toEqual([
    'https://example.com/articles/old/',
    'Pay & "use" <of> old',
    'https://example.com/articles/old/',
    '<p>Ends ]]> early &#x26; says 1 &#x3C; 2.</p>',
    'What it is.',
  ]);
  expect(ofAtom).toEqual(ofRss);
  expect([json?.id, json?.title, json?.url, json?.content_html, json?.summary]).toEqual(ofRss);
});

test('days are those of the front matter, and a feed is as new as the newest change in it', () => {
  const rss = parseRssFeed(rssFeed(channel, css));
  const atom = parseAtomFeed(atomFeed(channel, css));
  expect([rss.lastBuildDate, rss.items?.[1]?.pubDate, rss.items?.[1]?.atom?.updated]).toEqual([
    'Sun, 05 Apr 2026 00:00:00 GMT',
    'Thu, 01 Jan 2026 00:00:00 GMT',
    '2026-04-05T00:00:00.000Z',
  ]);
  expect([atom.updated, atom.entries?.[0]?.updated, atom.entries?.[1]?.published]).toEqual([
    '2026-04-05T00:00:00.000Z',
    '2026-03-01T00:00:00.000Z',
    '2026-01-01T00:00:00.000Z',
  ]);
});

test('a person who opens the address of a feed sees what it is and what stands in it', () => {
  for (const xml of [rssFeed(channel, css), atomFeed(channel, css)]) {
    expect(xml).toContain('<?xml-stylesheet type="text/css" href="/feed.css"?>');
    expect(xml).toMatch(/<main xmlns="http:\/\/www\.w3\.org\/1999\/xhtml" lang="en">.*This is a feed:.*<\/main>/);
    expect(xml).toContain('<p class="day">1 January 2026</p><h2><a href="https://example.com/articles/old/">');
  }
});
