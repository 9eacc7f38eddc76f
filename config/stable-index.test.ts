import { close, createIndex } from 'pagefind';
import { expect, test } from 'vitest';
import { inStableOrder } from './stable-index.ts';

const KINDS = ['article', 'question', 'salary', 'term'];
const TOPICS = ['comparisons', 'hiring', 'salaries', 'skills', 'trends'];

async function freshIndex() {
  const { index } = await createIndex({ forceLanguage: 'en' });
  for (const [number, kind] of KINDS.entries())
    for (const topic of TOPICS)
      await index?.addCustomRecord({
        url: `/${kind}/${topic}/`,
        language: 'en',
        content: `The ${kind} number ${number} about ${topic}`,
        meta: { title: `${kind} on ${topic}` },
        filters: { kind: [kind], topic: [topic] },
      });
  return (await index?.getFiles())?.files ?? [];
}

const listed = (files: Awaited<ReturnType<typeof freshIndex>>) =>
  files.map(({ path, content }) => `${path} ${Buffer.from(content).toString('base64')}`).sort();

test('an index of the same pages is the same to the byte, however often it is made', async () => {
  const indexes = [];
  for (let time = 0; time < 4; time++) indexes.push(await freshIndex());
  await close();
  const asMade = new Set(indexes.map((files) => listed(files).join('\n')));
  expect(asMade.size, 'Pagefind itself is stable now: stable-index.ts is not needed any more').toBeGreaterThan(1);
  const [first, ...others] = indexes.map((files) => listed(inStableOrder(files)));
  expect(first).toHaveLength(indexes[0]?.length ?? 0);
  for (const other of others) expect(other).toEqual(first);
});
