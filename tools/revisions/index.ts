import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { contentFolder } from '#src/lib/collections.ts';
import { asOf } from '#src/lib/dates.ts';
import { countOf } from '#src/lib/numbers.ts';
import { didYouMean } from '#src/lib/suggest.ts';
import { optionsOf, refuse } from '../check/command.ts';
import { readContent } from '../check/content.ts';
import { changesBetween, currentLock, LOCK_FILE, type LockedArticle, readLock } from '../check/revisions.ts';

const USAGE = `Writes what every article claims now into content/revisions.lock. An article that changed without a new
revision is refused, unless --typo says that only a slip of the pen was mended.

  npm run revisions -- [--typo ARTICLE]…
`;

const values = optionsOf({ typo: { type: 'string', multiple: true, default: [] } }, USAGE);
const folder = contentFolder(process.env);
const content = await readContent(folder, 'content', () => {});
const before = readLock(folder);
const now = currentLock(content, asOf(process.env));

const ids = Object.keys(now);
const unknown = values.typo.find((id) => !ids.includes(id));
if (unknown !== undefined) process.exit(refuse(`There is no article "${unknown}". ${didYouMean(unknown, ids)}`, USAGE));

const refused = Object.entries(now).filter(
  ([id, article]) => !values.typo.includes(id) && isUnlogged(before[id], article),
);
for (const [id, article] of refused)
  process.stderr.write(
    `The article "${id}" changed and no revision says so: ${changesBetween(before[id] as LockedArticle, article).join(', ')}.\n  Add an entry to its \`revisions\`, or run "npm run revisions -- --typo ${id}" if only a slip of the pen was mended.\n`,
  );

if (refused.length > 0) process.exitCode = 1;
else {
  const sorted = Object.fromEntries(Object.entries(now).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(path.join(folder, LOCK_FILE), `${JSON.stringify(sorted, null, 2)}\n`);
  process.stdout.write(`${countOf(Object.keys(sorted).length, 'article')} in ${LOCK_FILE}.\n`);
}

function isUnlogged(then: LockedArticle | undefined, article: LockedArticle): boolean {
  return then !== undefined && article.revisions <= then.revisions && changesBetween(then, article).length > 0;
}
