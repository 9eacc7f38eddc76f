import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { heal, type Staging, stagingOf, swapIn } from './staging.ts';

let folder: string;
let out: string;
beforeEach(() => {
  mkdirSync('.build/tests', { recursive: true });
  folder = mkdtempSync('.build/tests/staging-');
  out = path.join(folder, 'dist');
});
afterEach(() => {
  for (const name of leftovers()) rmSync(path.join('.build', name), { recursive: true });
  rmSync(folder, { recursive: true });
});

const leftovers = () => readdirSync('.build').filter((name) => name.includes(path.basename(folder)));

/** The number of a process that has ended. */
const dead = () => spawnSync(process.execPath, ['--version']).pid;

function write(place: string, text: string) {
  mkdirSync(place, { recursive: true });
  writeFileSync(path.join(place, 'index.html'), text);
}
const read = (place: string) => readFileSync(path.join(place, 'index.html'), 'utf8');

/** A build that has got as far as its new site. */
function building(text: string, pid?: number): Staging {
  const staging = stagingOf(out, pid);
  write(staging.next, text);
  return staging;
}

test('a new site takes the place of the one of before, and nothing else is left', () => {
  swapIn(building('first'));
  expect(read(out)).toBe('first');
  swapIn(building('second'));
  expect(read(out)).toBe('second');
  expect(leftovers()).toEqual([]);
});

test('the site of before goes back when the new one cannot take its place', () => {
  write(out, 'good');
  expect(() => swapIn(stagingOf(out))).toThrow('ENOENT');
  expect(read(out)).toBe('good');
});

test('a build that was killed between the two renames gets its last good site back', () => {
  const killed = building('new', dead());
  write(killed.previous, 'good');
  heal(out);
  expect(read(out)).toBe('good');
  expect(leftovers()).toEqual([]);
});

test('a build that was killed before or after the renames leaves nothing that stays', () => {
  write(out, 'good');
  building('half', dead());
  write(stagingOf(out, dead()).previous, 'old');
  heal(out);
  expect(read(out)).toBe('good');
  expect(leftovers()).toEqual([]);
});

test('the folders of a build that is still running, or of another site, are left alone', () => {
  const running = building('half', process.ppid);
  const other = stagingOf(`${out}-other`, dead());
  write(other.next, 'half');
  heal(out);
  expect([running.next, other.next].map((place) => existsSync(place))).toEqual([true, true]);
});

test('of two builds at once the later one wins, and the other site was whole while it was there', () => {
  const [one, two] = [building('one', process.ppid), building('two')];
  swapIn(one);
  expect(read(out)).toBe('one');
  swapIn(two);
  expect(read(out)).toBe('two');
  expect(leftovers()).toEqual([]);
});
