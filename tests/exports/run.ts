import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runImport as runCommand } from '../../tools/import/command.ts';
import type { Report } from '../../tools/import/report.ts';
import { ghostExport } from './ghost.ts';
import { htmlSite } from './html.ts';
import { wordpressExport } from './wordpress.ts';

const ROOT = path.resolve('.build/tests/import');
const PICTURE = 'tests/fixtures/small/content/articles/first/cover.png';

export interface Imported {
  exitCode: number;
  output: string;
  content: string;
  report: Omit<Report, 'left'> & { left: Record<string, number> };
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

/** Writes the three exports into a workshop; returns how each is imported. */
export function writeExports(folder: string): Record<'wordpress' | 'ghost' | 'html', string[]> {
  const write = (name: string, text: string | Uint8Array) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  write('old.xml', wordpressExport());
  write('old.json', ghostExport());
  for (const [name, text] of htmlSite()) write(`site/${name}`, text);
  mkdirSync(path.join(folder, 'site/pictures'));
  cpSync(PICTURE, path.join(folder, 'site/pictures/cover.png'));
  return {
    wordpress: ['old.xml', '--from', 'wordpress', '--pictures', 'pictures', '--topic-map', 'money=pay'],
    ghost: ['old.json', '--from', 'ghost', '--pictures', 'pictures'],
    html: ['site', '--from', 'html'],
  };
}

/** Runs `npm run import` in a workshop, on the day the fixtures are written for. */
export async function runImport(folder: string, [source = '', ...options]: string[]): Promise<Imported> {
  const content = path.join(folder, 'content');
  const within = options.map((option) => (existsSync(path.join(folder, option)) ? path.join(folder, option) : option));
  const defaults = ['--topic', 'pay', '--author', 'example', '--key-facts', 'median,share,share-before'];
  const report = path.join(folder, 'report');
  for (const ending of ['md', 'json']) rmSync(`${report}.${ending}`, { force: true });
  process.env['AS_OF'] = '2026-11-22';
  let output = '';
  const hear = (text: string) => {
    output += text;
  };
  const exitCode = await runCommand(
    [path.join(folder, source), ...defaults, '--content', content, '--report', `${report}.md`, ...within],
    { out: hear, error: hear },
  );
  const isThere = existsSync(`${report}.json`);
  return {
    exitCode,
    output,
    content,
    report: isThere
      ? JSON.parse(readFileSync(`${report}.json`, 'utf8'))
      : { found: 0, imported: [], left: {}, notes: [], findings: [] },
  };
}

export const articleIn = (content: string, id: string): string =>
  readFileSync(path.join(content, 'articles', id, 'index.mdx'), 'utf8');
