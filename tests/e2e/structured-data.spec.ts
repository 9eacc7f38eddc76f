import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { DIST, fileAt } from './site.ts';

/** What a reader sees of a page, and what machines are told. */
interface Read {
  name: string;
  canonical: string | undefined;
  isHidden: boolean;
  /** Open Graph by property. */
  shared: Record<string, string>;
  h1: string;
  standfirst: string;
  crumbs: string[];
  /** Days and times of `<time>`, as machines read them. */
  times: string[];
  questions: { question: string; answer: string }[];
  terms: { id: string; term: string; definition: string }[];
  /** Columns of a dataset by name. */
  columns: Record<string, string>;
  /** Where its links lead. */
  links: string[];
  /** Addresses of the list of sources. */
  sources: string[];
  /** Text of its JSON-LD. */
  data: string[];
}

// biome-ignore lint/suspicious/noExplicitAny: JSON-LD is read here as any machine would read it, without types.
type Node = Record<string, any>;

const names = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
const read: Read[] = [];

test.describe.configure({ mode: 'default' });

test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage();
  for (const name of names)
    read.push(await page.evaluate(readPage, { name, html: asTyped(readFileSync(`${DIST}/${name}`, 'utf8')) }));
  await page.close();
});

/** Apostrophes are curved where readers see them, and nowhere else. */
const asTyped = (html: string): string => html.replaceAll('’', "'");

/** Reads a page in the browser, without loading anything. */
function readPage({ name, html }: { name: string; html: string }): Read {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
  const text = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const said = (selector: string, attribute: string) => document.querySelector(selector)?.getAttribute(attribute) ?? '';
  for (const mark of all('main .source-mark')) mark.remove();
  return {
    name,
    canonical: said('link[rel="canonical"]', 'href') || undefined,
    isHidden: said('meta[name="robots"]', 'content').includes('noindex'),
    shared: Object.fromEntries(
      all('meta[property]').map((meta) => [meta.getAttribute('property') ?? '', meta.getAttribute('content') ?? '']),
    ),
    h1: text(document.querySelector('h1')),
    standfirst: text(document.querySelector('.standfirst')),
    crumbs: all('.breadcrumbs li').map(text),
    times: all('main time').map((time) => time.getAttribute('datetime') ?? ''),
    questions: all('details.faq').map((faq) => ({
      question: text(faq.querySelector('summary')),
      answer: text(faq.querySelector('.faq-answer')),
    })),
    terms: all('.definitions > div').map((term) => ({
      id: term.id,
      term: text(term.querySelector('dt')),
      definition: text(term.querySelector('dd')),
    })),
    columns: Object.fromEntries(
      all('.columns-list > div').map((column) => [text(column.querySelector('dt')), text(column.querySelector('dd'))]),
    ),
    links: all('main a[href]').map((link) => link.getAttribute('href') ?? ''),
    sources: all('.sources li > p:first-child a').map((link) => link.getAttribute('href') ?? ''),
    data: all('script[type="application/ld+json"]').map((script) => script.textContent ?? ''),
  };
}

const graphOf = ({ data }: Read): Node[] => JSON.parse(data[0] ?? '{"@graph":[]}')['@graph'];
const nodeOf = (page: Read, type: string): Node | undefined => graphOf(page).find((node) => node['@type'] === type);
const withNode = (type: string) =>
  read.flatMap((page) => {
    const node = nodeOf(page, type);
    return node ? [{ page, node }] : [];
  });
const words = (text: string) => text.replace(/\s+/g, '');
const visible = () => read.filter(({ isHidden }) => !isHidden);
const pathOf = (address: string) => address.replace(/^https?:\/\/[^/]+/, '');

test('a graph says once whose the site is, and refers to nothing it does not hold', () => {
  for (const page of visible()) {
    const ids = graphOf(page).flatMap((node) => node['@id'] ?? []);
    expect(new Set(ids).size, page.name).toBe(ids.length);
    const site = nodeOf(page, 'WebSite');
    expect(ids, page.name).toContain(site?.['publisher']['@id']);
    for (const node of graphOf(page))
      for (const property of ['author', 'publisher', 'creator', 'isPartOf', 'mainEntity'])
        if (node[property]?.['@id']) expect(ids, `${page.name}: ${property}`).toContain(node[property]['@id']);
  }
});

test('the way to a page is the same for machines as for readers, and its links are those of the page', () => {
  for (const page of visible().filter(({ name }) => name !== 'index.html')) {
    const steps: Node[] = nodeOf(page, 'BreadcrumbList')?.['itemListElement'];
    expect(
      steps.map(({ name }) => words(name)),
      page.name,
    ).toEqual(page.crumbs.map(words));
    expect(steps.map(({ position }) => position)).toEqual(steps.map((_, index) => index + 1));
    for (const { item } of steps.slice(0, -1)) expect(page.links, page.name).toContain(pathOf(item));
    expect(steps.at(-1)?.['item'], page.name).toBe(page.canonical);
  }
});

