import { byPlace, type Finding } from '#src/lib/finding.ts';
import { type Found, findingsOf, type Truth } from '../check/rule.ts';
import type { Page } from './page.ts';
import { type Built, readBuilt, type Site } from './site.ts';

/** A fault of one page: what is wrong and what to do, each in a sentence. */
export interface Fault {
  message: string;
  fix: string;
  /** Texts to look for in the file the page is made from; the first that is found gives the line. */
  needles?: readonly string[];
}

/** Something that must hold in the built site. */
export interface AuditRule extends Truth {
  /** Every place on one page where it does not hold. */
  onPage?(page: Page, site: Site): Iterable<Fault>;
  /** Every place where it does not hold, seen across the site. `name` is the file of the site it is about. */
  across?(site: Site): Iterable<Fault & { name: string }> | AsyncIterable<Fault & { name: string }>;
}

/** Everything that does not hold in one place of the site. */
async function foundBy(rule: AuditRule, site: Site): Promise<Found[]> {
  const found: Found[] = [];
  const at = (name: string, { message, fix, needles = [] }: Fault): Found => ({
    ...site.origins.of(name, ...needles),
    message,
    fix,
  });
  if (rule.onPage)
    for (const page of site.pages) for (const fault of rule.onPage(page, site)) found.push(at(page.name, fault));
  for await (const { name, ...fault } of rule.across?.(site) ?? []) found.push(at(name, fault));
  return found;
}

/** Every finding about a built site, in the order of files and lines. */
export async function audit(built: Built, rules: readonly AuditRule[]): Promise<Finding[]> {
  const site = readBuilt(built);
  const findings: Finding[] = [];
  for (const rule of rules) findings.push(...findingsOf(rule, await foundBy(rule, site)));
  return findings.sort(byPlace);
}
