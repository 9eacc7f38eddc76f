import { didYouMean } from '#src/lib/suggest.ts';
import { loadedBy, loadedByStyles } from '../loaded.ts';
import type { Page, Tag } from '../page.ts';
import { quoted } from '../page.ts';
import type { AuditRule } from '../rule.ts';

export const linkResolves: AuditRule = {
  id: 'link-resolves',
  severity: 'error',
  truth: 'Every link inside the site leads to a page or file of it, and to a place that is there.',
  *onPage({ path, tags }, { addresses }) {
    const checked = new Set<string>();
    for (const { name, attributes } of tags) {
      const leads = name === 'a' || name === 'area' || (name === 'link' && attributes['rel'] === 'expect');
      const address = leads ? attributes['href'] : undefined;
      if (address === undefined || checked.has(address)) continue;
      checked.add(address);
      const target = addresses.target(address, path);
      if (target === 'nowhere')
        yield {
          message: `The page "${path}" links to "${address}", and there is no such page or file.`,
          fix: `${didYouMean(address, addresses.pages)}Addresses of pages begin and end with a slash.`,
          needles: [`(${address})`, `"${address}"`, address],
        };
      else if (target !== 'elsewhere' && !target.hasPlace)
        yield {
          message: `The page "${path}" links to "${address}", and that page has no place "#${target.place}".`,
          fix: 'Link to the id of an element, or to the page alone.',
          needles: [`(${address})`, `"${address}"`, address],
        };
    }
  },
};

/** Links of a page's head to other forms of it. */
const OTHER_FORMS = new Set(['alternate', 'describedby', 'next', 'prev', 'license']);
/** Pictures named in a page's head. */
const SHARED = ['og:image', 'twitter:image'];

export const assetExists: AuditRule = {
  id: 'asset-exists',
  severity: 'error',
  truth: 'Every file that a page loads or names in its head is there.',
  *onPage(page, { addresses }) {
    const named = [
      ...page.tags.flatMap((tag) => [...loadedBy(tag), ...otherForms(tag)].map((address) => ({ tag, address }))),
      ...shared(page),
    ];
    for (const { tag, address } of named)
      if (!address.startsWith('data:') && addresses.target(address, page.path) === 'nowhere')
        yield {
          message: `The page "${page.path}" names the file "${address}" in ${quoted(tag)}, and it is not there.`,
          fix: 'Mend the address, or see to it that the build writes the file.',
        };
  },
  *across({ stylesheets, addresses }) {
    for (const { name, text } of stylesheets)
      for (const address of loadedByStyles(text))
        if (addresses.target(address, `/${name}`) === 'nowhere')
          yield {
            name,
            message: `The stylesheet "${name}" loads "${address}", and it is not there.`,
            fix: 'Mend the address, or see to it that the build writes the file.',
            needles: [address],
          };
  },
};

const otherForms = ({ name, attributes }: Tag): string[] =>
  name === 'link' && attributes['href'] && OTHER_FORMS.has(attributes['rel'] ?? '') ? [attributes['href']] : [];

const shared = ({ tags }: Page) =>
  tags.flatMap((tag) => {
    const { property, name, content } = tag.attributes;
    return content && SHARED.includes(property ?? name ?? '') ? [{ tag, address: content }] : [];
  });

export const fileAddressResolves: AuditRule = {
  id: 'file-address-resolves',
  severity: 'error',
  truth: 'Every address of the site in a feed, a list, a twin, data or JSON-LD leads to something of it.',
  *across({ texts, pages, addresses }) {
    const data = pages.map(({ name, tags }) => ({
      name,
      text: tags
        .filter(({ attributes }) => attributes['type'] === 'application/ld+json')
        .flatMap(({ children }) => children)
        .join('\n'),
    }));
    for (const [files, isExact] of [
      [texts, true],
      [data, false],
    ] as const)
      for (const { name, text } of files)
        for (const address of addresses.inText(text)) {
          const target = addresses.target(address, '/');
          // An id in JSON-LD names a thing, such as a person, and not a place on a page.
          if (target !== 'nowhere' && (target === 'elsewhere' || target.hasPlace || !isExact)) continue;
          yield {
            name,
            message: `The file "${name}" names "${address}", and there is no such page, place or file.`,
            fix: 'Mend the address where the entry or its form for machines names it.',
            needles: [address],
          };
        }
  },
};
