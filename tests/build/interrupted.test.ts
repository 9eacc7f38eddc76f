import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { MANIFEST, readManifest } from '#src/deploy/manifest.ts';
import { type Killable, startBuild } from '../../tools/bench/killable.ts';
import { heal } from '../../tools/build/staging.ts';
import { policyOfSite } from '../../tools/deploy/built-site.ts';
import { differencesInFolder } from '../../tools/verify/folder.ts';
import { buildFixture, prepareFixture } from './site.ts';

/** Built from one fixture, then again and again from another, so that a mixture of both would be seen. */
const OUT = 'interrupted';
let out: string;
beforeAll(() => {
  const { exitCode, output, out: built } = buildFixture('small', { out: OUT });
  expect(exitCode, output).toBe(0);
  out = built;
});

const startAnother = (): Killable => {
  const { args, env } = prepareFixture('renamed', { out: OUT, keepOut: true });
  return startBuild(args, env);
};

/** Folders in which a site of this name is built or waits. */
const staging = () => readdirSync('.build').filter((name) => /^(?:next|previous)-.*interrupted@\d+$/.test(name));
const isStaged = (file: string) => staging().some((name) => existsSync(path.join('.build', name, file)));

/** In what the site differs from what was built, after a later command has put right what a killed build left. */
function differences() {
  heal(out);
  return differencesInFolder(out, readManifest(readFileSync(path.join(out, MANIFEST), 'utf8')), policyOfSite(out));
}

async function until(moment: () => boolean, build: Killable) {
  while (!moment() && !build.hasEnded()) await pause(1);
}

const swapped = () => {
  const before = statSync(out).ino;
  return () => statSync(out, { throwIfNoEntry: false })?.ino !== before;
};

test.each<[string, () => () => boolean]>([
  ['while it writes pages', () => () => isStaged('index.html')],
  ['when its site is ready', () => () => isStaged(MANIFEST)],
  ['while the two sites change places', swapped],
])('a build that is killed %s leaves a whole site', async (_when, moment) => {
  const build = startAnother();
  await until(moment(), build);
  build.kill();
  await build.ended;
  expect(differences()).toEqual([]);
  expect(staging()).toEqual([]);
});

test('a build that is told to stop tidies up, says so and leaves the last good site', async () => {
  const before = readFileSync(path.join(out, MANIFEST), 'utf8');
  const { args, env } = prepareFixture('small', { out: OUT, keepOut: true });
  const child = spawn(process.execPath, ['tools/build/index.ts', ...args], { env });
  let said = '';
  child.stderr.on('data', (part) => {
    said += part;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  child.stdout.once('data', () => child.kill('SIGTERM'));
  expect(await ended).toBe(130);
  expect(said).toMatch(/The build was stopped\. .*interrupted\/ still holds the last good site\.\n$/);
  expect(staging()).toEqual([]);
  expect(readFileSync(path.join(out, MANIFEST), 'utf8')).toBe(before);
});

test('a site that the audit refuses takes nobody’s place', () => {
  const { exitCode, output } = buildFixture('small', { out: OUT, keepOut: true, audit: true });
  expect(exitCode).toBe(1);
  expect(output).toMatch(/link-resolves[\s\S]*The audit refused the site\. .* still holds the last good site\.\n$/);
  expect(differences()).toEqual([]);
  expect(staging()).toEqual([]);
});

test('a place that cannot be written is named, and nothing is left', () => {
  const below = path.join(out, 'index.html', 'dist');
  const { status, stderr } = spawnSync(process.execPath, ['tools/build/index.ts', '--out', below], {
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^\nThe site could not be put into .*index\.html\/dist\/: .+\.\n$/);
  expect(differences()).toEqual([]);
  expect(staging()).toEqual([]);
});
