import { articleComponents } from '#src/components/article/registry.ts';
import { PICTURE } from '#src/document/profile.ts';
import type { Rule } from '../rule.ts';

export const headingOrder: Rule = {
  id: 'heading-order',
  severity: 'error',
  truth: 'Headings begin at level two and never skip a level.',
  *inFile({ file, document }) {
    let last = 1;
    for (const { depth, text, line, column } of document?.headings ?? []) {
      if (depth === 1)
        yield {
          file,
          line,
          column,
          message: `"${text}" is a heading of level one, and the title of the page is the only one of these.`,
          fix: 'Write two number signs: ## begins a part of the text.',
        };
      else if (depth > last + 1)
        yield {
          file,
          line,
          column,
          message: `The heading "${text}" is of level ${depth} and follows one of level ${last}.`,
          fix: `Write ${'#'.repeat(last + 1)} instead of ${'#'.repeat(depth)}.`,
        };
      last = Math.max(depth, 2);
    }
  },
};

/** Ids the furniture of a page uses itself. */
export const TAKEN =
  /^(content|contents|sources|questions|revisions|related|short-answer|footnote-label|(source|use|faq|fn|fnref|cite|chart)-.*)$/;

export const headingUnique: Rule = {
  id: 'heading-unique',
  severity: 'error',
  truth: 'No two headings of a text have one address.',
  *inFile({ file, document }) {
    const seen = new Map<string, number>();
    for (const { id, line, column } of document?.headings ?? []) {
      const before = seen.get(id);
      if (before !== undefined)
        yield {
          file,
          line,
          column,
          message: `The address #${id} is that of the heading on line ${before}, too.`,
          fix: 'Give one of the headings an id of its own, such as {#pay-in-europe}.',
        };
      else if (id === '')
        yield {
          file,
          line,
          column,
          message: 'The heading has no words that could be its address.',
          fix: 'Use words, or give it an id, such as {#good-news}.',
        };
      else if (TAKEN.test(id))
        yield {
          file,
          line,
          column,
          message: `The address #${id} belongs to a part of every page.`,
          fix: 'Give the heading an id of its own, such as {#our-sources}.',
        };
      seen.set(id, before ?? line);
    }
  },
};

export const linkText: Rule = {
  id: 'link-text',
  severity: 'error',
  waits: true,
  truth: 'The words of a link say where it leads.',
  *inFile({ file, document }) {
    for (const { text, url, line, column } of document?.links ?? []) {
      const words = text.trim().replace(/[.…:!]+$/, '');
      if (url.startsWith('#fn')) continue;
      const problem = linkTextProblem(words);
      if (problem)
        yield { file, line, column, message: problem, fix: 'Link the words that name what is behind the link.' };
    }
  },
};

function linkTextProblem(words: string): string | undefined {
  if (words === '') return 'The link has no words.';
  if (
    /^((click|read|see|look) )?(here|this|that|more|link|this (page|link|article|site)|read more|learn more|details)$/i.test(
      words,
    )
  )
    return `The words "${words}" do not say where the link leads.`;
  return /^(https?:\/\/|www\.)\S+$/i.test(words) ? 'The link shows a bare address instead of words.' : undefined;
}

export const tableHeader: Rule = {
  id: 'table-header',
  severity: 'error',
  waits: true,
  truth: 'Every column of a table has a heading.',
  *inFile({ file, document }) {
    for (const place of document?.emptyHeaders ?? [])
      yield {
        file,
        ...place,
        message: 'A column of this table has no heading.',
        fix: 'Say in the first row what stands in the column.',
      };
  },
};

export const pictureAlt: Rule = {
  id: 'picture-alt',
  severity: 'error',
  waits: true,
  truth: 'Every picture says what it shows to people who cannot see it.',
  *inFile({ file, document, fields }) {
    for (const { component, props, line, column } of document?.uses ?? []) {
      const problem = component === PICTURE && altProblem(String(props['alt']));
      if (problem) yield { file, line, column, ...problem };
    }
    const { cover } = (fields.data ?? {}) as { cover?: { alt?: unknown } };
    const problem = typeof cover?.alt === 'string' && cover.alt.trim() !== '' && altProblem(cover.alt);
    if (problem) yield { file, ...fields.valueAt(['cover', 'alt']), ...problem };
  },
};

function altProblem(alt: string): { message: string; fix: string } | undefined {
  const words = alt.trim();
  const fix = 'Write what somebody would miss who cannot see the picture.';
  if (words === '') return { message: 'The picture has no alternative text.', fix };
  if (/^[\w-]+\.(png|jpe?g|webp|avif|svg|gif)$/i.test(words))
    return { message: `"${words}" is the name of a file and not what the picture shows.`, fix };
  if (/^(an? |the )?(image|picture|photo|photograph|graphic|screenshot) (of|showing)\b/i.test(words))
    return {
      message: `"${words.split(' ').slice(0, 4).join(' ')}…" begins with what every picture is.`,
      fix: 'Leave out "image of" and begin with what the picture shows.',
    };
  return undefined;
}

/** Components that are shown once on a page, or need a folder of their own; charts, too, whose CSV stands beside their page. */
const NEEDS_ARTICLE: ReadonlySet<string> = new Set(['Faqs', 'Cta', PICTURE]);

export const pageOnly: Rule = {
  id: 'component-at-home',
  severity: 'error',
  truth: 'Lists of questions, calls to action, pictures and charts stand in articles only.',
  *inFile({ collection, file, document }) {
    if (collection === 'articles') return;
    for (const { component, line, column } of document?.uses ?? [])
      if (NEEDS_ARTICLE.has(component) || articleComponents[component]?.numbers)
        yield {
          file,
          line,
          column,
          message: `<${component}> stands in a text that is part of other pages.`,
          fix: 'Use it in an article, and leave it out here.',
        };
  },
};
