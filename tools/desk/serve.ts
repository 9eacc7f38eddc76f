import { spawn } from 'node:child_process';

/** A running `astro dev`. */
export interface Desk {
  /** Address of the home page, with a slash at its end. */
  address: string;
  stop(): Promise<void>;
}

/** Starts `astro dev` on a free port, beside any other; `env` is added to the environment. Throws what it printed if it ends. */
export function serveDesk(env: Readonly<Record<string, string>> = {}): Promise<Desk> {
  const program = spawn('node_modules/.bin/astro', ['dev', '--ignore-lock'], {
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', NODE_ENV: 'development', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => program.once('exit', () => resolve()));
  const stop = () => {
    program.kill();
    return ended;
  };
  return new Promise((resolve, reject) => {
    let output = '';
    const listen = (chunk: Buffer) => {
      output += chunk;
      const address = /Local\s+(http:\S+)/.exec(output)?.[1];
      if (address) resolve({ address: address.replace(/\/?$/, '/'), stop });
    };
    program.stdout.on('data', listen);
    program.stderr.on('data', listen);
    void ended.then(() => reject(new Error(`astro dev ended before it served anything.\n${output}`)));
  });
}
