import type { Finding } from '#src/lib/finding.ts';
import { countOf } from '#src/lib/numbers.ts';

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

/** What became of everything in an export. */
export interface Report {
  source: string;
  from: string;
  /** Everything that was found. */
  found: number;
  imported: { id: string; title: string; file: string; line: number }[];
  /** What was not imported, counted by what it is. */
  left: Map<string, number>;
  /** Things inside of articles that are only counted, such as comments. */
  counts: Map<string, number>;
  /** Pictures that were copied. */
  pictures: number;
  notes: Note[];
  /** What the checker says about the imported drafts. */
  findings: Finding[];
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

/** How many things were not imported. */
export const leftIn = ({ left }: Report): number => [...left.values()].reduce((sum, count) => sum + count, 0);

/** The numbers of an import in a few sentences, for the terminal and the top of the report. */
export function summaryOf(report: Report): string[] {
  const left = [...report.left].map(([what, count]) => `${count} × ${what}`).join(', ');
  const counted = [...report.counts].map(([what, count]) => `${count} × ${what}`).join(', ');
  return [
    `${countOf(report.found, 'thing')} in the export: ${report.imported.length} imported as drafts, ${leftIn(report)} not imported${left ? ` (${left})` : ''}.`,
    `${countOf(report.pictures, 'picture')} copied. ${countOf(report.notes.length, 'note')} in the report.`,
    ...(counted ? [`Counted and not imported: ${counted}.`] : []),
  ];
}

/** The report as Markdown. */
export function asMarkdown(report: Report): string {
  const sections = (Object.keys(KINDS) as Kind[]).flatMap((kind) => sectionOf(kind, report.notes));
  return `${[
    `# Import of ${inline(report.source)}`,
    ...summaryOf(report),
    'Each line names the place in the export, the article, what happened, and the thing itself.',
    '## Imported',
    list(
      report.imported.map(
        ({ id, title, file, line }) => `${place({ file, line })} → \`articles/${id}/\` ${inline(title)}`,
      ),
    ),
    ...sections,
    '## What the checker says',
    list(
      report.findings.map(
        ({ file, line, column, rule, severity, message, fix }) =>
          `\`${file}:${line}:${column}\` ${rule} (${severity}): ${inline(message)} ${inline(fix)}`,
      ),
    ),
  ].join('\n\n')}\n`;
}

/** The report as JSON, for programs. */
export const asJson = (report: Report): string =>
  `${JSON.stringify({ ...report, left: Object.fromEntries(report.left), counts: Object.fromEntries(report.counts) }, null, 2)}\n`;

function sectionOf(kind: Kind, notes: readonly Note[]): string[] {
  const own = notes.filter((note) => note.kind === kind);
  if (own.length === 0) return [];
  const lines = own.map(
    (note) =>
      `${place(note)}${note.article ? ` (${note.article})` : ''}: ${inline(note.message)}${note.kept ? ` ${code(note.kept)}` : ''}`,
  );
  return [`## ${KINDS[kind]}`, list(lines)];
}

const list = (lines: readonly string[]) =>
  lines.length > 0 ? lines.map((line) => `- ${line}`).join('\n') : 'Nothing.';
const place = ({ file, line }: Origin) => `\`${file}:${line}\``;
const inline = (text: string) => excerpt(text, 1000).replace(/([\\<>*_[\]`#])/g, '\\$1');
const code = (text: string) => {
  const line = excerpt(text);
  const fence = '`'.repeat(Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  return `${fence} ${line} ${fence}`;
};
