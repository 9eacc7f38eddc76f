import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readYaml } from '#src/document/front-matter.ts';
import { type Site, siteSchema } from '#src/schemas/site.ts';

/** What is true of the whole site, read from the folder of the content; the checker has found nothing wrong in it. */
export const readSite = (folder: string): Site =>
  siteSchema.parse(readYaml(readFileSync(path.join(folder, 'site.yaml'), 'utf8')).data);
