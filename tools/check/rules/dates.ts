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

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
