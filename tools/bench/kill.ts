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
let length = await lengthOf(startBuild(ARGS));
process.stdout.write(`A whole build takes ${(length / 1000).toFixed(1)} s. Its site is ${manifestHash()}.\n`);

let broken = 0;
for (let kill = 1; kill <= 9; kill += 1)
  await killed(`${kill * 10} %`, async (build) => {
    const start = performance.now();
    await Promise.race([pause((length * kill) / 10), build.ended]);
    // The machine was slower when the length was measured.
    if (build.hasEnded()) length = performance.now() - start;
  });
await killed('put in place', untilManifest);
const last = startBuild(ARGS);
const code = await last.ended;
const left = readdirSync(WORKSHOP).filter((name) => name.includes('@'));
process.stdout.write(`The build after them ended with ${code} and left ${left.length} folders.\n`);
if (broken > 0 || code !== 0 || left.length > 0) process.exitCode = 1;
rmSync(path.dirname(OUT), { recursive: true, force: true });

/** Starts a build, kills it when `moment` has come, and prints what is there then. A build that was quicker is repeated. */
async function killed(name: string, moment: (build: Killable) => Promise<unknown>): Promise<void> {
  const build = startBuild(ARGS);
  await moment(build);
  build.kill();
  if ((await build.ended) !== null) return killed(name, moment);
  const doing = build.printed().trim().split('\n').at(-1)?.trim().slice(0, 60);
  const { status, stdout } = spawnSync(process.execPath, ['tools/verify/index.ts', OUT], { encoding: 'utf8' });
  if (status !== 0) broken += 1;
  process.stdout.write(`${name}: killed at "${doing}". ${stdout.trim()} Its site is ${manifestHash()}.\n`);
}

/** Lets a build come to its end; returns how long it took in milliseconds. */
async function lengthOf(build: Killable): Promise<number> {
  const start = performance.now();
  if ((await build.ended) !== 0) throw new Error(`The site could not be built.\n${build.printed()}`);
  return performance.now() - start;
}

/** Waits until a build has written its manifest, which it does last. */
async function untilManifest(build: Killable) {
  const isWritten = () =>
    readdirSync(WORKSHOP).some((name) => name.startsWith('next-') && existsSync(path.join(WORKSHOP, name, MANIFEST)));
  while (!build.hasEnded() && !isWritten()) await pause(1);
}

function manifestHash(): string {
  return existsSync(path.join(OUT, MANIFEST))
    ? listed(readFileSync(path.join(OUT, MANIFEST))).sha256.slice(0, 8)
    : 'missing';
}
