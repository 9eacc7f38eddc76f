import { readdirSync, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { expect, test } from '@playwright/test';
import FeedParser, { type Item } from 'feedparser';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { at, DIST, fileAt } from './site.ts';

const read = (path: string) => readFileSync(`${DIST}/${path}`, 'utf8');
const all = readdirSync(DIST, { recursive: true, encoding: 'utf8' });
const xmlFeeds = all.filter((name) => /(^|\/)(feed|atom)\.xml$/.test(name));
const jsonFeeds = all.filter((name) => /(^|\/)feed\.json$/.test(name));
const twins = all.filter((name) => name.endsWith('.md'));

/** Names of components as an author writes them. */
const COMPONENT =
  /<\/?(?:BarChart|Callout|Cite|Comparison|Cta|Fact|Faqs|GroupedBarChart|IntervalChart|LineChart|Own|PayChart|SalaryTable|ShareChart|Term|Timeline)\b/;

const pageOf = (url: string) => read(`${fileAt(url).slice(1)}index.html`);
const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
const tagsOf = (html: string): string[] => html.match(/<(?:"[^"]*"|[^">])*>/g) ?? [];
const headingsOf = (html: string) =>
  [...html.matchAll(/<h2[^>]*>(.*?)<\/h2>/gs)].map(([, heading = '']) => textOf(heading));

const articles = readdirSync(`${DIST}/articles`, { withFileTypes: true })
  .filter((item) => item.isDirectory())
  .map(({ name }) => name)
  .sort();

/** The whole of an article: every heading of its page's text, its sources, and each address complete. */
function expectWhole(html: string, url: string) {
  const text = /<div class="prose"[^>]*>([\s\S]*)<\/main>/.exec(pageOf(url))?.[1] ?? '';
  const own = text.slice(0, text.indexOf('id="sources"'));
  expect(headingsOf(html), url).toEqual(expect.arrayContaining(headingsOf(own)));
  expect(headingsOf(html), url).toContain('Sources');
  expect(COMPONENT.exec(html)?.[0], url).toBeUndefined();
  const addresses = tagsOf(html).flatMap((tag) => /\s(?:href|src)="([^"]*)"/.exec(tag)?.[1] ?? []);
  expect(
    addresses.filter((address) => !/^(?:https?:\/\/|mailto:|tel:)/.test(address)),
    url,
  ).toEqual([]);
  expect(/<sup data-source="[^"]+"><a href="https:[^"]+"[^>]*>\[\d+\]<\/a><\/sup>/.test(html), url).toBe(true);
}

test('there are feeds of the site and of the topics, in three formats', () => {
  expect(xmlFeeds).toContain('feed.xml');
  expect(xmlFeeds).toContain('topics/careers/atom.xml');
  expect(jsonFeeds).toHaveLength(xmlFeeds.length / 2);
});

test('the feed of the site holds every article up to twenty, whole, as one parser reads it', async () => {
  const { items } = await new RssParser().parseString(read('feed.xml'));
  const ids = items.map(({ link = '' }) => fileAt(link).split('/')[2]);
  expect(articles).toEqual(expect.arrayContaining(ids));
  expect(new Set(ids).size).toBe(Math.min(articles.length, 20));
  for (const item of items) expectWhole(item['content:encoded'], item.link ?? '');
});

/** The items of a feed as `feedparser` reads them; it throws on what is not well-formed. */
async function itemsOf(name: string): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of Readable.from([read(name)]).pipe(new FeedParser({}))) items.push(item as Item);
  return items;
}

test('every feed is read alike by another parser, and its ids are unique', async () => {
  for (const name of xmlFeeds) {
    const items = await itemsOf(name);
    expect(items.length, name).toBeGreaterThan(0);
    expect(new Set(items.map(({ guid }) => guid)).size, name).toBe(items.length);
    for (const { description, link, pubdate, date, author } of items) {
      expectWhole(description ?? '', link);
      expect(pubdate?.toISOString(), name).toMatch(/^\d{4}-\d\d-\d\dT00:00:00\.000Z$/);
      expect(Number(date), name).toBeGreaterThanOrEqual(Number(pubdate));
      expect(author, name).toBeTruthy();
    }
  }
});

