import { spawn } from 'node:child_process';

/** A build that can be killed with everything it started. */
export interface Killable {
  /** Resolves with the exit code, or with nothing where the build was killed. */
  ended: Promise<number | null>;
  hasEnded(): boolean;
  /** What it printed so far. */
  printed(): string;
  /** Kills all its processes at once, as a power cut would: none of them is asked. */
  kill(): void;
}

/** Starts a build in a process group of its own. */
export function startBuild(args: readonly string[], env: Readonly<Record<string, string | undefined>> = {}): Killable {
  const child = spawn(process.execPath, ['tools/build/index.ts', ...args], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', ...env },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', resolve);
  });
  const kill = () => {
    try {
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  };
  return { ended, hasEnded: () => child.exitCode !== null || child.signalCode !== null, printed: () => text, kill };
}
