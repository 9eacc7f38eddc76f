const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Writes `2026`, `2026-11` or `2026-11-22` as a person would: 2026, November 2026, 22 November 2026. */
export function formatWhen(when: string): string {
  const [year, month, day] = when.split('-');
  const name = month ? MONTHS[Number(month) - 1] : undefined;
  return [day ? String(Number(day)) : undefined, name, year].filter(Boolean).join(' ');
}

/** Writes the month of a day or a month in short: `2028-04-30` is Apr 2028. */
export function formatMonth(when: string): string {
  const [year, month] = when.split('-');
  return `${MONTHS[Number(month) - 1]?.slice(0, 3)} ${year}`;
}

/**
 * The day the site is built for, `YYYY-MM-DD`: `AS_OF`, else `SOURCE_DATE_EPOCH`, else today.
 * Everything that depends on time takes it from here. Throws where one of the two is set to what is no day.
 */
export function asOf(env: Record<string, string | undefined>, today: () => Date = () => new Date()): string {
  const { AS_OF: day, SOURCE_DATE_EPOCH: epoch } = env;
  if (day && !isDay(day)) throw new RangeError(`AS_OF is "${day}". Write a day as YYYY-MM-DD, such as 2026-11-22.`);
  if (day) return day;
  const moment = epoch ? new Date(Number(epoch) * 1000) : today();
  if (Number.isNaN(moment.getTime()))
    throw new RangeError(`SOURCE_DATE_EPOCH is "${epoch}". Write seconds since 1970, such as 1795305600.`);
  return dayOf(moment);
}

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** The day a reader has, in UTC, `YYYY-MM-DD`: for pages in a browser, and never for what is built. */
export const readersDay = (): string => dayOf(new Date());

/** The same day a year later; a leap day leads to the last of February. */
export function yearAfter(day: string): string {
  const [year, ...rest] = day.split('-');
  const same = [Number(year) + 1, ...rest].join('-');
  const isThere: boolean = isDay(same);
  return isThere ? same : same.replace(/29$/, '28');
}

/** Whether a value is a day of the calendar, `YYYY-MM-DD`: 2027-02-30 is none. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
