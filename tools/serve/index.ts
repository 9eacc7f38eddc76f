import { existsSync } from 'node:fs';
import path from 'node:path';
import { heal } from '../build/staging.ts';
import { optionsOf } from '../check/command.ts';
import { policyOfSite } from '../deploy/built-site.ts';
import { siteServer } from './site-server.ts';

const USAGE = `Serves the built site on this machine as any host would: with its headers, redirects and its page for what is missing.

  npm run preview -- [--dir dist] [--port 4321]
`;

const values = optionsOf(
  {
    dir: { type: 'string', default: 'dist' },
    port: { type: 'string', default: process.env['PORT'] ?? '4321' },
  },
  USAGE,
);
const dir = path.resolve(values.dir);
const port = Number(values.port);

heal(dir);
if (!existsSync(path.join(dir, 'index.html')))
  stop(`There is no site in ${values.dir}/. Build it first with "npm run build".`);

const policy = policyOfSite(dir);
const server = siteServer(dir, policy);

server.on('error', (error: NodeJS.ErrnoException) =>
  stop(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`
      : `The site cannot be served: ${error.message}.`,
  ),
);
server.listen(port, () =>
  process.stdout.write(`\nThe site is at http://localhost:${port}${policy.base} (Ctrl+C stops it)\n`),
);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });

function stop(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}
