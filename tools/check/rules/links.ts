import { COLLECTIONS } from '#src/lib/collections.ts';
import { pathOf } from '#src/lib/paths.ts';
import { didYouMean } from '#src/lib/suggest.ts';
import type { Content, ContentFile } from '../content.ts';
import { isDraft, type Rule } from '../rule.ts';
import { isPublic } from './references.ts';

/** Pages that are not made from an entry. */
const PAGES = ['/', '/about/', '/accessibility/', '/search/'];

export const linkExists: Rule = {
  id: 'link-exists',
  severity: 'error',
  truth: 'Every link inside the site leads to a page and a place that exist.',
  *across(content, { asOf }) {
    const shown = addressesOf(content, asOf);
    // Drafts may lead to one another; once one of them is public, all it leads to must be.
    const written = addressesOf(content, asOf, true);
    for (const from of content.files) {
      const { file, document, collection, id } = from;
      const addresses = isDraft(from) ? written : shown;
      for (const { url, line, column } of document?.links ?? []) {
        if (!/^[/#]/.test(url) || /^#fn(ref)?-/.test(url)) continue;
        const [page = '', hash] = url.split('#');
        const own = collection === 'articles' ? pathOf('articles', id) : '';
        const places = page === '' ? ownPlaces(document) : addresses.get(page.replace(/\?.*$/, ''));
        if (!places)
          yield {
            file,
            line,
            column,
            message: `There is no page "${page || url}" on this site.`,
            fix: `${didYouMean(page, addresses.keys())}Addresses of pages begin and end with a slash, such as /articles/${id}/.`,
          };
        else if (hash && !places.has(hash))
          yield {
            file,
            line,
            column,
            message: `The page "${page || own}" has no place "#${hash}".`,
            fix: `${didYouMean(hash, places)}${places.size > 0 ? `It has: ${[...places].slice(0, 20).join(', ')}.` : 'Link to the page itself.'}`,
          };
      }
    }
  },
};

/** The places on the page of a text itself, which may be a draft. */
const ownPlaces = (document: ContentFile['document']) =>
  new Set([...(document?.headings ?? []).map(({ id }) => id), 'sources', 'short-answer']);

/** Every address of the site, with the places on its page; also those that drafts will have, `withDrafts`. */
export function addressesOf(content: Content, asOf: string, withDrafts = false): Map<string, Set<string>> {
  const addresses = new Map<string, Set<string>>(PAGES.map((page) => [page, new Set()]));
  const add = (address: string) => {
    const [page = '', hash] = address.split('#');
    const places = addresses.get(page) ?? new Set();
    addresses.set(page, hash ? places.add(hash) : places);
    return places;
  };
  for (const collection of COLLECTIONS) {
    if (collection !== 'topics' && collection !== 'authors') add(pathOf(collection));
    for (const [id, file] of content.entries.get(collection) ?? []) {
      if (!isPublic(file, asOf) && !(withDrafts && isDraft(file))) continue;
      const places = add(pathOf(collection, id));
      // A fact also has a line in the list of facts, where its address used to be.
      if (collection === 'facts') add(`${pathOf(collection)}#${id}`);
      if (collection !== 'articles') continue;
      for (const heading of file.document?.headings ?? []) places.add(heading.id);
      places.add('sources').add('short-answer');
    }
  }
  return addresses;
}
