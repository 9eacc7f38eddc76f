import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { countOf } from '#src/lib/numbers.ts';
import { runMeasured } from './measure.ts';

/**
 * Compares what a cold build of a folder of plain MDX articles costs: `stock` is Astro with `@astrojs/mdx`,
 * `ours` the loader and the document tree of this project. Both draw the same bare page.
 *
 *   node tools/bench/build.ts --articles DIR [--runs 3]
 *
 * Time is that of the whole build. Memory is the most that any one process of the build held at a time.
 */
const SITES = ['stock', 'ours'] as const;
type Site = (typeof SITES)[number];

interface Cost {
  seconds: number;
  megabytes: number;
}

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const TEMPLATES = path.join(PROJECT, 'tools/bench/sites');
/** Inside the project, so that its packages and `#src/` are found from the sites as from everywhere else. */
const WORK = path.join(PROJECT, '.build/bench');
const ASTRO = path.join(PROJECT, 'node_modules/astro/bin/astro.mjs');

const { values } = parseArgs({ options: { articles: { type: 'string' }, runs: { type: 'string', default: '3' } } });
const articles = articlesIn(values.articles);
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) stop(`"${values.runs}" is not a number of runs. Write --runs 3.`);

const costs: Record<Site, Cost[]> = { stock: [], ours: [] };
for (let run = 1; run <= runs; run += 1)
  for (const site of SITES) {
    const cost = await buildCold(site);
    costs[site].push(cost);
    process.stderr.write(
      `Run ${run} of ${runs}, ${site}: ${cost.seconds.toFixed(1)} s, ${cost.megabytes.toFixed(0)} MB\n`,
    );
  }
process.stdout.write(`\n${report(costs)}\n`);
rmSync(WORK, { recursive: true, force: true });

function articlesIn(folder: string | undefined): { folder: string; files: string[] } {
  if (!folder) stop('Name the folder of the articles to build: npm run bench:build -- --articles DIR');
  if (!existsSync(folder)) stop(`There is no folder "${folder}". Name one that holds .mdx files.`);
  const files = readdirSync(folder).filter((file) => file.endsWith('.mdx'));
  if (files.length === 0) stop(`The folder "${folder}" holds no .mdx files. Name one that does.`);
  return { folder, files };
}

/** Builds a site that was never built before, and makes sure that it has a page of every article. */
async function buildCold(site: Site): Promise<Cost> {
  const root = path.join(WORK, site);
  layOut(site, root);
  const log = path.join(root, 'build.log');
  const { code, output, megabytes, seconds } = await runMeasured([ASTRO, 'build', '--root', root]);
  writeFileSync(log, output);
  if (code !== 0) stop(`${output}\nThe build of "${site}" failed. What it printed is in ${log}.`);
  const pages = pagesIn(path.join(root, 'dist'));
  if (pages !== articles.files.length)
    stop(`"${site}" wrote ${countOf(pages, 'page')} of ${countOf(articles.files.length, 'article')}. See ${log}.`);
  return { seconds, megabytes };
}

/** Makes the site anew, without anything that an earlier run may have left. */
function layOut(site: Site, root: string) {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(path.join(root, 'articles'), { recursive: true });
  cpSync(path.join(TEMPLATES, site), root, { recursive: true });
  cpSync(path.join(TEMPLATES, 'astro.config.mjs'), path.join(root, 'astro.config.mjs'));
  for (const file of articles.files) cpSync(path.join(articles.folder, file), path.join(root, 'articles', file));
}

function pagesIn(folder: string): number {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html')).length;
}

function report({ stock, ours }: Record<Site, Cost[]>): string {
  const timeRatio = median(ours.map((cost) => cost.seconds)) / median(stock.map((cost) => cost.seconds));
  const peakRatio = median(ours.map((cost) => cost.megabytes)) / median(stock.map((cost) => cost.megabytes));
  return [
    `${countOf(articles.files.length, 'article')}, ${countOf(runs, 'cold build')} of each site by turns, ` +
      `Node ${process.versions.node}, ${countOf(availableParallelism(), 'core')}.`,
    '',
    row('site', 'median s', 'min s', 'max s', 'peak MB'),
    costRow('stock', stock),
    costRow('ours', ours),
    row('ours/stock', timeRatio.toFixed(2), '', '', peakRatio.toFixed(2)),
  ].join('\n');
}

function costRow(site: Site, all: Cost[]): string {
  const times = all.map((cost) => cost.seconds);
  const peak = median(all.map((cost) => cost.megabytes)).toFixed(0);
  return row(site, ...[median(times), Math.min(...times), Math.max(...times)].map((time) => time.toFixed(1)), peak);
}

function row(name: string, ...cells: string[]): string {
  return (name.padEnd(10) + cells.map((cell) => cell.padStart(10)).join('')).trimEnd();
}

function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

function stop(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}
