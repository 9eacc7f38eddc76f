import { SHOWN } from '#src/seo/head.ts';
import type { Page } from '../page.ts';
import type { AuditRule } from '../rule.ts';
import { unknownTerms } from '../schema-terms.ts';
import type { Site } from '../site.ts';

const SITEMAP = 'sitemap.xml';

export const canonicalListed: AuditRule = {
  id: 'canonical-listed',
  severity: 'error',
  truth: 'Every page that may be found has its own address as canonical, and the sitemap lists these and no other.',
  *across({ pages, texts, addresses }) {
    const sitemap = texts.find(({ name }) => name === SITEMAP)?.text ?? '';
    const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) =>
      address.replaceAll('&amp;', '&'),
    );
    for (const page of pages) yield* misplaced(page, addresses.of(page.path), listed);
    const paths = new Set(pages.map(({ path }) => addresses.of(path)));
    for (const [index, address] of listed.entries()) {
      const isTwice = listed.indexOf(address) < index;
      // An address that leads nowhere is named by the rule for addresses in files.
      if (isTwice || (!paths.has(address) && addresses.target(address, '/') !== 'nowhere'))
        yield {
          name: SITEMAP,
          message: `The sitemap lists "${address}", ${isTwice ? 'and it did so before' : 'which is no page of the site'}.`,
          fix: 'List each page once, in src/seo/sitemap.ts.',
        };
    }
  },
};

/** What is wrong with where a page says it is, and with whether the sitemap has it. */
function* misplaced({ name, path, canonical, meta, isHidden }: Page, address: string, listed: readonly string[]) {
  const isListed = listed.includes(address);
  if (isHidden) {
    if (canonical || isListed)
      yield {
        name,
        message: `The page "${path}" asks not to be found, and ${isListed ? 'the sitemap lists it' : 'has a canonical address'}.`,
        fix: 'Decide for one of the two.',
      };
    return;
  }
  if (canonical !== address)
    yield {
      name,
      message: `The page "${path}" says that its address is ${canonical ? `"${canonical}"` : 'nothing'}, and it is "${address}".`,
      fix: 'Hand its own path to the frame of the page.',
    };
  if (meta['og:url'] !== undefined && meta['og:url'] !== canonical)
    yield {
      name,
      message: `The page "${path}" is shared as "${meta['og:url']}", which is not its canonical address.`,
      fix: 'Take both from one value, as src/seo/head.ts does.',
    };
  if (!isListed)
    yield {
      name,
      message: `The page "${path}" may be found, and the sitemap does not list it.`,
      fix: 'List it in src/seo/sitemap.ts, or ask search engines to leave it out.',
    };
}

export const titleShown: AuditRule = {
  id: 'title-shown',
  severity: 'error',
  truth: 'Every page has a title of its own, of a length that search engines show.',
  across: ({ pages }) => shown(pages, 'title', { least: 10, most: SHOWN.title }, ({ title }) => title),
};

export const descriptionShown: AuditRule = {
  id: 'description-shown',
  severity: 'error',
  truth: 'Every page has a description of its own, of a length that search engines show.',
  across: ({ pages }) =>
    shown(pages, 'description', { least: 50, most: SHOWN.description }, ({ meta }) => meta['description'] ?? ''),
};

function* shown(
  pages: readonly Page[],
  what: string,
  { least, most }: { least: number; most: number },
  textOf: (page: Page) => string,
) {
  const before = new Map<string, string>();
  for (const page of pages.filter(({ isHidden }) => !isHidden)) {
    const text = textOf(page);
    const other = before.get(text);
    const needles = [text, 'description:', 'summary:'].slice(0, what === 'title' ? 1 : 3);
    if (text.length < least || text.length > most)
      yield {
        name: page.name,
        message: `The ${what} of "${page.path}" has ${text.length} characters: "${text}".`,
        fix: `Write one of ${least} to ${most} characters.`,
        needles,
      };
    else if (other)
      yield {
        name: page.name,
        message: `The ${what} of "${page.path}" is also that of "${other}": "${text}".`,
        fix: 'Say what is on this page and not on the other.',
        needles,
      };
    else before.set(text, page.path);
  }
}

export const dataKnown: AuditRule = {
  id: 'data-known',
  severity: 'error',
  truth: 'Every page that may be found has one block of JSON-LD, in terms that schema.org knows.',
  *onPage(page, site) {
    const blocks = page.tags.filter(({ attributes }) => attributes['type'] === 'application/ld+json');
    const expected = page.isHidden ? 0 : 1;
    if (blocks.length !== expected)
      yield {
        message: `The page "${page.path}" has ${blocks.length} blocks of JSON-LD, and it should have ${expected}.`,
        fix: 'Describe the page in one graph, which the frame of the page prints; a page that is not to be found needs none.',
      };
    for (const { children } of blocks)
      for (const problem of problemsOf(children.join(''), site))
        yield {
          message: `The JSON-LD of "${page.path}" is not understood: ${problem}`,
          fix: 'Mend it in src/seo/structured-data.ts and the files beside it.',
        };
  },
};

function problemsOf(json: string, { vocabulary }: Site): string[] {
  try {
    return unknownTerms(JSON.parse(json), vocabulary);
  } catch (error) {
    return [`${error instanceof Error ? error.message : error}.`];
  }
}
