import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { nginxServer } from '#src/deploy/hosts/nginx.ts';
import { policyOfSite } from '../deploy/built-site.ts';

/**
 * Compares what nginx can serve with the compressed variants of the built site, and when it compresses for each reader, or
 * not at all. It needs nginx and wrk; with the brotli modules of nginx (on Debian: libnginx-mod-http-brotli-static and
 * -filter) it compares brotli as well. Both compress on the fly as hard as they do when nobody says: gzip 1, brotli 6.
 *
 *   node tools/bench/load.ts [--dir dist] [--path /articles/backend-django-developer/] [--connections 200] [--seconds 20]
 *
 * nginx has one process and wrk one thread, so that a core is left to each where there are two.
 */
const { values } = parseArgs({
  options: {
    dir: { type: 'string', default: 'dist' },
    path: { type: 'string', default: '/articles/backend-django-developer/' },
    connections: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '20' },
    port: { type: 'string', default: '4391' },
  },
});
const MODULES = '/usr/lib/nginx/modules';
const hasBrotli = ['static', 'filter'].every((kind) => existsSync(`${MODULES}/ngx_http_brotli_${kind}_module.so`));

interface Case {
  name: string;
  accept: string;
  /** What the server does about compression. */
  lines: string[];
}

const CASES: readonly Case[] = [
  ...(hasBrotli ? [{ name: 'brotli, made at build', accept: 'br', lines: ['brotli_static on;'] }] : []),
  { name: 'gzip, made at build', accept: 'gzip', lines: ['gzip_static on;'] },
  ...(hasBrotli ? [{ name: 'brotli on the fly', accept: 'br', lines: ['brotli on;'] }] : []),
  { name: 'gzip on the fly', accept: 'gzip', lines: ['gzip on;'] },
  { name: 'not compressed', accept: 'identity', lines: [] },
];

interface Load {
  perSecond: number;
  p50: string;
  p99: string;
  /** Answers that did not come, or with another status than 200. */
  errors: number;
  /** Bytes of one answer's body. */
  bytes: number;
}

/** Starts nginx with the case's compression in the place of what the policy says, and stops it after the load. */
async function measure({ accept, lines }: Case): Promise<Load> {
  const folder = mkdtempSync(path.join(tmpdir(), 'load-'));
  const server = startNginx(folder, lines);
  try {
    const url = `http://127.0.0.1:${values.port}${values.path}`;
    const bytes = await bytesOf(url, accept);
    const args = ['-t1', `-c${values.connections}`, '--latency', '-H', `Accept-Encoding: ${accept}`, url];
    execFileSync('wrk', ['-d2s', ...args]);
    return { ...read(execFileSync('wrk', [`-d${values.seconds}s`, ...args], { encoding: 'utf8' })), bytes };
  } finally {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    if (server.exitCode === null && server.kill()) await ended;
    rmSync(folder, { recursive: true });
  }
}

function startNginx(folder: string, lines: string[]): ChildProcess {
  symlinkSync(path.resolve(values.dir), path.join(folder, 'site'));
  const policy = policyOfSite(values.dir);
  const server = nginxServer(policy, { listen: `127.0.0.1:${values.port}`, root: `${folder}/site`, hasBrotli })
    .replace(/^ *(?:gzip off|gzip_static on|brotli_static on);\n/gm, '')
    .replace('gzip_vary on;', ['gzip_vary on;', ...lines].join('\n  '));
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((one) => `${one}_temp_path ${folder}/${one};`);
  const file = path.join(folder, 'nginx.conf');
  writeFileSync(
    file,
    [
      ...(hasBrotli
        ? ['static', 'filter'].map((kind) => `load_module ${MODULES}/ngx_http_brotli_${kind}_module.so;`)
        : []),
      ...(process.getuid?.() === 0 ? ['user root;'] : []),
      `daemon off;\nworker_processes 1;\npid ${folder}/pid;\nerror_log stderr warn;`,
      'events { worker_connections 1024; }',
      `http {\naccess_log off;\nsendfile on;\ntcp_nopush on;\n${temp.join('\n')}\n${server}}\n`,
    ].join('\n'),
  );
  return spawn('/usr/sbin/nginx', ['-p', folder, '-c', file], { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** The bytes that are sent for an address, as soon as the server is there. Throws where it is sent otherwise than accepted. */
async function bytesOf(url: string, accept: string): Promise<number> {
  const args = ['-s', '-o', '/dev/null', '--retry', '60', '--retry-connrefused', '--retry-delay', '1'];
  const asked = [...args, '-H', `Accept-Encoding: ${accept}`, '-w', '%{size_download} %header{content-encoding}', url];
  const [bytes, encoding] = execFileSync('curl', asked, { encoding: 'utf8' }).split(' ');
  if ((encoding || 'identity') !== accept) throw new Error(`nginx sent ${url} as "${encoding}", not as "${accept}".`);
  return Number(bytes);
}

/** What wrk printed. */
function read(report: string): Omit<Load, 'bytes'> {
  const found = (pattern: RegExp) => pattern.exec(report)?.[1] ?? '';
  const socketErrors = /Socket errors: (.*)/.exec(report)?.[1]?.match(/\d+/g) ?? [];
  const refused = Number(found(/Non-2xx or 3xx responses: (\d+)/));
  return {
    perSecond: Number(found(/Requests\/sec:\s+([\d.]+)/)),
    p50: found(/^\s+50%\s+(\S+)/m),
    p99: found(/^\s+99%\s+(\S+)/m),
    errors: socketErrors.reduce((sum, count) => sum + Number(count), refused),
  };
}

function stop(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}

const page = path.join(values.dir, values.path, 'index.html');
if (!existsSync(`${page}.br`)) stop(`There is no ${page}.br. Build the site first with "npm run build".`);
for (const program of ['/usr/sbin/nginx', '/usr/bin/wrk'])
  if (!existsSync(program))
    stop(`This needs ${program}. Install it (on Debian: sudo apt-get install ${path.basename(program)}).`);

const cells = (...texts: string[]) =>
  texts.map((text, index) => (index ? text.padStart(12) : text.padEnd(24))).join('');
process.stdout.write(`${values.path}, ${values.connections} connections, ${values.seconds} s each\n\n`);
process.stdout.write(`${cells('', 'bytes', 'requests/s', 'ratio', 'p50', 'p99', 'errors')}\n`);
let first = 0;
for (const one of CASES) {
  const { bytes, perSecond, p50, p99, errors } = await measure(one);
  first ||= perSecond;
  const ratio = (perSecond / first).toFixed(2);
  process.stdout.write(`${cells(one.name, `${bytes}`, perSecond.toFixed(0), ratio, p50, p99, `${errors}`)}\n`);
}
