import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gitHubPages } from '../deploy/hosts.ts';

/** The types GitHub Pages sends: those of mime-db by the ending, and bytes for what it does not know. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'application/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
};

/**
 * Serves a site below `base` as GitHub Pages serves that of a repository: files and nothing else. There are no headers of
 * ours, and all may be kept for ten minutes; a missing slash is added with 301; what is not there is the 404.html of the
 * site, with that status; what lies beside the repository is not ours. The rules are those of
 * docs.github.com/en/pages/getting-started-with-github-pages, as `gitHubPages` of the deploy tests has them.
 */
export async function serveAsGitHubPages(site: string, base: string): Promise<{ origin: string; server: Server }> {
  const host = gitHubPages(site);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const headers = { 'Cache-Control': 'max-age=600', 'Access-Control-Allow-Origin': '*' };
    if (!`${pathname}/`.startsWith(base)) return response.writeHead(404).end('There is no site of GitHub Pages here.');
    const { status, location, file } = host(decodeURIComponent(pathname.slice(base.length - 1)));
    if (location) return response.writeHead(status, { Location: base.slice(0, -1) + location }).end();
    const type = TYPES[path.extname(file ?? '')] ?? 'application/octet-stream';
    response.writeHead(status, { ...headers, 'Content-Type': type });
    return response.end(request.method === 'HEAD' ? undefined : readFileSync(path.join(site, file ?? '404.html')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
