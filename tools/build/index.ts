import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, rmSync, statfsSync, statSync } from 'node:fs';
import path from 'node:path';
import { optionsOf } from '../check/command.ts';
import { writeManifest } from '../deploy/site-files.ts';
import { heal, stagingOf, swapIn } from './staging.ts';

const USAGE = `Builds the site into a folder of its own and puts it in place when it is good: the content was checked, the build went
well, and the audit found no error. Whatever happens before, the last good site stays. --no-audit leaves the audit out.

  npm run build -- [--out dist] [--content content] [--no-audit]
`;

const values = optionsOf(
  { out: { type: 'string', default: 'dist' }, content: { type: 'string' }, 'no-audit': { type: 'boolean' } },
  USAGE,
);
const staging = stagingOf(values.out);
const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...(values.content && { CONTENT_DIR: values.content }) };

/** The exit code of a program that was stopped from outside. */
const STOPPED = 130;

/** Codes of the system, in words. Others are told as the system tells them. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'that disk can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  ENOTDIR: 'a file lies where a folder should be',
  EEXIST: 'a file lies where a folder should be',
  EXDEV: 'it lies on another disk than the project; build into the project and copy the site',
  EBUSY: 'it is in use, or a disk of its own; build into another folder and copy the site',
  ENOTEMPTY: 'another build put its site there at the same moment',
};

let running: ChildProcess | undefined;
let stoppedBy: NodeJS.Signals | undefined;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    stoppedBy = signal;
    running?.kill(signal);
  });

try {
  process.exitCode = await build();
} catch (error) {
  const { code = '', message } = error as NodeJS.ErrnoException;
  process.exitCode = refuse(`The site could not be put into ${values.out}/: ${REASONS[code] ?? message}.`);
}

async function build(): Promise<number> {
  const [workshop, place] = [path.dirname(staging.next), path.dirname(staging.out)];
  for (const folder of [workshop, place]) mkdirSync(folder, { recursive: true });
  heal(staging.out);
  // What can be known before is not left to the end of a build.
  accessSync(place, constants.W_OK);
  if (statSync(workshop).dev !== statSync(place).dev) throw Object.assign(new Error(), { code: 'EXDEV' });
  const built = await run('astro', ['build', '--outDir', staging.next]);
  if (built !== 0) return refuse('The build failed.', built);
  if (!values['no-audit']) {
    const audited = await run(process.execPath, ['tools/audit/index.ts', '--dist', staging.next]);
    if (audited !== 0)
      return refuse('The audit refused the site. "npm run build -- --no-audit" builds it all the same.', audited);
  }
  writeManifest(staging.next);
  swapIn(staging);
  return 0;
}

/** Runs a program to its end and returns its exit code, or that of a program that was stopped. */
function run(command: string, args: string[]): Promise<number> {
  return new Promise((resolve) => {
    if (stoppedBy) return resolve(STOPPED);
    running = spawn(command, args, { stdio: 'inherit', env });
    running.on('error', ({ message }) => {
      process.stderr.write(
        `"${command}" could not be started: ${message}. Run "npm ci" and build with "npm run build".\n`,
      );
      resolve(1);
    });
    running.on('exit', (code) => resolve(stoppedBy ? STOPPED : (code ?? 1)));
  });
}

/** Says why there is no new site and what is there instead; returns the exit code. */
function refuse(reason: string, code = 1): number {
  const why = [stoppedBy ? 'The build was stopped.' : reason];
  if (isDiskFull()) why.push('The disk is full: make room and build again.');
  rmSync(staging.next, { recursive: true, force: true });
  if (existsSync(staging.out)) why.push(`${values.out}/ still holds the last good site.`);
  process.stderr.write(`\n${why.join(' ')}\n`);
  return code;
}

/** Whether there is no room left for a single large file where the site is built. */
function isDiskFull(): boolean {
  const { bavail, bsize } = statfsSync(path.dirname(staging.next));
  return bavail * bsize < 1_000_000;
}
