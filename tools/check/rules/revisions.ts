import type { Content, ContentFile } from '../content.ts';
import { changesBetween, currentLock, type Lock, readLock } from '../revisions.ts';
import type { Rule } from '../rule.ts';

export const revisionLogged: Rule = {
  id: 'revision-logged',
  severity: 'error',
  truth: 'What an article claims does not change without a revision that says so.',
  *across(content, { asOf }) {
    for (const { article, logged, now } of compare(content, asOf)) {
      if (!logged || now.revisions > logged.revisions) continue;
      const changes = changesBetween(logged, now);
      if (changes.length > 0)
        yield {
          file: article.file,
          ...article.fields.keyAt(['revisions']),
          message: `The article changed and no revision says so: ${changes.join(', ')}.`,
          fix: `Add an entry to \`revisions\` (date, change, why) and run "npm run revisions". If only a slip of the pen was mended, run "npm run revisions -- --typo ${article.id}".`,
        };
    }
  },
};

export const revisionLocked: Rule = {
  id: 'revision-locked',
  severity: 'warning',
  truth: 'The lock file knows what every article claims.',
  *across(content, { asOf }) {
    for (const { article, logged, now } of compare(content, asOf))
      if (!logged || (now.revisions > logged.revisions && changesBetween(logged, now).length > 0))
        yield {
          file: article.file,
          line: 1,
          column: 1,
          message: logged
            ? 'The newest revision is not in revisions.lock yet.'
            : 'The article is not in revisions.lock yet.',
          fix: 'Run "npm run revisions" and commit content/revisions.lock.',
        };
  },
};

function* compare(
  content: Content,
  asOf: string,
): Generator<{ article: ContentFile; logged: Lock[string] | undefined; now: Lock[string] }> {
  const lock = readLock(content.folder);
  for (const [id, now] of Object.entries(currentLock(content, asOf))) {
    const article = content.entries.get('articles')?.get(id);
    if (article) yield { article, logged: Object.hasOwn(lock, id) ? lock[id] : undefined, now };
  }
}
