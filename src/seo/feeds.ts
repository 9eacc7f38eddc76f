import { site as readSite } from '#src/data/library.ts';
import { topics } from '#src/data/reference.ts';
import { absoluteUrl, href, pathOf } from '#src/lib/paths.ts';
import type { Channel, FeedStyles } from './feed-formats.ts';
import { FEED_STYLES } from './feed-xsl.ts';
import { publications } from './publications.ts';

/** More are not sent: a feed is asked for often, and its texts are whole. */
const MOST_ITEMS = 20;

/** The feeds there are: one of the site and one of each topic that has articles, the article changed last first. */
export async function channels(): Promise<Channel[]> {
  const [site, { articles }, allTopics] = await Promise.all([readSite(), publications(), topics()]);
  const base = import.meta.env.BASE_URL;
  const ofSite: Channel = {
    path: '/',
    ...{ title: site.name, description: site.description, language: site.language },
    ...{ url: absoluteUrl('/', site.address, base), publisher: site.agency },
    items: articles.slice(0, MOST_ITEMS),
  };
  const ofTopics = allTopics.map(({ id, title, summary }): Channel => {
    const path = pathOf('topics', id);
    return {
      ...ofSite,
      path,
      ...{ title: `${site.name}: ${title}`, description: summary, url: absoluteUrl(path, site.address, base) },
      items: articles.filter(({ topics }) => topics.some((topic) => topic.id === id)).slice(0, MOST_ITEMS),
    };
  });
  return [ofSite, ...ofTopics].filter(({ items }) => items.length > 0);
}

/** The routes of the feeds of one form: the path before its file, and what it is made from. */
export const feedPaths = async () =>
  (await channels()).map((channel) => ({
    params: { channel: channel.path.replace(/^\/|\/$/g, '') || undefined },
    props: { channel },
  }));

/** The addresses of the stylesheets of feeds, as a browser asks for them. */
export const feedStyles = (): FeedStyles => ({
  xsl: href(FEED_STYLES.xsl, import.meta.env.BASE_URL),
  css: href(FEED_STYLES.css, import.meta.env.BASE_URL),
});
