import { site as readSite } from '#src/data/library.ts';
import { topics } from '#src/data/reference.ts';
import { addressOf, href, pathOf } from '#src/lib/paths.ts';
import type { Channel, FeedItem } from './feed-formats.ts';
import { publications } from './publications.ts';

/** More are not sent: a feed is asked for often, and its texts are whole. */
const MOST_ITEMS = 20;

/** The feeds there are: one of the site and one of each topic that has articles, the article changed last first. */
export async function channels(): Promise<Channel[]> {
  const [site, { articles }, allTopics] = await Promise.all([readSite(), publications(), topics()]);
  const items = articles.filter((article): article is FeedItem => article.published !== undefined);
  const channelAt = (path: string, about: Pick<Channel, 'title' | 'description' | 'items'>): Channel => ({
    ...about,
    path,
    url: addressOf(path, site),
    id: addressOf(path, { address: site.lastingAddress }),
    language: site.language,
    publisher: site.agency,
    items: about.items.slice(0, MOST_ITEMS),
  });
  return [
    channelAt('/', { title: site.name, description: site.description, items }),
    ...allTopics.map(({ id, title, summary }) =>
      channelAt(pathOf('topics', id), {
        title: `${site.name}: ${title}`,
        description: summary,
        items: items.filter((item) => item.topics.some((topic) => topic.id === id)),
      }),
    ),
  ].filter((channel) => channel.items.length > 0);
}

/** The routes of the feeds of one form: the path before its file, and what it is made from. */
export const feedPaths = async () =>
  (await channels()).map((channel) => ({
    params: { channel: channel.path.replace(/^\/|\/$/g, '') || undefined },
    props: { channel },
  }));

/** The address of the stylesheet of feeds, as a browser asks for it. */
export const feedCss = (): string => href('/feed.css');