test('Atom and JSON Feed say what RSS says', async () => {
  for (const name of jsonFeeds) {
    const rss = await new RssParser().parseString(read(name.replace('feed.json', 'feed.xml')));
    const atom = parseAtomFeed(read(name.replace('feed.json', 'atom.xml')));
    const json = parseJsonFeed(read(name));
    expect(JSON.parse(read(name)).version).toBe('https://jsonfeed.org/version/1.1');
    const ofRss = rss.items.map((item) => [item.guid, item.title, item.link, item['content:encoded'].trim()]);
    expect(
      atom.entries?.map((one) => [one.id, one.title?.value, one.links?.[0]?.href, one.content?.value]),
      name,
    ).toEqual(ofRss);
    expect(
      json.items?.map((one) => [one.id, one.title, one.url, one.content_html]),
      name,
    ).toEqual(ofRss);
  }
});

test('a person who opens a feed sees what it is, in the look of the site, also on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 700 });
  for (const name of ['/feed.xml', '/topics/careers/atom.xml']) {
    await page.goto(at(name));
    await expect(page.getByText('This is a feed:')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('font-family', /Newsreader/);
    const loaded = () => [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
    await expect.poll(() => page.evaluate(loaded)).toEqual(expect.arrayContaining(['Newsreader', 'Public Sans']));
    const links = page.getByRole('heading', { level: 2 }).getByRole('link');
    await expect(links.first()).toHaveAttribute('href', /\/articles\//);
    await expect(page.locator('item, entry').first()).toBeHidden();
  }
});

test('pages lead to their feeds and to their Markdown', () => {
  const linked = (page: string) =>
    [...read(page).matchAll(/<link (?=[^>]*rel="(?:alternate|describedby)")[^>]*href="([^"]+)"/g)].map(
      ([, url]) => url,
    );
  expect(linked('index.html')).toEqual(['/feed.xml', '/atom.xml', '/feed.json', '/llms.txt'].map(at));
  expect(linked('topics/careers/index.html')).toContain(at('/topics/careers/feed.xml'));
  expect(linked('faq/index.html')).toContain(at('/faq/index.md'));
  for (const id of articles) expect(linked(`articles/${id}/index.html`)).toContain(at(`/articles/${id}/index.md`));
});

test('every twin says what it is, leaves no mark without its source, and no address incomplete', () => {
  expect(twins.length).toBeGreaterThan(articles.length);
  for (const name of twins) {
    const text = read(name);
    const marks = new Set([...text.matchAll(/\[\^([\w-]+)\](?!:)/g)].map(([, id]) => id));
    const sources = new Set([...text.matchAll(/^\[\^([\w-]+)\]:/gm)].map(([, id]) => id));
    const prose = text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');
    expect([...marks].sort(), name).toEqual([...sources].sort());
    expect(prose, name).not.toMatch(COMPONENT);
    expect(prose, name).not.toMatch(/\]\((?!https?:|mailto:)/);
    expect(text, name).toMatch(/^(---\ntitle: |# )/);
  }
});

test('the list for language models leads to every twin, and all of them stand in one file', () => {
  const list = read('llms.txt');
  const linked = [...list.matchAll(/\]\((https:[^)]+\.md)\)/g)].map(([, url = '']) => fileAt(url).slice(1));
  const lists = ['faq/index.md', 'glossary/index.md'];
  expect(linked.sort()).toEqual(twins.filter((name) => !lists.includes(name)).sort());
  expect(list).toMatch(/^# .+\n\n> .+\n\n[^#]+\n\n## /);
  const full = read('llms-full.txt');
  for (const name of linked) expect(full.includes(read(name)), name).toBe(true);
});
