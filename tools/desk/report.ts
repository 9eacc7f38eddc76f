import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { articleComponents } from '#src/components/article/registry.ts';
import { readFrontMatter, readYaml } from '#src/document/front-matter.ts';
import { proseOf } from '#src/document/prose.ts';
import { readDocument } from '#src/document/read.ts';
import { type CollectionName, FILES, NOUNS } from '#src/lib/collections.ts';
import { formatWhen } from '#src/lib/dates.ts';
import type { PageReport, Status } from '#src/lib/desk.ts';
import type { Finding } from '#src/lib/finding.ts';
import { isPublished } from '#src/lib/is-published.ts';
import { type Readability, readability } from '#src/lib/readability.ts';
import { readingMinutes } from '#src/lib/reading-time.ts';
import { schemas } from '#src/schemas/index.ts';
import { printedName } from '../check/check.ts';
import { dataOf, referencesOf } from '../check/rules/references.ts';
import { fileOf, originOf } from './pages.ts';

/** What `findings`, all those of the content in `folder`, and the file itself say of the page at `address`. */
export function reportOn(address: string, folder: string, findings: readonly Finding[], asOf: string): PageReport {
  const origin = originOf(address, folder);
  if (origin.of === 'site') return { scope: 'All content', findings: [...findings], due: [] };
  if (origin.of === 'collection') {
    const below = `${printedName(folder)}/${origin.collection}/`;
    return {
      scope: `All ${NOUNS[origin.collection].many}`,
      findings: findings.filter(({ file }) => file.startsWith(below)),
      due: [],
    };
  }
  const file = printedName(origin.location);
  const named = namedBy(folder, origin.collection, origin.id);
  named.delete(file);
  const { fields, document } = readEntry(folder, origin.collection, origin.id);
  const status = statusOf(dataOf(fields.data), asOf);
  return {
    scope: status.label,
    file,
    status,
    findings: findings.filter((finding) => finding.file === file),
    due: findings.filter((finding) => finding.rule === 'review-due' && named.has(finding.file)),
    ...(document && {
      text: {
        words: document.words,
        minutes: readingMinutes(document.words),
        ...textHardness(proseOf(document.children)),
      },
    }),
  };
}

function textHardness(prose: readonly string[]): { readability?: Readability } {
  const found = readability(prose);
  return found ? { readability: found } : {};
}

/** Whether readers see an entry on a day. */
export function statusOf(data: Record<string, unknown>, asOf: string): Status {
  const { draft, published } = data;
  const day = typeof published === 'string' ? formatWhen(published) : undefined;
  if (isPublished(data, asOf))
    return { is: 'published', label: 'Published', meaning: day ? `Public since ${day}.` : 'Public.' };
  if (draft === true)
    return { is: 'draft', label: 'Draft', meaning: 'No build contains it until the line "draft: true" is gone.' };
  return {
    is: 'scheduled',
    label: `Scheduled for ${day}`,
    meaning: `The first build on or after ${day} contains it.`,
  };
}

/** The entry of a collection as it lies on the disk, right or wrong. */
function readEntry(folder: string, collection: CollectionName, id: string) {
  const location = path.join(folder, fileOf(collection, id));
  const source = existsSync(location) ? readFileSync(location, 'utf8') : '';
  const { hasBody } = FILES[collection];
  return {
    file: printedName(location),
    schema: schemas[collection],
    fields: hasBody ? readFrontMatter(source) : readYaml(source),
    document: hasBody ? readDocument(source, articleComponents) : undefined,
  };
}

/** The files of every entry that an entry prints or rests on; other articles, topics and authors are only linked to. */
function namedBy(folder: string, collection: CollectionName, id: string, seen = new Set<string>()): Set<string> {
  const { document, ...entry } = readEntry(folder, collection, id);
  if (seen.has(entry.file)) return seen;
  seen.add(entry.file);
  for (const reference of referencesOf({ ...entry, ...(document && { document }) }))
    if (!LINKED.has(reference.collection)) namedBy(folder, reference.collection, reference.id, seen);
  return seen;
}

const LINKED: ReadonlySet<CollectionName> = new Set(['articles', 'topics', 'authors'] as const);
