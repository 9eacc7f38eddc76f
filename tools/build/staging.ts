import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Folder in which sites are built before anybody sees them. It lies on the same disk as the project. */
const WORKSHOP = '.build';

/** Where a build works. Each process has folders of its own, so that two builds at once do not meet. */
export interface Staging {
  /** Where the site goes when it is good. */
  out: string;
  /** Where it is built. */
  next: string;
  /** Where the site of before waits for the moment in which the two change places. */
  previous: string;
}

/** The folders in which the process `pid` builds the site of the folder `out`. */
export function stagingOf(out: string, pid = process.pid): Staging {
  const name = path.relative('.', out).split(path.sep).join('+');
  const folder = (kind: string) => path.resolve(WORKSHOP, `${kind}-${name}@${pid}`);
  return { out: path.resolve(out), next: folder('next'), previous: folder('previous') };
}

/**
 * Puts the built site in place of the one of before, which is removed. No program can do both renames in one step; who
 * is killed between them leaves the site of before where `heal` finds it. Throws where a folder cannot be renamed, and
 * then the site of before is where it was.
 */
export function swapIn({ out, next, previous }: Staging) {
  const isFirst = !existsSync(out);
  if (!isFirst) renameSync(out, previous);
  try {
    renameSync(next, out);
  } catch (error) {
    if (!isFirst && !existsSync(out)) renameSync(previous, out);
    throw error;
  }
  rmSync(previous, { recursive: true, force: true });
}

/** Puts right what builds of `out` left that were killed: their last good site goes back, the rest is removed. */
export function heal(out: string) {
  for (const { next, previous } of deadBuildsOf(out)) {
    if (existsSync(previous) && !existsSync(out)) renameSync(previous, out);
    for (const folder of [next, previous]) rmSync(folder, { recursive: true, force: true });
  }
}

function deadBuildsOf(out: string): Staging[] {
  if (!existsSync(WORKSHOP)) return [];
  const pids = new Set(readdirSync(WORKSHOP).map((name) => Number(/@(\d+)$/.exec(name)?.[1])));
  return [...pids].filter((pid) => pid === process.pid || !isAlive(pid)).map((pid) => stagingOf(out, pid));
}

/** Whether there is such a process, of whomever. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
