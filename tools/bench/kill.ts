import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { listed, MANIFEST } from '#src/deploy/manifest.ts';
import { type Killable, startBuild } from './killable.ts';

/**
 * Kills builds at ten moments, nine spread over the length of a build and one at which the site is about to be put in
 * place, and asks verify-dist after each whether the site of before is whole.
 *
 *   npm run bench:kill -- [--content DIR]
 */
const { values } = parseArgs({ options: { content: { type: 'string' } } });
const WORKSHOP = '.build';
const OUT = path.join(WORKSHOP, 'kill', 'dist');
const ARGS = ['--out', OUT, ...(values.content ? ['--content', values.content] : [])];

rmSync(OUT, { recursive: true, force: true });
const start = performance.now();
const first = startBuild(ARGS);
if ((await first.ended) !== 0) throw new Error(`The site could not be built.\n${first.printed()}`);
const length = performance.now() - start;
process.stdout.write(`A whole build takes ${(length / 1000).toFixed(1)} s. Its site is ${manifestHash()}.\n`);

let broken = 0;
for (let kill = 1; kill <= 9; kill += 1) await killed(`${kill * 10} %`, () => pause((length * kill) / 10));
await killed('put in place', untilManifest);
const last = startBuild(ARGS);
const code = await last.ended;
const left = readdirSync(WORKSHOP).filter((name) => name.includes('@'));
process.stdout.write(`The build after them ended with ${code} and left ${left.length} folders.\n`);
if (broken > 0 || code !== 0 || left.length > 0) process.exitCode = 1;
rmSync(path.dirname(OUT), { recursive: true, force: true });

/** Starts a build, kills it when `moment` has come, and prints what is there then. */
async function killed(name: string, moment: (build: Killable) => Promise<unknown>) {
  const build = startBuild(ARGS);
  await Promise.race([moment(build), build.ended]);
  build.kill();
  const exit = await build.ended;
  const doing = build.printed().trim().split('\n').at(-1)?.slice(0, 60);
  const { status, stdout } = spawnSync(process.execPath, ['tools/verify/index.ts', OUT], { encoding: 'utf8' });
  if (status !== 0) broken += 1;
  const end = exit === null ? 'killed' : `ended with ${exit}`;
  process.stdout.write(`${name}: ${end} at "${doing}". ${stdout.trim()} Its site is ${manifestHash()}.\n`);
}

/** Waits until a build has written its manifest, which it does last. */
async function untilManifest(build: Killable) {
  let isRunning = true;
  build.ended.then(() => {
    isRunning = false;
  });
  const isWritten = () =>
    readdirSync(WORKSHOP).some((name) => name.startsWith('next-') && existsSync(path.join(WORKSHOP, name, MANIFEST)));
  while (isRunning && !isWritten()) await pause(1);
}

function manifestHash(): string {
  return existsSync(path.join(OUT, MANIFEST))
    ? listed(readFileSync(path.join(OUT, MANIFEST))).sha256.slice(0, 8)
    : 'missing';
}
