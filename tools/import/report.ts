import type { Finding } from '#src/lib/finding.ts';
import { countOf, formatCount } from '#src/lib/numbers.ts';

/** Where in an export something stands. */
export interface Origin {
  /** Path as it was named. */
  file: string;
  /** Counted from 1. */
  line: number;
}

const KINDS = {
  fault: 'Not imported, though it should have been',
  skipped: 'Not imported, because it is no article',
  shortcode: 'Shortcodes, blocks and template tags that were taken out',
  html: 'HTML that was taken out or lost its marking',
  comment: 'Comments in the text that were dropped',
  picture: 'Pictures',
  link: 'Links',
  address: 'Old addresses that cannot be kept, and folders with another name',
  field: 'Fields that were filled by rule, cut or left out',
} as const;

export type Kind = keyof typeof KINDS;

/** Something the import could not take over as it was. */
export interface Note extends Origin {
  kind: Kind;
  /** Folder of the article it belongs to; nothing where it belongs to none. */
  article?: string | undefined;
  /** What happened, in a full sentence. */
  message: string;
  /** The thing itself, as far as it is short. */
  kept?: string | undefined;
}

/** An article that was written as a draft. */
export interface Imported extends Origin {
  id: string;
  title: string;
}

/** One line of the report. */
export type Entry = Note | ({ kind: 'imported' } & Imported) | ({ kind: 'finding' } & Finding);

/** The parts of the report in their order; of those in `ALWAYS` it is said, too, that there is nothing. */
export const SECTIONS = { imported: 'Imported', ...KINDS, finding: 'What the checker says' } as const;
export const ALWAYS: ReadonlySet<string> = new Set(['imported', 'finding']);

/** What became of everything in an export, in numbers. */
export interface Numbers {
  source: string;
  from: string;
  /** Everything that was found. */
  found: number;
  imported: number;
  /** What was not imported, counted by what it is. */
  left: Map<string, number>;
  /** Things inside of articles that are only counted, such as comments. */
  counts: ReadonlyMap<string, number>;
  /** Pictures that were copied. */
  pictures: number;
  notes: number;
  /** How often the checker said what of the drafts; nothing where it was not asked. */
  rules: Map<string, number> | undefined;
}

/** How much of a thing is kept in the report; the line leads to the rest. */
const LONGEST = 300;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is replaced.
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g;

/** The start of something on one line, as a copy that does not keep a whole export in memory. */
export const excerpt = (text: string, most = LONGEST): string => {
  const line = text
    .slice(0, most * 4)
    .replace(UNSEEN, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return Buffer.from(line.length > most ? `${line.slice(0, most - 1)}…` : line).toString();
};

const counted = (counts: ReadonlyMap<string, number>) =>
  [...counts].map(([what, count]) => `${formatCount(count)} × ${what}`).join(', ');

/** The numbers of an import in a few sentences, for the terminal and the top of the report. */
export function summaryOf({ found, imported, left, counts, pictures, notes, rules }: Numbers): string[] {
  const without = [...left.values()].reduce((sum, count) => sum + count, 0);
  return [
    `${countOf(found, 'thing')} in the export: ${formatCount(imported)} imported as drafts, ${formatCount(without)} not imported${without > 0 ? ` (${counted(left)})` : ''}.`,
    `${countOf(pictures, 'picture')} copied. ${countOf(notes, 'note')} in the report.`,
    ...(counts.size > 0 ? [`Counted and not imported: ${counted(counts)}.`] : []),
    ...(imported > 0 ? [checked(rules)] : []),
  ];
}

function checked(rules: Numbers['rules']): string {
  if (!rules)
    return 'The checker was not asked about so many drafts. Run "npm run check:content" to see what they lack.';
  if (rules.size === 0) return 'The checker has nothing to say of the drafts.';
  return `The checker says of the drafts: ${counted(new Map([...rules].sort(([, a], [, b]) => b - a)))}.`;
}

/** A line of the report as Markdown. */
export function lineOf(entry: Entry): string {
  if (entry.kind === 'imported') return `${place(entry)} → \`articles/${entry.id}/\` ${inline(entry.title)}`;
  if (entry.kind === 'finding') {
    const { file, line, column, rule, severity, message, fix } = entry;
    return `\`${file}:${line}:${column}\` ${rule} (${severity}): ${inline(message)} ${inline(fix)}`;
  }
  const { article, message, kept } = entry;
  return `${place(entry)}${article ? ` (${article})` : ''}: ${inline(message)}${kept ? ` ${code(kept)}` : ''}`;
}

const place = ({ file, line }: Origin) => `\`${file}:${line}\``;
/** Text that means nothing to Markdown. */
export const inline = (text: string) => excerpt(text, 1000).replace(/([\\<>*_[\]`#])/g, '\\$1');
const code = (text: string) => {
  const line = excerpt(text);
  const fence = '`'.repeat(Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  return `${fence} ${line} ${fence}`;
};
