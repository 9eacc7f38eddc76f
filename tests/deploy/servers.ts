import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ENCODINGS, type Encoding } from '#src/deploy/encodings.ts';
import { caddyfile } from '#src/deploy/hosts/caddy.ts';
import { nginxServer } from '#src/deploy/hosts/nginx.ts';
import type { Policy } from '#src/deploy/policy.ts';
import { siteServer } from '../../tools/serve/site-server.ts';
import { ask } from './request.ts';

/** A running server of a site. */
export interface RunningServer {
  port: number;
  /** The encodings it sends, of all that are kept. */
  encodings: readonly Encoding['name'][];
  /** Of these it sends no parts. */
  whole: readonly Encoding['name'][];
  stop(): Promise<void>;
}

/** Starts a server of the site in a folder, under its policy, on a free port of this machine. */
export type Start = (site: string, policy: Policy) => Promise<RunningServer>;

/** The same, before it is known what it can do. */
type Plain = Omit<RunningServer, 'encodings' | 'whole'>;
type StartPlain = (site: string, policy: Policy) => Promise<Plain>;

/** What a server cannot do with an encoding. */
interface Limits {
  /** Encodings it cannot send. */
  never: readonly Encoding['name'][];
  /** Encodings of which it sends no parts. It sends the whole to who asks for one, as a server may. */
  whole: readonly Encoding['name'][];
}

/** Debian has no module of nginx's for zstd. */
const LIMITS: Readonly<Record<string, Limits>> = { nginx: { never: ['zstd'], whole: ['gzip', 'br'] } };

/** The programs of the servers and a module of nginx's, and the packages of Debian they come in. */
const PROGRAMS = {
  nginx: 'nginx',
  'ngx_http_brotli_static_module.so': 'libnginx-mod-http-brotli-static',
  caddy: 'caddy',
  apache2: 'apache2-bin',
} as const;

/** Where a program is. On a Debian system it is installed as root when missing; else an error says what to install. */
function program(name: keyof typeof PROGRAMS): string {
  const places = ['/usr/sbin', '/usr/bin', '/usr/lib/nginx/modules'].map((folder) => path.join(folder, name));
  const found = () => places.find((place) => existsSync(place));
  if (!found() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    withoutServices(() => {
      apt('update', '-qq');
      apt('install', '-y', '-qq', '--no-install-recommends', ...Object.values(PROGRAMS));
    });
  }
  const there = found();
  if (there) return there;
  throw new Error(
    `The tests of deploying need ${name}, which is not installed. Install it (on Debian: sudo apt-get install ${PROGRAMS[name]}).`,
  );
}

const apt = (...args: string[]) =>
  execFileSync('apt-get', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });

/** A package of a server starts it as a service, unless this file says no; the tests start their servers themselves. */
function withoutServices(install: () => void) {
  const decision = '/usr/sbin/policy-rc.d';
  if (existsSync(decision)) return install();
  writeFileSync(decision, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    install();
  } finally {
    rmSync(decision);
  }
}

/** A new folder with the site in `site/`, and whatever else a server writes. */
function workFolder(site: string, { base }: Policy): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'deploy-'));
  const root = path.join(folder, 'site', base);
  mkdirSync(path.dirname(root), { recursive: true });
  cpSync(site, root, { recursive: true });
  return folder;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

/** Runs a server until it is stopped. Throws what it printed where it does not answer. */
async function run(folder: string, port: number, command: string, args: string[]): Promise<Plain> {
  let printed = '';
  const child: ChildProcess = spawn(command, args, {
    cwd: folder,
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
  child.stdout?.on('data', (data) => {
    printed += data;
  });
  child.stderr?.on('data', (data) => {
    printed += data;
  });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let attempt = 0; attempt < 600; attempt++) {
    if (child.exitCode !== null) break;
    const isUp = await ask(port, { path: '/' }).then(
      () => true,
      () => false,
    );
    if (isUp) return { port, stop };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await stop();
  throw new Error(`${command} did not start.\n${printed}`);
}

const preview: StartPlain = async (site, policy) => {
  const server = siteServer(site, policy);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const nginx: StartPlain = async (site, policy) => {
  const folder = workFolder(site, policy);
  const port = await freePort();
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  );
  const server = nginxServer(policy, { listen: `127.0.0.1:${port}`, root: `${folder}/site`, hasBrotli: true });
  writeFileSync(
    path.join(folder, 'nginx.conf'),
    `${process.getuid?.() === 0 ? 'user root;\n' : ''}load_module ${program('ngx_http_brotli_static_module.so')};\ndaemon off;\nworker_processes 1;\npid ${folder}/nginx.pid;\nerror_log stderr warn;\nevents {}\nhttp {\naccess_log off;\n${temp.join('\n')}\n${server}}\n`,
  );
  return run(folder, port, program('nginx'), ['-p', folder, '-c', path.join(folder, 'nginx.conf')]);
};

const caddy: StartPlain = async (site, policy) => {
  const folder = workFolder(site, policy);
  const port = await freePort();
  const text = caddyfile(policy, { listen: `http://127.0.0.1:${port}`, root: `${folder}/site` });
  const file = path.join(folder, 'Caddyfile');
  writeFileSync(file, `{\n\tadmin off\n\tauto_https off\n}\n${text}`);
  return run(folder, port, program('caddy'), ['run', '--config', file, '--adapter', 'caddyfile']);
};

/** Only what a host has set up before anybody publishes there; the rest is in `.htaccess`, in the site. */
const apacheSetUp = (folder: string, port: number) => `
ServerRoot ${folder}
Listen 127.0.0.1:${port}
ServerName 127.0.0.1
PidFile ${folder}/apache.pid
ErrorLog ${folder}/error.log
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
${['mpm_event', 'authz_core', 'dir', 'headers', 'mime', 'rewrite']
  .map((module) => `LoadModule ${module}_module /usr/lib/apache2/modules/mod_${module}.so`)
  .join('\n')}
TypesConfig /etc/mime.types
DocumentRoot ${folder}/site
<Directory ${folder}/site>
  AllowOverride All
  Require all granted
</Directory>
`;

const apache: StartPlain = async (site, policy) => {
  const folder = workFolder(site, policy);
  const port = await freePort();
  chmodSync(folder, 0o755);
  const file = path.join(folder, 'apache.conf');
  writeFileSync(file, apacheSetUp(folder, port));
  return run(folder, port, program('apache2'), ['-f', file, '-D', 'FOREGROUND']);
};

/** Every server that the site is tried on: our own, and those of Debian. */
export const SERVERS: Readonly<Record<string, Start>> = Object.fromEntries(
  Object.entries({ preview, nginx, caddy, apache }).map(([name, start]) => [
    name,
    async (site, policy) => ({
      ...(await start(site, policy)),
      encodings: ENCODINGS.map((encoding) => encoding.name).filter((one) => !LIMITS[name]?.never.includes(one)),
      whole: LIMITS[name]?.whole ?? [],
    }),
  ]),
);
