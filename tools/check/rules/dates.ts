import { formatWhen, isDay } from '#src/lib/dates.ts';
import type { ContentFile } from '../content.ts';
import type { Found, Rule } from '../rule.ts';
import { dataOf, isPublic } from './references.ts';

export const datesInOrder: Rule = {
  id: 'dates-in-order',
  severity: 'error',
  truth: 'Dates follow one another as they happened, and none of the past lies ahead.',
  *inFile(file, { asOf }) {
    const { published, updated, reviewBy, revisions, accessed } = dataOf(file.fields.data);
    const changed = isDay(updated) ? updated : published;
    if (isDay(changed) && isDay(reviewBy) && reviewBy <= changed)
      yield at(
        file,
        ['reviewBy'],
        `The review is due on ${reviewBy}, but the article was last changed on ${changed}.`,
        'Set `reviewBy` to a later day.',
      );
    for (const [field, day] of Object.entries({ updated, accessed }))
      if (isDay(day) && day > asOf)
        yield at(file, [field], `\`${field}\` is ${day}, which is still to come.`, `Set it to ${asOf} or earlier.`);
    if (Array.isArray(revisions)) yield* revisionsInOrder(file, revisions, published, asOf);
  },
};

function* revisionsInOrder(
  file: ContentFile,
  revisions: unknown[],
  published: unknown,
  asOf: string,
): Generator<Found> {
  let later = asOf;
  for (const [index, revision] of revisions.entries()) {
    const { date } = dataOf(revision);
    if (!isDay(date)) continue;
    const path = ['revisions', index, 'date'];
    if (isDay(published) && date < published)
      yield at(
        file,
        path,
        `The revision of ${date} is older than the article of ${published}.`,
        'Correct one of the two days.',
      );
    else if (date > later)
      yield at(
        file,
        path,
        index === 0
          ? `The revision of ${date} is still to come.`
          : `The revision of ${date} stands below one of ${later}.`,
        index === 0 ? `Set it to ${asOf} or earlier.` : 'Put the newest revision first.',
      );
    later = date;
  }
}

const at = (file: ContentFile, path: (string | number)[], message: string, fix: string): Found => ({
  file: file.file,
  ...file.fields.valueAt(path),
  message,
  fix,
});

/** Days ahead on which a review that is due is first announced. */
const NOTICE = 60;

export const reviewDue: Rule = {
  id: 'review-due',
  severity: 'warning',
  truth: 'Somebody looks at everything again before it grows old.',
  *inFile(file, { asOf, isStrict }) {
    const { reviewBy } = dataOf(file.fields.data);
    if (!isDay(reviewBy) || !isPublic(file, asOf) || daysBetween(asOf, reviewBy) > NOTICE) return;
    const isPast = reviewBy < asOf;
    yield {
      ...at(
        file,
        ['reviewBy'],
        isPast ? `The review was due on ${formatWhen(reviewBy)}.` : `The review is due on ${formatWhen(reviewBy)}.`,
        'Check that all of it still holds, then set `reviewBy` to the day of the next review.',
      ),
      ...(isPast && isStrict && { severity: 'error' as const }),
    };
  },
};

export const securityCurrent: Rule = {
  id: 'security-current',
  severity: 'warning',
  truth: 'The file security.txt is not out of date, and not made to last for years.',
  *inFile(file, { asOf }) {
    const { expires } = dataOf(dataOf(file.fields.data)['security']);
    if (file.collection !== 'site' || !isDay(expires)) return;
    const ahead = daysBetween(asOf, expires);
    if (ahead >= 0 && ahead <= YEAR) return;
    yield at(
      file,
      ['security', 'expires'],
      ahead < 0
        ? `What security.txt says was to be relied on until ${formatWhen(expires)}, which has passed.`
        : `What security.txt says is to be relied on until ${formatWhen(expires)}, more than a year ahead.`,
      'Check that the contact still answers, then set `expires` to a day within the next year.',
    );
  },
};

/** Days that RFC 9116 would have the file last at most. */
const YEAR = 366;

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