test('an article has the headline, standfirst, days, questions and sources that readers see', () => {
  const articles = withNode('Article');
  expect(articles.length).toBeGreaterThan(10);
  for (const { page, node } of articles) {
    expect(node['headline'], page.name).toBe(page.h1);
    expect(node['description'], page.name).toBe(page.standfirst);
    expect(page.times, page.name).toContain(node['datePublished']);
    expect(page.times, page.name).toContain(node['dateModified'] ?? node['datePublished']);
    expect(
      node['citation'].map(({ url }: Node) => url),
      page.name,
    ).toEqual(page.sources);
    expect((node['hasPart'] ?? []).map(({ name }: Node) => name).sort(), page.name).toEqual(
      page.questions.map(({ question }) => question).sort(),
    );
    for (const { url } of node['about']) expect(page.links, page.name).toContain(pathOf(url));
    for (const { '@id': id } of node['mentions'] ?? []) expect(page.links, page.name).toContain(pathOf(id));
    expect(page.shared, page.name).toMatchObject({
      'og:type': 'article',
      'og:title': page.h1,
      'article:published_time': node['datePublished'],
      'article:section': node['articleSection'],
    });
    expect(page.shared['article:modified_time'], page.name).toBe(node['dateModified']);
  }
});

test('questions and answers are those on the page, word for word', () => {
  const [faq, ...others] = withNode('FAQPage');
  expect(others).toEqual([]);
  const told: Node[] = faq?.node['mainEntity'] ?? [];
  expect(told.length).toBeGreaterThan(50);
  expect(told.map(({ name }) => name)).toEqual(faq?.page.questions.map(({ question }) => question));
  for (const [index, { question, answer }] of (faq?.page.questions ?? []).entries())
    expect(words(told[index]?.['acceptedAnswer'].text), question).toBe(words(answer));
});

test('terms are those of the glossary', () => {
  const [glossary] = withNode('DefinedTermSet');
  const told: Node[] = glossary?.node['hasDefinedTerm'];
  const shown = glossary?.page.terms ?? [];
  expect(shown.length).toBeGreaterThan(30);
  const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
  expect(
    told.map(({ '@id': id, name, description }) => ({ id: id.split('#')[1], name, description })).sort(byName),
  ).toEqual(shown.map(({ id, term, definition }) => ({ id, name: term, description: definition })).sort(byName));
  for (const { sameAs } of told) expect(glossary?.page.links).toContain(sameAs);
});

test('a dataset names its columns, licence and files as its page does, and the files are there', () => {
  const datasets = withNode('Dataset');
  expect(datasets.length).toBe(2);
  for (const { page, node } of datasets) {
    expect(node['name']).toBe(page.h1);
    expect(node['description']).toBe(page.standfirst);
    expect(page.links).toContain(node['license']);
    for (const { name, description } of node['variableMeasured']) expect(page.columns[name]).toBe(description);
    for (const { contentUrl } of node['distribution']) {
      expect(page.links).toContain(pathOf(contentUrl));
      expect(readFileSync(`${DIST}${fileAt(contentUrl)}`).length).toBeGreaterThan(1000);
    }
  }
});

test('a fact is the statement its page is called by, a source is the one linked, a profile is that of the author', () => {
  const facts = withNode('Claim');
  expect(facts.length).toBeGreaterThan(300);
  for (const { page, node } of facts) {
    expect(node['text'].replace(/\s+/g, ' '), page.name).toBe(page.h1);
    expect(page.links, page.name).toContain(pathOf(node['isBasedOn']['@id']).replace('#source', ''));
    expect(page.links, page.name).toContain(pathOf(node['encoding'].contentUrl));
  }
  for (const { page, node } of withNode('CreativeWork')) {
    expect(node['name'].replace(/\s+/g, ' '), page.name).toBe(page.h1);
    expect(page.links, page.name).toContain(node['url']);
  }
  for (const { page, node } of withNode('ProfilePage')) {
    const author = graphOf(page).find((one) => one['@id'] === node['mainEntity']['@id']);
    expect(author).toMatchObject({ name: page.h1, description: page.standfirst });
  }
});

test('a list holds what its page leads to', () => {
  const lists = withNode('CollectionPage').filter(({ node }) => node['mainEntity']);
  expect(lists.length).toBeGreaterThan(5);
  for (const { page, node } of lists)
    for (const { url } of node['mainEntity'].itemListElement) expect(page.links, page.name).toContain(pathOf(url));
});

test('a page is shared with a picture of the size it says, which has its words and is there', async () => {
  const text = (words: string) => words.replace(/\s+/g, ' ');
  for (const { name, shared, h1 } of visible()) {
    const file = `${DIST}${fileAt(shared['og:image'] ?? '')}`;
    const { format, width, height } = await sharp(file).metadata();
    expect({ format, width, height }, name).toEqual({ format: 'png', width: 1200, height: 630 });
    expect(shared, name).toMatchObject({ 'og:image:width': '1200', 'og:image:height': '630' });
    const alt = text(shared['og:image:alt'] ?? '');
    if (file === `${DIST}/cards/index.png`) expect(alt.length, name).toBeGreaterThan(40);
    else expect(alt.startsWith(text(h1).replace(/\.$/, '')), `${name}: ${alt}`).toBe(true);
  }
  const pictures = new Set(visible().map(({ shared }) => shared['og:image']));
  expect(pictures.size).toBeGreaterThan(400);
  const drawn = readdirSync(`${DIST}/cards`, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.png'),
  );
  expect(drawn).toHaveLength(pictures.size);
});
