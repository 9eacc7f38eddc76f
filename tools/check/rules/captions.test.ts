import { describe, expect, test } from 'vitest';
import { foundAfter, SMALL, textOf } from '../../../tests/small-site.ts';
import { captionOnRecord } from './captions.ts';

const ARTICLE = 'articles/first/index.mdx';
const COMPARISON = 'comparisons/two.yaml';

const foundInTitle = (title: string) =>
  foundAfter(captionOnRecord, { [ARTICLE]: (text) => text.replace('The share grew', title) });
const foundInNote = (note: string, change = (text: string) => text) =>
  foundAfter(captionOnRecord, {
    [COMPARISON]: (text) => change(text.replace('- name: Share', `- name: Share\n    note: ${note}`)),
  });

describe('the title of a chart may say', () => {
  test.each([
    ['a figure that it draws', 'The share grew to 12 %'],
    ['a figure that the text prints', 'Who earns $50,000'],
    ['a year', 'The share grew in 2025'],
  ])('%s', async (_name, title) => expect(await foundInTitle(title)).toEqual([]));
});

describe('the note of a criterion may say', () => {
  test.each([
    ['a figure of its cells', 'Ten in all are not 12 %.'],
    ['nothing in digits', 'Who answered.'],
  ])('%s', async (_name, note) => expect(await foundInNote(note)).toEqual([]));

  test('how many people stand behind a fact of its cells', async () => {
    const median = (text: string) => text.replace('fact: share', 'fact: median');
    expect(await foundInNote('Among 100 people.', median)).toEqual([]);
    expect(await foundInNote('Among 101 people.', median)).toHaveLength(1);
  });

  test('anything while a fact of its cells is missing, which another rule reports', async () =>
    expect(await foundInNote('Among 99 people.', (text) => text.replace('fact: share', 'fact: shares'))).toEqual([]));
});

describe('somebody is told', () => {
  test('which chart says a figure that nothing prints, and which one was meant', async () => {
    const line =
      textOf(ARTICLE)
        .split('\n')
        .findIndex((text) => /^<BarChart/.test(text)) + 1;
    expect(await foundInTitle('The share grew to 13 %')).toEqual([
      {
        rule: 'caption-on-record',
        severity: 'error',
        file: `${SMALL}/${ARTICLE}`,
        line,
        column: 1,
        message: '"13 %" stands in the title of the chart "chart", and nowhere in its numbers or in the text.',
        fix: 'Did you mean "12 %"? Print the figure in the text, from the record, or leave it out of the title.',
      },
    ]);
  });

  test('which criterion has a note that none of its cells rests on', async () => {
    expect(await foundInNote('Among 300 people.')).toEqual([
      {
        rule: 'caption-on-record',
        severity: 'error',
        file: `${SMALL}/${COMPARISON}`,
        line: 8,
        column: 11,
        message: '"300" stands in the note of "Share", and none of its cells rests on it.',
        fix: 'Take the figure from a fact of the row, or leave it out of the note.',
      },
    ]);
  });
});
