import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const GNU_TIME = '/usr/bin/time';
const SAMPLE_EVERY_MS = 50;

/** What running a program took. */
export interface Measured {
  code: number | null;
  output: string;
  /** Wall time, its start included. */
  seconds: number;
  /** The most memory that any one of its processes held at a time. */
  megabytes: number;
}

/** Runs a Node program to its end and measures it. Memory can be read on Linux only; elsewhere it is 0. */
export async function runMeasured(args: string[], env: Record<string, string> = {}): Promise<Measured> {
  const folder = mkdtempSync(path.join(tmpdir(), 'measure-'));
  const timeFile = path.join(folder, 'time.txt');
  const isTimed = existsSync(GNU_TIME);
  const command = isTimed ? [GNU_TIME, '-v', '-o', timeFile, process.execPath] : [process.execPath];
  const [program = process.execPath, ...before] = command;
  const start = performance.now();
  const child = spawn(program, [...before, ...args], {
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let sampled = 0;
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  const sample = () => {
    if (child.pid) sampled = Math.max(sampled, ...processesBelow(child.pid).map(peakOf));
  };
  const timer = isTimed ? undefined : setInterval(sample, SAMPLE_EVERY_MS);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const seconds = (performance.now() - start) / 1000;
  clearInterval(timer);
  const kilobytes = isTimed ? peakIn(timeFile) : sampled;
  rmSync(folder, { recursive: true });
  return { code, output, seconds, megabytes: kilobytes / 1024 };
}

/** The peak in kilobytes that GNU time wrote down. */
function peakIn(timeFile: string): number {
  return Number(/Maximum resident set size \(kbytes\): (\d+)/.exec(readFileSync(timeFile, 'utf8'))?.[1]);
}

/** A process and all that it started, by their numbers. */
function processesBelow(pid: number): number[] {
  const children = threadsOf(pid).flatMap((thread) =>
    readIfThere(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean).map(Number),
  );
  return [pid, ...children.flatMap(processesBelow)];
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

/** The most memory a running process has held so far, in kilobytes. */
function peakOf(pid: number): number {
  return Number(/^VmHWM:\s+(\d+)/m.exec(readIfThere(`/proc/${pid}/status`))?.[1] ?? 0);
}

/** A file of a process, or nothing when the process has just ended. */
function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
