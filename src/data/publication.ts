import type { Site } from '#src/schemas/site.ts';
import { type EntryOf, entry, site as readSite } from './library.ts';

/** The publication and who publishes it. */
export interface Publication {
  site: Site;
  publisher: EntryOf<'authors'>;
}

/** Whose site this is, with the publisher's own entry. */
export async function publication(): Promise<Publication> {
  const site = await readSite();
  return { site, publisher: await entry('authors', site.publisher) };
}
