import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { listed, MANIFEST, readManifest } from '#src/deploy/manifest.ts';
import { countOf } from '#src/lib/numbers.ts';
import { heal } from '../build/staging.ts';
import { faultOfOptions, refuse } from '../check/command.ts';
import { policyOfSite } from '../deploy/built-site.ts';
import { type Difference, printDifferences } from './difference.ts';
import { differencesInFolder } from './folder.ts';
import type { Built } from './questions.ts';
import { differencesOnServer } from './server.ts';

const USAGE = `Says in what a folder, or a running server, differs from what was built and from the policy.

  npm run verify-dist -- [DIR]                              a folder against the manifest in it; dist/ where none is named
  npm run verify-dist -- URL [--against DIR] [--plain-host] a server against the site in dist/, or in another folder

A server is held against a build at hand: its own manifest would only say that it agrees with itself.
--plain-host is for hosts that take no settings, such as GitHub Pages: headers, types and redirects are their own.
It ends with 1 when there is a difference.
`;

const OPTIONS = {
  against: { type: 'string', default: 'dist' },
  'plain-host': { type: 'boolean', default: false },
} as const;

process.exitCode = await run();

async function run(): Promise<number> {
  const asked = readOptions();
  if (typeof asked === 'string') return refuse(asked, USAGE);
  const { folder, server, isPlain } = asked;
  heal(folder);
  try {
    const built = readBuilt(folder);
    const inFolder = differencesInFolder(folder, built.manifest, built.policy);
    const files = countOf(Object.keys(built.manifest.files).length, 'file');
    if (!server || inFolder.length > 0) return report(inFolder, asked.name, `${files}.`);
    if (server.pathname !== built.policy.base)
      return refuse(`The site was built for "${built.policy.base}", and "${server}" is another place.`, USAGE);
    const { requests, differences } = await differencesOnServer(server, built, { isPlain });
    return report(differences, String(server), `${files}, ${countOf(requests, 'request')}.`);
  } catch (error) {
    process.stderr.write(`${reasonOf(error, asked)}\n`);
    return 1;
  }
}

interface Asked {
  folder: string;
  /** The folder as it was named. */
  name: string;
  /** The home page of a server. */
  server?: URL;
  isPlain: boolean;
}

function readOptions(): Asked | string {
  try {
    const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
    const [target = values.against, ...more] = positionals;
    if (more.length > 0) return 'Name one folder or one address.';
    const server = /^https?:\/\//.test(target) ? new URL(target) : undefined;
    const name = server ? values.against : target;
    return { folder: path.resolve(name), name, isPlain: values['plain-host'], ...(server && { server }) };
  } catch (error) {
    return faultOfOptions(error, OPTIONS);
  }
}

/** Reads what was built. Throws in a sentence where there is no site or no manifest that can be read. */
function readBuilt(folder: string): Built {
  const file = path.join(folder, MANIFEST);
  if (!existsSync(file)) throw new Error(`There is no ${MANIFEST} in ${folder}. Build the site with "npm run build".`);
  const bytes = readFileSync(file);
  try {
    return { manifest: readManifest(bytes.toString()), manifestFile: listed(bytes), policy: policyOfSite(folder) };
  } catch {
    throw new Error(`The manifest ${file} cannot be read. Build the site again with "npm run build".`);
  }
}

function report(differences: readonly Difference[], place: string, scope: string): number {
  if (differences.length > 0) {
    process.stdout.write(`${printDifferences(differences)}\n${place}: ${countOf(differences.length, 'difference')}.\n`);
    return 1;
  }
  process.stdout.write(`${place} is what was built. ${scope}\n`);
  return 0;
}

function reasonOf(error: unknown, { server }: Asked): string {
  const { message, code } = error as NodeJS.ErrnoException;
  return server && code ? `${server} cannot be reached: ${message || code}.` : message;
}
