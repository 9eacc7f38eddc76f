import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import type { CollectionName } from '#src/lib/collections.ts';
import type { Content, ContentFile } from './content.ts';
import { dataOf, fieldsOf, isPublic, referencesOf } from './rules/references.ts';

const lockSchema = z.record(
  z.string(),
  z.strictObject({
    revisions: z.int().describe('How many revisions the article had.'),
    text: z.string().describe('Digest of its headline, standfirst, short answer and text.'),
    restsOn: z
      .record(z.string(), z.string())
      .describe('Digest of each fact and dataset it rests on, by collection/id.'),
  }),
);

/** What every article claimed when its last revision was logged, by id, as written to `revisions.lock`. */
export type Lock = z.output<typeof lockSchema>;
export type LockedArticle = Lock[string];

export const LOCK_FILE = 'revisions.lock';

/** The lock that was committed; empty where there is none or it cannot be read. */
export function readLock(folder: string): Lock {
  const file = path.join(folder, LOCK_FILE);
  if (!existsSync(file)) return {};
  try {
    return lockSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}

/** What every public article claims now. */
export const currentLock = (content: Content, asOf: string): Lock =>
  Object.fromEntries(
    [...(content.entries.get('articles')?.values() ?? [])]
      .filter((article) => article.isValid && isPublic(article, asOf))
      .map((article) => [article.id, claimsOf(article, content)]),
  );

/** What differs between an article's claims then and now, in words; nothing when all is as it was. */
export function changesBetween(then: LockedArticle, now: LockedArticle): string[] {
  const ids = [...new Set([...Object.keys(then.restsOn), ...Object.keys(now.restsOn)])].sort();
  const changed = ids.filter((id) => then.restsOn[id] && now.restsOn[id] && then.restsOn[id] !== now.restsOn[id]);
  return [...(then.text === now.text ? [] : ['its text']), ...changed.map((id) => `content/${id}`)];
}

function claimsOf(article: ContentFile, content: Content): LockedArticle {
  const { title, summary, keyFacts, revisions } = dataOf(article.fields.data);
  return {
    revisions: Array.isArray(revisions) ? revisions.length : 0,
    text: digest([title, summary, keyFacts, article.digest]),
    restsOn: Object.fromEntries(
      [...basisOf(article, content)]
        .sort()
        .map((id) => [id, digest(basis(content, ...(id.split('/') as [CollectionName, string])))]),
    ),
  };
}

/** Facts and datasets an article rests on, also through the questions and comparisons it shows. */
function basisOf(article: ContentFile, content: Content): Set<string> {
  const found = new Set<string>();
  const seen = new Set<ContentFile>();
  const follow = (file: ContentFile) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const { collection, id } of referencesOf(file)) {
      if (collection === 'facts' || collection === 'salaries') found.add(`${collection}/${id}`);
      const next = content.entries.get(collection)?.get(id);
      if (next && (collection === 'faqs' || collection === 'comparisons')) follow(next);
    }
  };
  follow(article);
  return found;
}

function basis(content: Content, collection: CollectionName, id: string): unknown {
  const data = fieldsOf(content, collection, id) ?? {};
  if (collection === 'facts') return [data['value'], data['display'], data['n'], data['interval'], data['unit']];
  const { rows } = data;
  const file = content.entries.get(collection)?.get(id);
  const csv =
    typeof rows === 'string' && file ? path.join(path.dirname(file.location), path.basename(rows)) : undefined;
  return csv ? textOf(csv) : rows;
}

/** The text of a file whatever its line ends; none where it cannot be read. */
function textOf(location: string): string {
  try {
    return readFileSync(location, 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return '';
  }
}

const digest = (value: unknown) =>
  createHash('sha256')
    .update(JSON.stringify(value) ?? '')
    .digest('hex')
    .slice(0, 16);
