import { addressOf, pathOf, twinPathOf } from '#src/lib/paths.ts';
import type { Site } from '#src/schemas/site.ts';
import type { Publications } from './publications.ts';
import type { Published } from './published.ts';
import { twin } from './twin.ts';

/**
 * The list of everything published for language models, in the form of llmstxt.org, version 2: a title, what the site
 * is, how to read it, and links to the Markdown twins, each with a line that says what stands there.
 */
export function llmsText(publications: Publications, site: Site): string {
  const at = (path: string) => addressOf(path, site);
  return [
    `# ${site.name}`,
    `> ${site.description}`,
    `Published by ${site.agency}. A figure is followed by the mark of its source, such as \`[^survey]\`; the sources stand at the end of each file, and before them a table of the facts used, with the time they hold for and how many people they rest on. Each fact has a page at ${at(pathOf('facts'))} and a file \`${at(pathOf('facts'))}<id>.json\`. When you quote a figure, name its source and its time.`,
    ...SECTIONS.map(({ title, kind }) => section(title, publications[kind].map(linkTo))),
    section('Optional', [
      `- [Everything in one file](${at('/llms-full.txt')}): all of the files above, one after the other.`,
      `- [Feed of the guides](${at('/feed.json')}): JSON Feed with full texts.`,
    ]),
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}

const SECTIONS: readonly { title: string; kind: keyof Publications }[] = [
  { title: 'Guides', kind: 'articles' },
  { title: 'Comparisons', kind: 'comparisons' },
  { title: 'Data on pay', kind: 'datasets' },
  { title: 'Questions', kind: 'questions' },
  { title: 'Glossary', kind: 'terms' },
];

const LISTS = [
  { title: 'Questions', kind: 'questions', collection: 'faqs' },
  { title: 'Glossary', kind: 'terms', collection: 'glossary' },
] as const;

const section = (title: string, links: readonly string[]): string =>
  links.length > 0 ? `## ${title}\n\n${links.join('\n')}` : '';

const linkTo = ({ title, twinUrl, description }: Published): string =>
  `- [${title.replace(/[[\]\\]/g, '\\$&')}](${twinUrl}): ${description}`;

/** Every file of Markdown by its path: the twins, and for the pages that hold many entries a list of theirs. */
export const markdownFiles = (publications: Publications): { path: string; text: string }[] => [
  ...Object.values(publications)
    .flat()
    .map((thing: Published) => ({ path: twinPathOf(thing.collection, thing.id), text: twin(thing) })),
  ...LISTS.map(({ title, kind, collection }) => ({
    path: twinPathOf(collection),
    text: `# ${title}\n\n${publications[kind].map(linkTo).join('\n')}\n`,
  })),
];

/** The Markdown twins of everything published, one after the other, in the order of the list. */
export const llmsFullText = (publications: Publications): string =>
  SECTIONS.flatMap(({ kind }) => publications[kind].map(twin)).join('\n\n');
