import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import { FEED_FORMATS } from './head-links.ts';
import type { Published } from './published.ts';

/** What a feed is made from. */
export interface Channel {
  /** Path of the page it belongs to, below the base of the site. */
  path: string;
  /** Full address of that page. */
  url: string;
  title: string;
  description: string;
  language: string;
  publisher: string;
  /** At least one, the newest first. */
  items: readonly Published[];
}

type Format = keyof typeof FEED_FORMATS;

/** Stylesheets that make a feed readable in a browser: a transformation, and CSS for browsers without it. */
export interface FeedStyles {
  xsl: string;
  css: string;
}

/** A day as the moment it begins, in UTC. */
const momentOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

const publishedAt = ({ published = '' }: Published): Date => momentOf(published);
const updatedAt = ({ published = '', updated = published }: Published): Date => momentOf(updated);

/** When a feed was changed last: the newest change of its items. No clock has a say in it. */
const lastChange = ({ items }: Channel): Date =>
  items.map(updatedAt).reduce((newest, one) => (one > newest ? one : newest));

const addressOf = ({ url }: Channel, format: Format): string => `${url}${FEED_FORMATS[format].file}`;

const stylesheets = ({ xsl, css }: FeedStyles) => [
  { type: 'text/xsl', href: xsl },
  { type: 'text/css', href: css },
];

const names = (links: Published['topics']) => links.map(({ name }) => ({ name }));

/** A feed as RSS 2.0. An item says when it was changed by `atom:updated`, for which RSS has no element. */
export const rssFeed = (channel: Channel, styles: FeedStyles): string =>
  generateRssFeed<false>(
    {
      ...{ title: channel.title, link: channel.url, description: channel.description, language: channel.language },
      lastBuildDate: lastChange(channel),
      atom: { links: [{ href: addressOf(channel, 'rss'), rel: 'self', type: FEED_FORMATS.rss.type }] },
      items: channel.items.map((item) => ({
        ...{ title: item.title, link: item.url, description: item.description },
        guid: { value: item.firstUrl, isPermaLink: false },
        ...{ pubDate: publishedAt(item), atom: { updated: updatedAt(item) } as never },
        dc: { creators: item.authors.map(({ name }) => name) },
        categories: names(item.topics),
        content: { encoded: item.html() },
      })),
    },
    { stylesheets: stylesheets(styles) },
  );

/** A feed as Atom 1.0. */
export const atomFeed = (channel: Channel, styles: FeedStyles): string =>
  generateAtomFeed<false>(
    {
      ...{ id: channel.url, title: { value: channel.title }, subtitle: { value: channel.description } },
      updated: lastChange(channel),
      authors: [{ name: channel.publisher }],
      links: [
        { href: channel.url, rel: 'alternate', type: 'text/html' },
        { href: addressOf(channel, 'atom'), rel: 'self', type: FEED_FORMATS.atom.type },
      ],
      xml: { lang: channel.language },
      entries: channel.items.map((item) => ({
        ...{ id: item.firstUrl, title: { value: item.title }, summary: { value: item.description } },
        ...{ published: publishedAt(item), updated: updatedAt(item) },
        links: [{ href: item.url, rel: 'alternate', type: 'text/html' }],
        authors: item.authors.map(({ name, url }) => ({ name, uri: url })),
        categories: item.topics.map(({ id, name }) => ({ term: id, label: name })),
        content: { value: item.html(), type: 'html' },
      })),
    },
    { stylesheets: stylesheets(styles) },
  );

/** A feed as JSON Feed 1.1. */
export const jsonFeed = (channel: Channel): string =>
  JSON.stringify(
    generateJsonFeed<false>({
      ...{ title: channel.title, home_page_url: channel.url, feed_url: addressOf(channel, 'json') },
      ...{ description: channel.description, language: channel.language, authors: [{ name: channel.publisher }] },
      items: channel.items.map((item) => ({
        ...{ id: item.firstUrl, url: item.url, title: item.title, summary: item.description },
        ...{ content_html: item.html(), language: item.language },
        ...{ date_published: publishedAt(item), date_modified: updatedAt(item) },
        authors: item.authors.map(({ name, url }) => ({ name, url })),
        tags: item.topics.map(({ name }) => name),
      })),
    }),
    null,
    1,
  );
