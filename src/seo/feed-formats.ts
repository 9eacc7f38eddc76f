import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import { withView } from './feed-view.ts';
import { FEED_FORMATS } from './head-links.ts';
import type { Published } from './published.ts';

/** What can stand in a feed: it has a day. */
export type FeedItem = Published & { published: string };

/** What a feed is made from. */
export interface Channel {
  /** Path of the page it belongs to, below the base of the site. */
  path: string;
  /** Full address of that page. */
  url: string;
  /** What the feed is known by, wherever the site is built for. */
  id: string;
  title: string;
  description: string;
  language: string;
  publisher: string;
  /** At least one, the one changed last first. */
  items: readonly FeedItem[];
}

/** A day as the moment it begins, in UTC. */
const momentOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

const changeOf = ({ published, updated = published }: FeedItem): Date => momentOf(updated);

/** When a feed was changed last: the newest change of its items. No clock has a say in it. */
const lastChange = ({ items }: Channel): Date =>
  items.map(changeOf).reduce((newest, one) => (one > newest ? one : newest));

const feedUrl = ({ url }: Channel, format: keyof typeof FEED_FORMATS): string => `${url}${FEED_FORMATS[format].file}`;

const styledBy = (href: string) => ({ stylesheets: [{ type: 'text/css', href }] });

/** A feed as RSS 2.0, which has no element for the day of a change, so that Atom's is used. `css` is its stylesheet. */
export function rssFeed(channel: Channel, css: string): string {
  const { title, url, description, language, items } = channel;
  const address = feedUrl(channel, 'rss');
  const feed = {
    title,
    link: url,
    description,
    language,
    lastBuildDate: lastChange(channel),
    atom: { links: [{ href: address, rel: 'self', type: FEED_FORMATS.rss.type }] },
    items: items.map((item) => ({
      title: item.title,
      link: item.url,
      description: item.description,
      guid: { value: item.firstUrl, isPermaLink: false },
      pubDate: momentOf(item.published),
      atom: { updated: changeOf(item) },
      dc: { creators: item.authors.map(({ name }) => name) },
      categories: item.topics.map(({ name }) => ({ name })),
      content: { encoded: item.html() },
    })),
  };
  // Its types ask for a whole entry of Atom where one element of it stands in an item of RSS.
  return withView(generateRssFeed(feed as Parameters<typeof generateRssFeed>[0], styledBy(css)), channel, address);
}

/** A feed as Atom 1.0. `css` is the address of its stylesheet. */
export function atomFeed(channel: Channel, css: string): string {
  const { id: channelId, title, url, description, language, publisher, items } = channel;
  const address = feedUrl(channel, 'atom');
  const feed = {
    id: channelId,
    title: { value: title },
    subtitle: { value: description },
    updated: lastChange(channel),
    authors: [{ name: publisher }],
    links: [
      { href: url, rel: 'alternate', type: 'text/html' },
      { href: address, rel: 'self', type: FEED_FORMATS.atom.type },
    ],
    xml: { lang: language },
    entries: items.map((item) => ({
      id: item.firstUrl,
      title: { value: item.title },
      summary: { value: item.description },
      published: momentOf(item.published),
      updated: changeOf(item),
      links: [{ href: item.url, rel: 'alternate', type: 'text/html' }],
      authors: item.authors.map(({ name, url: uri }) => ({ name, uri })),
      categories: item.topics.map(({ id, name }) => ({ term: id, label: name })),
      content: { value: item.html(), type: 'html' },
    })),
  };
  return withView(generateAtomFeed(feed, styledBy(css)), channel, address);
}

/** A feed as JSON Feed 1.1. */
export function jsonFeed(channel: Channel): string {
  const { title, url, description, language, publisher, items } = channel;
  const feed = generateJsonFeed({
    title,
    home_page_url: url,
    feed_url: feedUrl(channel, 'json'),
    description,
    language,
    authors: [{ name: publisher }],
    items: items.map((item) => ({
      id: item.firstUrl,
      url: item.url,
      title: item.title,
      summary: item.description,
      content_html: item.html(),
      date_published: momentOf(item.published),
      date_modified: changeOf(item),
      authors: item.authors.map((author) => ({ name: author.name, url: author.url })),
      tags: item.topics.map(({ name }) => name),
      language: item.language,
    })),
  });
  return `${JSON.stringify(feed, null, 1)}\n`;
}
