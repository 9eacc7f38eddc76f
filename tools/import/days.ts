import { isDay } from '#src/lib/dates.ts';

/**
 * The day a date says, `YYYY-MM-DD`: the one it begins with, or that of words such as `Mon, 05 May 2014 10:00:00 +0000`. Nothing
 * for no date, such as `0000-00-00`, and for one like `01/02/2020`, which is a day of January here and of February there.
 */
export function dayIn(date: string): string | undefined {
  const [, year, month = '', day = ''] = /^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(date) ?? [];
  if (year) {
    const found = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return isDay(found) && year !== '0000' ? found : undefined;
  }
  if (!/[a-z]{3}/i.test(date) || !/\b\d{4}\b/.test(date)) return undefined;
  // Without a zone a date would be read in the one of this machine, and could be the day before.
  const time = [Date.parse(`${date} UTC`), Date.parse(date)].find((one) => !Number.isNaN(one));
  return time === undefined ? undefined : new Date(time).toISOString().slice(0, 10);
}
