import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { policyIn } from '#src/deploy/csp.ts';
import { type Policy, policyFor, type Redirect } from '#src/deploy/policy.ts';
import { leadsTo } from '#src/deploy/redirect-page.ts';
import { href } from '#src/lib/paths.ts';

/** The path a built site is served under: that of the address its home page says it has, or the root. */
export function baseOfSite(folder: string): string {
  const html = readFileSync(path.join(folder, 'index.html'), 'utf8');
  const [, home] = /<link rel="canonical" href="([^"]+)"/.exec(html) ?? [];
  return home ? new URL(home).pathname : '/';
}

/** How a built site must be served, read from what is really in its folder. `base` is the path it is served under. */
export function policyOfSite(folder: string, base = baseOfSite(folder)): Policy {
  const pagePolicies = new Set<string>();
  const redirects: Redirect[] = [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.split(path.sep).join('/'),
  );
  for (const name of names.filter((one) => one.endsWith('.html')).sort()) {
    const html = readFileSync(path.join(folder, name), 'utf8');
    const policy = policyIn(html);
    if (policy) pagePolicies.add(policy);
    const to = leadsTo(html);
    if (to) redirects.push({ from: href(`/${name.replace(/index\.html$/, '')}`, base), to });
  }
  return policyFor({ base, pagePolicies: [...pagePolicies], redirects });
}
