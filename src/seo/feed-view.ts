import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { formatWhen } from '#src/lib/dates.ts';
import type { Channel, FeedItem } from './feed-formats.ts';

/**
 * Puts a page for people into a feed, as its first element: what a feed is, its address, and its items with their
 * summaries. It is XHTML, which browsers draw inside any XML, and which RSS and Atom allow as an element of another
 * namespace; feed readers pass over it. `feed.css` hides everything else.
 */
export const withView = (xml: string, channel: Channel, address: string): string =>
  xml.replace(/<channel>|<feed [^>]*>/, (open) => `${open}\n${feedView(channel, address)}`);

const feedView = ({ title, description, language, url, items }: Channel, address: string): string =>
  toHtml(
    h('main', { xmlns: 'http://www.w3.org/1999/xhtml', lang: language }, [
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('h1', title),
      h('p', description),
      h('p', { className: ['about'] }, [
        h('b', 'This is a feed:'),
        ' copy its address into a feed reader, and new articles come to you, without an account and without e-mail.',
      ]),
      h('p', h('code', address)),
      h('p', h('a', { href: url }, 'Read it on the site')),
      ...items.map(itemView),
    ]),
    { closeSelfClosing: true },
  ).replaceAll(']]>', ']]&gt;');

const itemView = ({ title, url, description, published }: FeedItem) =>
  h('article', [
    h('p', { className: ['day'] }, formatWhen(published)),
    h('h2', h('a', { href: url }, title)),
    h('p', description),
  ]);
