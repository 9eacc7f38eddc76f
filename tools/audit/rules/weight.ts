import { readFileSync } from 'node:fs';
import path from 'node:path';
import { BUDGETS } from '../budgets.ts';
import type { Page } from '../page.ts';
import type { AuditRule } from '../rule.ts';
import type { Site } from '../site.ts';
import { scriptsFrom, weightOf } from '../weight.ts';

export const pageWeight: AuditRule = {
  id: 'page-weight',
  severity: 'error',
  truth: `No page is heavier than ${BUDGETS.page} bytes after brotli.`,
  *onPage({ path: page, html }) {
    const bytes = weightOf([html], BUDGETS.page);
    if (bytes > BUDGETS.page) yield tooHeavy(page, 'page', bytes, BUDGETS.page);
  },
};

export const styleWeight: AuditRule = {
  id: 'style-weight',
  severity: 'error',
  truth: `The styles that the first paint of a page waits for take at most ${BUDGETS.styles} bytes after brotli.`,
  across: (site) => heavierThan(site, 'styles', BUDGETS.styles, stylesOf),
};

export const scriptWeight: AuditRule = {
  id: 'script-weight',
  severity: 'error',
  truth: `The scripts of a page take at most ${BUDGETS.scripts} bytes after brotli, before a reader does anything.`,
  across: (site) => heavierThan(site, 'scripts', BUDGETS.scripts, scriptsOf),
};

const tooHeavy = (page: string, what: string, bytes: number, limit: number) => ({
  message: `The ${what === 'page' ? `page "${page}" takes` : `${what} of "${page}" take`} ${bytes} bytes after brotli, ${bytes - limit} more than the limit.`,
  fix:
    what === 'page' ? 'Split the page, or say less on it.' : 'Take out what the page does not use, or load it later.',
});

/** Pages of which one part, made of several texts, is too heavy. */
function* heavierThan(site: Site, what: string, limit: number, textsOf: (page: Page, site: Site) => string[]) {
  for (const page of site.pages) {
    const bytes = weightOf(textsOf(page, site), limit);
    if (bytes > limit) yield { name: page.name, ...tooHeavy(page.path, what, bytes, limit) };
  }
}

/** The styles in a page, and those of files that are not for print. */
function stylesOf({ tags, path: at }: Page, { addresses, folder }: Site): string[] {
  const inline = tags.filter(({ name }) => name === 'style').map(({ children }) => children.join(''));
  const linked = tags.flatMap(({ name, attributes }) => {
    const { rel, href = '', media } = attributes;
    return name === 'link' && rel === 'stylesheet' && media !== 'print' ? fileAt(addresses.target(href, at)) : [];
  });
  return [inline.join(''), ...linked.map((file) => readFileSync(path.join(folder, file), 'utf8'))].filter(Boolean);
}

/** The scripts in a page, and the files it loads with all that they import at once. Those of the CMS are no reader’s. */
function scriptsOf({ tags, path: at, isCms }: Page, { addresses, folder }: Site): string[] {
  if (isCms) return [];
  const scripts = tags.filter(({ name, attributes }) => name === 'script' && !/json/.test(attributes['type'] ?? ''));
  const files = scripts.flatMap(({ attributes }) =>
    attributes['src'] ? fileAt(addresses.target(attributes['src'], at)) : [],
  );
  const inline = scripts.filter(({ attributes }) => !attributes['src']).map(({ children }) => children.join(''));
  return [
    inline.join(''),
    ...[...new Set(files.flatMap((file) => [...scriptsFrom(folder, file)]))].map((file) =>
      readFileSync(path.join(folder, file), 'utf8'),
    ),
  ].filter(Boolean);
}

const fileAt = (target: ReturnType<Site['addresses']['target']>): string[] =>
  typeof target === 'string' ? [] : [target.file];
