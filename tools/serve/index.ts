import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { parseArgs } from 'node:util';
import sirv from 'sirv';

/**
 * Serves the built site on this machine.
 *
 *   node tools/serve/index.ts [--dir dist] [--port 4321]
 */
const { values } = parseArgs({
  options: {
    dir: { type: 'string', default: 'dist' },
    port: { type: 'string', default: process.env['PORT'] ?? '4321' },
  },
});
const dir = path.resolve(values.dir);
const port = Number(values.port);

if (!existsSync(path.join(dir, 'index.html')))
  stop(`There is no site in ${values.dir}/. Build it first with "npm run build".`);

const serveFile = sirv(dir, { dev: true, dotfiles: false, etag: true });
const notFoundPage = readFileSync(path.join(dir, '404.html'));
const server = createServer((request, response) =>
  serveFile(request, response, () => {
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(request.method === 'HEAD' ? undefined : notFoundPage);
  }),
);

server.on('error', (error: NodeJS.ErrnoException) =>
  stop(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`
      : `The site cannot be served: ${error.message}.`,
  ),
);
server.listen(port, () => process.stdout.write(`\nThe site is at http://localhost:${port}/ (Ctrl+C stops it)\n`));
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });

function stop(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}
