import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '#src/lib/finding.ts';
import { runImport as runCommand } from '../../tools/import/command.ts';
import type { Watch } from '../../tools/import/import.ts';
import type { System } from '../../tools/import/options.ts';
import type { Note, Numbers } from '../../tools/import/report.ts';
import { ghostExport } from './ghost.ts';
import { htmlSite } from './html.ts';
import { MARKDOWN_BUNDLES, markdownSite } from './markdown.ts';
import { wordpressExport } from './wordpress.ts';

const ROOT = path.resolve('.build/tests/import');
const PICTURE = 'tests/fixtures/small/content/articles/first/cover.png';

export interface Imported {
  exitCode: number;
  output: string;
  content: string;
  report: Pick<Numbers, 'found'> & {
    left: Record<string, number>;
    imported: { id: string }[];
    notes: Note[];
    findings: Finding[];
  };
}

/** A folder of its own for a test, with the small site as its content and the picture all exports show. */
export function workshop(name: string): string {
  const folder = path.join(ROOT, name);
  rmSync(folder, { recursive: true, force: true });
  cpSync('tests/fixtures/small/content', path.join(folder, 'content'), { recursive: true });
  for (const uploads of ['wp-content/uploads/2014/05', 'content/images/2020/05']) {
    mkdirSync(path.join(folder, 'pictures', uploads), { recursive: true });
    cpSync(PICTURE, path.join(folder, 'pictures', uploads, 'cover.png'));
  }
  return folder;
}

/** Writes the four exports into a workshop; returns how each is imported. */
export function writeExports(folder: string): Record<System, string[]> {
  const write = (name: string, text: string | Uint8Array) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  write('old.xml', wordpressExport());
  write('old.json', ghostExport());
  for (const [name, text] of htmlSite()) write(`site/${name}`, text);
  mkdirSync(path.join(folder, 'site/pictures'));
  cpSync(PICTURE, path.join(folder, 'site/pictures/cover.png'));
  for (const [name, text] of markdownSite()) write(`notes/${name}`, text);
  for (const place of ['static/images', ...MARKDOWN_BUNDLES])
    cpSync(PICTURE, path.join(folder, 'notes', place, 'cover.png'));
  return {
    wordpress: ['old.xml', '--from', 'wordpress', '--pictures', 'pictures', '--topic-map', 'money=pay'],
    ghost: ['old.json', '--from', 'ghost', '--pictures', 'pictures'],
    html: ['site', '--from', 'html'],
    markdown: ['notes', '--from', 'markdown', '--pictures', 'notes/static'],
  };
}

/** Runs `npm run import` in a workshop, on the day the fixtures are written for. */
export async function runImport(
  folder: string,
  [source = '', ...options]: string[],
  watch: Partial<Watch> = {},
): Promise<Imported> {
  const content = path.join(folder, 'content');
  const within = options.map((option) => (existsSync(path.join(folder, option)) ? path.join(folder, option) : option));
  const defaults = ['--topic', 'pay', '--author', 'example', '--key-facts', 'median,share,share-before'];
  const report = path.join(folder, 'report');
  for (const ending of ['md', 'jsonl']) rmSync(`${report}.${ending}`, { force: true });
  process.env['AS_OF'] = '2026-11-22';
  let output = '';
  const hear = (text: string) => {
    output += text;
  };
  const exitCode = await runCommand(
    [path.join(folder, source), ...defaults, '--content', content, '--report', `${report}.md`, ...within],
    { out: hear, error: hear, progress: () => {}, ...watch },
  );
  return { exitCode, output, content, report: reportIn(`${report}.jsonl`) };
}

/** A report as one object; one of nothing where there is none. */
function reportIn(file: string): Imported['report'] {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
  const entries = lines.map((line) => JSON.parse(line));
  const { found = 0, left = {} } = entries.find(({ kind }) => kind === 'numbers') ?? {};
  const of = (isOne: (kind: string) => boolean) => entries.filter(({ kind }) => isOne(kind));
  return {
    found,
    left,
    imported: of((kind) => kind === 'imported'),
    findings: of((kind) => kind === 'finding'),
    notes: of((kind) => !['numbers', 'imported', 'finding'].includes(kind)),
  };
}

export const articleIn = (content: string, id: string): string =>
  readFileSync(path.join(content, 'articles', id, 'index.mdx'), 'utf8');
