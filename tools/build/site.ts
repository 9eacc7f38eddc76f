import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readYaml } from '#src/document/front-matter.ts';
import { type SiteAddress, siteAddress } from '#src/lib/site-address.ts';
import { type Site, siteSchema } from '#src/schemas/site.ts';

/** What is true of the whole site, read from the folder of the content; the checker has found nothing wrong in it. */
export const readSite = (folder: string): Site =>
  siteSchema.parse(readYaml(readFileSync(path.join(folder, 'site.yaml'), 'utf8')).data);

/**
 * Where the site of a folder of content is published; `SITE_URL` and `BASE_PATH` have the last word. Nobody has checked
 * the content yet: without an address that can be read it is a host of nobody's. Throws what is wrong with the two.
 */
export function readSiteAddress(folder: string, environment = process.env): SiteAddress {
  const { address } = siteSchema.shape;
  const found = address.safeParse(writtenAddress(path.join(folder, 'site.yaml')));
  return siteAddress(environment, found.data ?? 'https://site.invalid');
}

function writtenAddress(file: string): unknown {
  if (!existsSync(file)) return undefined;
  const { data } = readYaml(readFileSync(file, 'utf8'));
  return data !== null && typeof data === 'object' && 'address' in data ? data.address : undefined;
}
