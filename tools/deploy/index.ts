import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesBesideSite } from '#src/deploy/hosts/index.ts';
import { optionsOf } from '../check/command.ts';
import { policyOfSite } from './built-site.ts';

const USAGE = `Writes the settings of hosts for the built site into a folder beside it.

  npm run deploy-files -- [--dir dist] [--out deploy]
`;

const values = optionsOf(
  { dir: { type: 'string', default: 'dist' }, out: { type: 'string', default: 'deploy' } },
  USAGE,
);

function write(): number {
  if (!existsSync(path.join(values.dir, 'index.html'))) {
    process.stderr.write(`There is no site in ${values.dir}/. Build it first with "npm run build".\n`);
    return 1;
  }
  try {
    const files = Object.entries(filesBesideSite(policyOfSite(values.dir)));
    rmSync(values.out, { recursive: true, force: true });
    mkdirSync(values.out, { recursive: true });
    for (const [name, text] of files) writeFileSync(path.join(values.out, name), text);
    process.stdout.write(`${files.map(([name]) => path.join(values.out, name)).join('\n')}\n`);
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    return 1;
  }
}

process.exitCode = write();
