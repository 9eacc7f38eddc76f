import path from 'node:path';
import { type CompiledDocument, compile } from '#src/document/compile.ts';

/** A page of the manual. */
export interface ManualPage {
  title: string;
  document: CompiledDocument;
}

/** Pages of `docs/` that are not for editors. */
const NOT_FOR_EDITORS = /^(decisions|readings)\//;

/** The path of the page of a file of `docs/` below `/editing/`; none where the file is no page of the manual. */
export function manualPathOf(file: string): string | undefined {
  if (!file.endsWith('.md') || file.startsWith('..') || NOT_FOR_EDITORS.test(file)) return undefined;
  const page = file.replace(/\.md$/, '').replace(/(^|\/)README$/, '');
  return page === 'editing' ? '/editing/' : `/editing/${page}/`;
}

/** Reads a file of `docs/`: plain Markdown, whose links lead from file to file. */
export function readManualPage(file: string, source: string): ManualPage {
  const [, title = file, text = ''] = /^\s*# (.+)\n([\s\S]*)$/.exec(source) ?? [];
  const parts = text.split(/^(```[\s\S]*?^```)/m);
  const mdx = parts.map((part, index) => (index % 2 === 1 ? part : asMdx(part, path.dirname(file)))).join('');
  return { title, document: compile(mdx, {}, { hasAnchors: true }) };
}

/** What stands between blocks of code, with links as the site writes them. */
const asMdx = (markdown: string, folder: string): string =>
  markdown
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(https?:[^>]+)>/g, '`$1`')
    .replace(/(!?)\[([^\]]+)\]\(([^)\s]+)\)/g, (link, isPicture: string, label: string, target: string) => {
      if (isPicture || /^(https?:|mailto:|#)/.test(target)) return link;
      const [file = '', place] = target.split('#');
      const page = manualPathOf(path.join(folder, file));
      return page ? `[${label}](${page}${place ? `#${place}` : ''})` : label;
    });
