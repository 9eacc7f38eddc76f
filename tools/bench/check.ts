import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Measured, runMeasured } from './measure.ts';

/**
 * Compares checking articles with building the site of them, and checking a tenth of them, all and ten times as many.
 *
 *   node tools/bench/check.ts --articles DIR
 */
const WORK = '.build/bench-check';
const DAY = '2026-11-22';

const { values } = parseArgs({ options: { articles: { type: 'string' } } });
const folder = values.articles;
if (!folder || !existsSync(folder)) {
  process.stderr.write('Name a folder of .mdx files: npm run bench:check -- --articles DIR\n');
  process.exit(1);
}
const bodies = readdirSync(folder)
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => markNumbers(readFileSync(path.join(folder, name), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '')));

const print = (name: string, { seconds, megabytes }: Measured) =>
  process.stdout.write(`${name.padEnd(28)}${seconds.toFixed(1).padStart(8)} s${megabytes.toFixed(0).padStart(8)} MB\n`);

const checks: Measured[] = [];
for (const count of [Math.ceil(bodies.length / 10), bodies.length, bodies.length * 10]) {
  layOut(count);
  const check = await runMeasured([
    'tools/check/index.ts',
    '--format',
    'json',
    '--as-of',
    DAY,
    '--content',
    `${WORK}/content`,
  ]);
  if (check.code !== 0) throw new Error(`The check of ${count} articles failed:\n${check.output.slice(0, 2000)}`);
  print(`check ${count} articles`, check);
  checks.push(check);
}
layOut(bodies.length);
const build = await runMeasured(['tools/build/index.ts', '--out', `${WORK}/dist`, '--no-audit'], {
  CONTENT_DIR: `${WORK}/content`,
  CACHE_DIR: `${WORK}/cache`,
  AS_OF: DAY,
  PATH: `${path.resolve('node_modules/.bin')}:${process.env['PATH']}`,
});
if (build.code !== 0) throw new Error(`The build failed:\n${build.output.slice(-2000)}`);
print(`build ${bodies.length} articles`, build);
const [, all, tenfold] = checks as [Measured, Measured, Measured];
process.stdout.write(
  `check/build ${(all.seconds / build.seconds).toFixed(2)}, ten times the articles take ${(tenfold.seconds / all.seconds).toFixed(1)} times as long\n`,
);
rmSync(WORK, { recursive: true, force: true });

/** The small fixture site with `count` articles of the corpus added. */
function layOut(count: number) {
  rmSync(WORK, { recursive: true, force: true });
  cpSync('tests/fixtures/small/content', `${WORK}/content`, { recursive: true });
  for (let index = 0; index < count; index++) {
    const article = `${WORK}/content/articles/article-${index}`;
    mkdirSync(article);
    writeFileSync(`${article}/index.mdx`, `${frontMatter(index)}${bodies[index % bodies.length]}`);
  }
}

/** The numbers in the tables of the corpus are drawn by lot; they are marked as what an author made up. */
function markNumbers(body: string): string {
  return body.replace(/(?<=\| )(\d+)(?= \|)/g, '<Own>$1</Own>');
}

function frontMatter(index: number): string {
  return `---
title: Article number ${index} of the benchmark
summary: One of many articles whose words were drawn by lot, to measure how long checking takes.
topics: [pay]
author: example
published: 2026-01-10
reviewBy: 2028-01-10
keyFacts: [median, share, share-before]
---
`;
}
