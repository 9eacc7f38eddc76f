import { csvParse } from 'd3-dsv';
import type { Dataset } from '#src/document/record.ts';
import { readSalaryRows } from '#src/schemas/salary.ts';
import { type EntryOf, entries, entry } from './library.ts';

const csvFiles = import.meta.glob<string>('#content/salaries/*.csv', { query: '?raw', import: 'default', eager: true });

/** Topics in the order they give themselves. */
export const topics = async (): Promise<EntryOf<'topics'>[]> =>
  (await entries('topics')).sort((a, b) => a.order - b.order);

/** Questions of a topic, in the order they give themselves. */
export const faqsOnTopic = async (topic: string): Promise<EntryOf<'faqs'>[]> =>
  (await entries('faqs'))
    .filter((faq) => faq.topic === topic)
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));

/** Terms in alphabetical order. */
export const terms = async (): Promise<EntryOf<'glossary'>[]> =>
  (await entries('glossary')).sort((a, b) => a.term.localeCompare(b.term, 'en'));

/** A dataset of pay with its rows, wherever these are kept. */
export async function dataset(id: string): Promise<Dataset> {
  const { body: _body, folder: _folder, rows, ...metadata } = await entry('salaries', id);
  return {
    ...metadata,
    rows: typeof rows === 'string' ? readSalaryRows(csvParse(csvOf(rows).replace(/^\uFEFF/, ''))) : rows,
  };
}

function csvOf(path: string): string {
  const name = path.replace('./', '/');
  const found = Object.entries(csvFiles).find(([file]) => file.endsWith(name));
  if (!found) throw new RangeError(`There is no file ${path} in content/salaries/.`);
  return found[1];
}

/** Every dataset of pay, by id. */
export const datasets = async (): Promise<Dataset[]> =>
  Promise.all((await entries('salaries')).map(({ id }) => dataset(id)));
