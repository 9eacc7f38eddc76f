import { asText } from '../check/reporters.ts';
import { exportOfFiles } from './files.ts';
import { ghost } from './ghost.ts';
import { HTML_FILE, readHtml } from './html.ts';
import { importExport, NOT_REACHED, type Watch } from './import.ts';
import { MARKDOWN_FILE, markdownReader } from './markdown.ts';
import { type Asked, readOptions, type System, USAGE } from './options.ts';
import { type Export, Unreadable } from './post.ts';
import { type Entry, summaryOf } from './report.ts';
import { PRINTED, ReportFile } from './report-file.ts';
import { wordpress } from './wordpress.ts';

/** Where the command speaks, and whether it is to stop. */
export interface Speaker extends Watch {
  out(text: string): void;
  error(text: string): void;
}

/** What a program ends with that was stopped by its user. */
export const STOPPED = 130;

/**
 * Imports what the command line asks for; returns the exit code: 1 when an article is missing or would stop a build, 130
 * when the import was stopped.
 */
export async function runImport(args: string[], say: Speaker): Promise<number> {
  const asked = await readOptions(args);
  if (typeof asked === 'string') return refuse(asked, say);
  try {
    const source = await open(asked);
    const report = new ReportFile(asked.report, { source: asked.source, from: asked.from, counts: source.counts });
    return await runInto(report, source, asked, say);
  } catch (error) {
    const sentence = sentenceOf(error);
    if (!sentence) throw error;
    say.error(`${sentence}\n`);
    return 1;
  }
}

/** What there is to say to the user about an error; nothing about a fault of the program. */
function sentenceOf(error: unknown): string | undefined {
  if (error instanceof Unreadable) return error.message;
  if (!(error instanceof Error && 'syscall' in error)) return undefined;
  return `The import ended, because a file could not be read or written: ${error.message}. What is imported is whole.`;
}

/** What an export was to hold. */
const NOTHING: Readonly<Record<System, string>> = {
  wordpress: 'No <item>, which is how WordPress exports an article,',
  ghost: 'No post of Ghost',
  html: 'No file that ends in .html, .htm or .xhtml',
  markdown: 'No file that ends in .md, .markdown or .mdx',
};

async function runInto(report: ReportFile, source: Export, asked: Asked, say: Speaker): Promise<number> {
  try {
    await importExport(source, asked, report, say);
  } catch (error) {
    // What was not imported needs no report; of what was, it is all there is.
    if (report.numbers.imported > 0) say.error(`The report goes as far as the import did: ${await report.close()}.\n`);
    else report.discard();
    throw error;
  }
  if (report.numbers.found === 0) return refuse(`${NOTHING[asked.from]} was found in ${asked.source}.`, say);
  say.out(printed(report, await report.close()));
  if (report.numbers.left.has(NOT_REACHED)) return STOPPED;
  return hasFaults(report) ? 1 : 0;
}

function open({ source, from, site, encoding, permalink }: Asked): Export | Promise<Export> {
  if (from === 'wordpress') return wordpress(source, encoding);
  if (from === 'ghost') return ghost(source, site, encoding);
  const reader =
    from === 'html'
      ? { endings: HTML_FILE, read: readHtml }
      : { endings: MARKDOWN_FILE, read: markdownReader(permalink) };
  return exportOfFiles(source, { ...reader, home: site, encoding });
}

function refuse(sentence: string, say: Speaker): number {
  say.error(`${sentence}\n\n${USAGE}`);
  return 1;
}

/** Whether an article that should be there is not, or stops a build. */
const hasFaults = ({ first, numbers }: ReportFile): boolean =>
  first.has('fault') || [...(numbers.rules?.keys() ?? [])].some((rule) => rule.endsWith('(error)'));

/** The first of what was not imported and of what the checker says, and the numbers; `file` has the rest. */
function printed({ first, numbers }: ReportFile, file: string): string {
  const lines = [...SHOWN].flatMap(([kind, show]) => {
    const entries = first.get(kind) ?? [];
    return [
      ...entries.map(show),
      ...(entries.length === PRINTED ? [`… and what else there is of these in ${file}.\n`] : []),
    ];
  });
  const stopped = numbers.left.has(NOT_REACHED)
    ? ['It was stopped. Give the same command again to import the rest: what is there already is left alone.']
    : [];
  return `${[...lines, ...stopped, ...summaryOf(numbers), `All of it is in ${file}.`].join('\n')}\n`;
}

/** Kinds of entries that are printed, and how. */
const SHOWN: ReadonlyMap<string, (entry: Entry) => string> = new Map([
  ['fault', (entry) => `${entry.file}:${entry.line}  not imported\n  ${'message' in entry ? entry.message : ''}\n`],
  ['finding', (entry) => ('rule' in entry ? asText(entry) : '')],
]);
