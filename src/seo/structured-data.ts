import type {
  AboutPage,
  BreadcrumbList,
  CollectionPage,
  FAQPage,
  Graph,
  Organization,
  Person,
  ProfilePage,
  SearchAction,
  SearchResultsPage,
  Thing,
  WebPage,
  WebSite,
  WithActionConstraints,
} from 'schema-dts';
import type { EntryOf } from '#src/data/library.ts';
import type { Publication } from '#src/data/publication.ts';
import { addressOf, pathOf } from '#src/lib/paths.ts';
import { SEARCH_PATH } from '#src/lib/search.ts';
import type { Site } from '#src/schemas/site.ts';
import { type Crumb, wayTo } from './breadcrumbs.ts';
import type { PageMeta } from './head.ts';

/** The kinds of pages besides articles, as schema.org calls them. */
type Page = WebPage | AboutPage | CollectionPage | FAQPage | ProfilePage | SearchResultsPage;

/** What a page is for machines, besides what its head says. */
export interface StructuredPage {
  type?: Exclude<Page, string>['@type'];
  /** What is said of the page itself, such as the list it shows. */
  properties?: Omit<Exclude<FAQPage, string>, '@type' | '@id'>;
  /** The one thing the page is about, with its `@id`. */
  entity?: Entity;
}

/** A thing with properties, where schema.org also allows some to be named alone. */
type Entity = Exclude<Thing, string>;

type DescribedPage = Pick<PageMeta, 'title' | 'description' | 'path'> & { crumbs: readonly Crumb[] };

/** The graph of a page: who publishes it, the site, the way to the page, the page, and what it is about. */
export const pageGraph = (
  { site, publisher }: Publication,
  { title, description, path, crumbs }: DescribedPage,
  { type = 'WebPage', properties, entity }: StructuredPage = {},
): Graph =>
  graphOf({ site, publisher }, crumbs, [
    {
      '@type': type,
      '@id': addressOf(path, site),
      url: addressOf(path, site),
      name: title,
      description,
      inLanguage: site.language,
      isPartOf: siteReference(site),
      ...(entity?.['@id'] && { mainEntity: { '@id': entity['@id'] } }),
      ...properties,
    } as Page,
    ...(entity ? [entity] : []),
  ]);

/** The graph of a page that is itself described by `nodes`. The home page has no way to it: pass no crumbs. */
export function graphOf({ site, publisher }: Publication, crumbs: readonly Crumb[], nodes: readonly Thing[]): Graph {
  const own = nodes.map((node) => (node as Entity)['@id']);
  const author = authorNode(publisher, site);
  return {
    '@context': 'https://schema.org',
    '@graph': [
      ...(own.includes(authorId(publisher.id, site)) ? [] : [author]),
      ...(own.includes(siteReference(site)['@id']) ? [] : [siteNode({ site, publisher })]),
      ...(crumbs.length > 0 ? [breadcrumbs(crumbs, site)] : []),
      ...nodes,
    ],
  };
}

/** A graph as the text of a script element, which nothing in it can end. */
export const asJsonLd = (graph: Graph): string => JSON.stringify(graph).replaceAll('<', '\\u003c');

const authorId = (id: string, site: Site): string => `${addressOf(pathOf('authors', id), site)}#author`;

/** Points at an author: where one has a node in the graph, the rest is said there. */
export const authorReference = (id: string, site: Site) => ({ '@id': authorId(id, site) });

/** Who signs articles or publishes the site. `isFull` adds what only the page about them shows. */
export function authorNode(
  { id, name, kind, summary, url, links }: EntryOf<'authors'>,
  site: Site,
  { isFull = false } = {},
): Exclude<Organization | Person, string> {
  return {
    '@type': kind === 'person' ? 'Person' : 'Organization',
    '@id': authorId(id, site),
    name,
    url,
    ...(isFull && { description: summary }),
    ...(isFull && links.length > 0 && { sameAs: links.map((link) => link.url) }),
  };
}

/** Points at the site. */
export const siteReference = (site: Site) => ({ '@id': `${addressOf('/', site)}#site` });

/** The site. `isFull` adds what only the home page says: what it is, and how it is searched. */
export function siteNode({ site, publisher }: Publication, { isFull = false } = {}): WebSite {
  return {
    '@type': 'WebSite',
    ...siteReference(site),
    url: addressOf('/', site),
    name: site.name,
    inLanguage: site.language,
    publisher: authorReference(publisher.id, site),
    ...(isFull && { description: site.description, potentialAction: searchAction(site) }),
  };
}

/** How the site is searched: the place of the words is written as it stands, because a URL would encode it. */
const searchAction = (site: Site): WithActionConstraints<SearchAction> => ({
  '@type': 'SearchAction',
  target: { '@type': 'EntryPoint', urlTemplate: `${addressOf(SEARCH_PATH, site)}?q={search_term_string}` },
  'query-input': 'required name=search_term_string',
});

const breadcrumbs = (crumbs: readonly Crumb[], site: Site): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: wayTo(crumbs).map(({ label, path }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: label,
    item: addressOf(path, site),
  })),
});
