import { z } from 'astro/zod';
import type { CollectionName } from '#src/lib/collections.ts';
import { BITMAPS } from '#src/lib/picture-kinds.ts';

const OWN_BITMAP = new RegExp(`^\\./[\\w.-]+\\.(${BITMAPS.endings})$`, 'i');

/** The id of an entry in another collection. `describe()` finds these fields again by their `ref`. */
export const ref = (collection: CollectionName) =>
  z
    .string()
    .min(1, { error: `Give the id of an entry in content/${collection}/.` })
    .meta({ ref: collection });

/** A picture in the entry's own folder, such as `./cover.png`. `describe()` finds these fields by their `picture`. */
export const picture = () =>
  z
    .string()
    .regex(OWN_BITMAP, { error: `Name a picture beside this file, such as "./cover.png" (${BITMAPS.names}).` })
    .meta({ picture: true });

/** A calendar day, `2026-11-22`. */
export const day = () => z.iso.date({ error: 'Write a day as YYYY-MM-DD, such as 2026-11-22.' });

/** A date as exact as its source gives it: a year, a month or a day, kept as text. */
export const when = () =>
  z
    .union([z.string(), z.int()], { error: 'Write a year (2026), a month (2026-11) or a day (2026-11-22).' })
    .transform(String)
    .pipe(
      z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
        error: 'Write a year (2026), a month (2026-11) or a day (2026-11-22).',
      }),
    )
    .meta({ kind: 'when' });

/** An address on the web. */
export const webAddress = () =>
  z.url({ protocol: /^https?$/, error: 'Write a full web address that starts with https://.' });

/** A text longer than this is a paragraph in a form, not a line. */
const LONGEST_LINE = 160;

/** A line of text that is not empty. */
export const line = (max = 200) =>
  z
    .string()
    .trim()
    .min(1, { error: 'Write something here: this text is empty.' })
    .max(max, { error: `Shorten this text to at most ${max} characters.` })
    .meta({ kind: max > LONGEST_LINE ? 'text' : 'line' });
