import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withPolicy } from '../src/deploy/csp.ts';
import { filesInSite } from '../src/deploy/hosts/index.ts';
import { redirectPage } from '../src/deploy/redirect-page.ts';
import { contentFolder } from '../src/lib/collections.ts';
import { asOf } from '../src/lib/dates.ts';
import { countOf } from '../src/lib/numbers.ts';
import { oldAddresses } from '../tools/build/old-addresses.ts';
import { readSite, readSiteAddress } from '../tools/build/site.ts';
import { policyOfSite } from '../tools/deploy/built-site.ts';

/**
 * Writes into the built site what hosts read there: pages that lead on from old addresses, and the files in which
 * Netlify, Cloudflare, Apache and GitHub Pages look for their settings. It comes last of all: the files hold the
 * policies that stand in the pages.
 */
export const hostFiles = (): AstroIntegration => {
  return {
    name: 'host-files',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const content = contentFolder(process.env);
        const { base, home: address } = readSiteAddress(content);
        const site = { ...readSite(content), address, base };
        const redirects = oldAddresses(content, { asOf: asOf(process.env), base });
        for (const redirect of redirects) {
          const page = path.join(folder, redirect.from.slice(base.length), 'index.html');
          await mkdir(path.dirname(page), { recursive: true });
          // An old address that hides a page has been refused before the build.
          await writeFile(page, withPolicy(redirectPage(redirect, site), []), { flag: 'wx' });
        }
        const files = Object.entries(filesInSite(policyOfSite(folder, base)));
        for (const [name, text] of files) await writeFile(path.join(folder, name), text);
        logger.info(`${countOf(redirects.length, 'redirect')}, ${countOf(files.length, 'file')} for hosts.`);
      },
    },
  };
};
