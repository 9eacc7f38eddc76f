import { existsSync, writeFileSync } from 'node:fs';
import { countOf } from '#src/lib/numbers.ts';
import { asText } from '../check/reporters.ts';
import { folderOf } from './files.ts';
import { ghost } from './ghost.ts';
import { HTML_FILE, readHtml } from './html.ts';
import { importExport } from './import.ts';
import { MARKDOWN_FILE, readMarkdown } from './markdown.ts';
import { type Asked, readOptions, USAGE } from './options.ts';
import { type Export, Unreadable } from './post.ts';
import { asJson, asMarkdown, type Report, summaryOf } from './report.ts';
import { wordpress } from './wordpress.ts';

/** How many notes and findings are printed; the report has all. */
const PRINTED = 20;

/** Where the command speaks. */
export interface Speaker {
  out(text: string): void;
  error(text: string): void;
}

/** Imports what the command line asks for; returns the exit code, 1 when an article is missing or would stop a build. */
export async function runImport(args: string[], say: Speaker): Promise<number> {
  const asked = await readOptions(args);
  if (typeof asked === 'string') return refuse(asked, say);
  try {
    const report = await importExport(await open(asked), asked);
    if (report.found === 0)
      return refuse(`Nothing was found in ${asked.source}: is it what ${asked.from} exports?`, say);
    say.out(printed(report, save(report, asked.report)));
    return hasFaults(report) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    say.error(`${error.message}\n`);
    return 1;
  }
}

function open({ source, from, site, encoding }: Asked): Export | Promise<Export> {
  if (from === 'wordpress') return wordpress(source, encoding);
  if (from === 'ghost') return ghost(source, site, encoding);
  const reader =
    from === 'html' ? { endings: HTML_FILE, read: readHtml } : { endings: MARKDOWN_FILE, read: readMarkdown };
  return folderOf(source, { ...reader, home: site, encoding });
}

function refuse(sentence: string, say: Speaker): number {
  say.error(`${sentence}\n\n${USAGE}`);
  return 1;
}

/** Whether an article that should be there is not, or stops a build. */
function hasFaults({ notes, findings }: Report): boolean {
  return notes.some(({ kind }) => kind === 'fault') || findings.some(({ severity }) => severity === 'error');
}

/** Writes the report as Markdown and JSON under a name that is free; returns the name of the first. */
function save(report: Report, wanted: string): string {
  let base = wanted;
  for (let number = 2; existsSync(`${base}.md`) || existsSync(`${base}.json`); number++) base = `${wanted}-${number}`;
  writeFileSync(`${base}.md`, asMarkdown(report));
  writeFileSync(`${base}.json`, asJson(report));
  return `${base}.md`;
}

function printed(report: Report, file: string): string {
  const faults = report.notes.filter(({ kind }) => kind === 'fault');
  const lines = [
    ...faults.slice(0, PRINTED).map(({ file: from, line, message }) => `${from}:${line}  not imported\n  ${message}\n`),
    ...(faults.length > PRINTED ? [`… and ${faults.length - PRINTED} more that were not imported.\n`] : []),
    ...report.findings.slice(0, PRINTED).map(asText),
    ...(report.findings.length > PRINTED
      ? [`… and ${countOf(report.findings.length - PRINTED, 'finding')} more.\n`]
      : []),
    ...byRule(report),
    ...summaryOf(report),
    `All of it is in ${file}.`,
  ];
  return `${lines.join('\n')}\n`;
}

/** How often the checker said what. */
function byRule({ findings }: Report): string[] {
  const counts = new Map<string, number>();
  for (const { rule, severity } of findings)
    counts.set(`${rule} (${severity})`, (counts.get(`${rule} (${severity})`) ?? 0) + 1);
  const all = [...counts].sort(([, a], [, b]) => b - a).map(([rule, count]) => `${count} × ${rule}`);
  return [
    all.length > 0
      ? `The checker says of the drafts: ${all.join(', ')}.`
      : 'The checker has nothing to say of the drafts.',
  ];
}
