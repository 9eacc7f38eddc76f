import { type Page, quoted, type Tag, textOf } from '../page.ts';
import type { AuditRule } from '../rule.ts';

export const htmlValid: AuditRule = {
  id: 'html-valid',
  severity: 'error',
  truth: 'Every page is valid HTML.',
  async *across({ pages, invalid }) {
    const found = await invalid;
    for (const { name, path } of pages)
      for (const { message, selector } of found.get(name) ?? [])
        yield {
          name,
          message: `The page "${path}" is not valid HTML: ${message}.`,
          fix: `Mend the component that draws ${selector ? `"${selector}"` : 'it'}.`,
        };
  },
};

export const pageTitled: AuditRule = {
  id: 'page-titled',
  severity: 'error',
  truth: 'Every page has exactly one heading of level one.',
  *onPage(page) {
    if (page.isCms) return;
    const titles = named(page, 'h1');
    if (titles.length !== 1)
      yield {
        message: `The page "${page.path}" has ${titles.length === 0 ? 'no heading' : `${titles.length} headings`} of level one.`,
        fix: 'Give it one <h1>, which says what the page is.',
        needles: titles.slice(1).map((title) => textOf(title)),
      };
  },
};

export const headingStep: AuditRule = {
  id: 'heading-step',
  severity: 'error',
  truth: 'The headings of a page never skip a level.',
  *onPage(page) {
    let last = 0;
    for (const tag of page.tags) {
      const level = Number(/^h([1-6])$/.exec(tag.name)?.[1] ?? 0);
      if (level === 0) continue;
      if (last > 0 && level > last + 1)
        yield {
          message: `On "${page.path}" the heading "${textOf(tag)}" is of level ${level} and follows one of level ${last}.`,
          fix: `Make it a heading of level ${last + 1}, and choose its size in the styles.`,
          needles: [textOf(tag)],
        };
      last = level;
    }
  },
};

export const landmarkNamed: AuditRule = {
  id: 'landmark-named',
  severity: 'error',
  truth: 'Every page has a header, one main part and a footer, and its navigations have names of their own.',
  *onPage(page) {
    if (page.isCms) return;
    const mains = named(page, 'main').length;
    if (mains !== 1)
      yield {
        message: `The page "${page.path}" has ${mains === 0 ? 'no' : mains} <main>.`,
        fix: 'Put what the page is about into one <main>.',
      };
    for (const name of ['header', 'footer'])
      if (!named(page, name).some(({ parent }) => parent?.name === 'body'))
        yield {
          message: `The page "${page.path}" has no <${name}> of its own.`,
          fix: 'Draw it with the frame that all pages share.',
        };
    const names = new Set<string>();
    for (const nav of named(page, 'nav')) {
      const name = nameOf(nav, page);
      if (!name || names.has(name))
        yield {
          message: `On "${page.path}" ${name ? `two navigations are called "${name}"` : 'a navigation has no name'}.`,
          fix: 'Give it an aria-label that no other navigation of the page has.',
        };
      names.add(name);
    }
  },
};

const named = ({ tags }: Page, name: string): Tag[] => tags.filter((tag) => tag.name === name);

/** What a screen reader calls an element, as its author named it. */
function nameOf({ attributes }: Tag, { tags }: Page): string {
  const by = attributes['aria-labelledby'];
  const label = by && tags.find((tag) => tag.attributes['id'] === by);
  return label ? textOf(label) : (attributes['aria-label'] ?? '');
}

export const placeUnique: AuditRule = {
  id: 'place-unique',
  severity: 'error',
  truth: 'No id stands twice on a page.',
  *onPage({ path, ids }) {
    for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) < index)))
      yield {
        message: `On "${path}" the id "${id}" stands more than once.`,
        fix: 'Give each element an id of its own: a link finds only the first.',
        needles: [`{#${id}}`, `"${id}"`],
      };
  },
};

export const imageComplete: AuditRule = {
  id: 'image-complete',
  severity: 'error',
  truth: 'Every picture on a page has a width, a height and an alt.',
  *onPage(page) {
    for (const img of named(page, 'img')) {
      const missing = ['width', 'height'].filter((name) => !/^[1-9]\d*$/.test(img.attributes[name] ?? ''));
      if (img.attributes['alt'] === undefined) missing.push('alt');
      if (missing.length > 0)
        yield {
          message: `On "${page.path}" the picture ${quoted(img)} has no ${missing.join(' and no ')}.`,
          fix: 'Draw it with the component for pictures: the page moves without the size, and without an alt it says nothing.',
          needles: [(img.attributes['src'] ?? '').replace(/^.*\/|\..*$/g, '')],
        };
    }
  },
};
