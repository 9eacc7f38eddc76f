import { describe, expect, test } from 'vitest';
import { foundAfter, SMALL } from '../../../tests/small-site.ts';
import { summaryOnRecord } from './summaries.ts';

const ARTICLE = 'articles/first/index.mdx';

const summarised = (summary: string) => (text: string) => text.replace(/^summary: .*$/m, `summary: ${summary}`);
const foundInSummary = (summary: string, change = (text: string) => text) =>
  foundAfter(summaryOnRecord, { [ARTICLE]: (text) => change(summarised(summary)(text)) });

describe('the summary of an article may say', () => {
  test.each([
    ['a figure that its text prints from the record', 'The median is $50,000 now.'],
    ['a cell of its table', 'The youngest earn $30,000, we found.'],
    ['a figure of its own', 'It takes 14 days, and 14 % give up.'],
    ['dates and versions', 'Django 6.1 came in 2026, on 5 August.'],
    ['figures in words', 'Nine of ten people agree.'],
  ])('%s', async (_name, summary) => {
    const own = (text: string) => text.replace('<Own>two weeks</Own>', '<Own>14 days</Own>, <Own>14 %</Own>');
    expect(await foundInSummary(summary, own)).toEqual([]);
  });

  test('a key fact and how many people it rests on, without a word of them in the text', async () => {
    const alone = (text: string) => text.replace(/^The median stands[\s\S]*/m, 'A text.\n');
    expect(await foundInSummary('12 % use it, and earn $50,000, say 100 people.', alone)).toEqual([]);
    expect(await foundInSummary('12 % use it, and earn $55,000, say 101 people.', alone)).toHaveLength(2);
  });

  test('what a chart draws, whose table says the unit above the column', async () => {
    const rows = ['all', '0-2'].map((experience) => ({
      label: experience,
      framework: 'Django',
      place: 'World',
      experience,
    }));
    const chart = `<PayChart id="pay" title="Pay" subtitle="Yearly" dataset="pay" range="interval" rows={${JSON.stringify(rows)}} />`;
    const drawn = (text: string) => text.replace(/<SalaryTable .*/, chart);
    expect(await foundInSummary('Newcomers earn $30,000 at the median.', drawn)).toEqual([]);
    expect(await foundInSummary('Newcomers earn $31,000 at the median.', drawn)).toHaveLength(1);
  });

  test('a figure in the answer to one of its questions', async () => {
    const summary = 'Every year 77 % ask for it.';
    const withoutAnswer = await foundInSummary(summary);
    const answered = await foundAfter(summaryOnRecord, {
      [ARTICLE]: summarised(summary),
      'faqs/why.mdx': (text) => text.concat('\nThat is <Own>77 %</Own>.\n'),
    });
    expect(withoutAnswer).toHaveLength(1);
    expect(answered).toEqual([]);
  });
});

describe('somebody is told', () => {
  test('where a figure stands that the text does not print, and which one it prints', async () => {
    expect(await foundInSummary('The median is $50,080 now.')).toEqual([
      {
        rule: 'summary-on-record',
        severity: 'error',
        file: `${SMALL}/${ARTICLE}`,
        line: 3,
        column: 10,
        message: '"$50,080" stands in the summary, and nowhere in the article itself.',
        fix: 'Did you mean "$50,000"? Print the figure in the text, from the record, or leave it out of the summary.',
      },
    ]);
  });

  test('of a figure in the title', async () => {
    const found = await foundAfter(summaryOnRecord, {
      [ARTICLE]: (text) => text.replace('The first article', 'Why 99 % of firms use it'),
    });
    expect(found.map(({ line, message }) => [line, message])).toEqual([
      [2, '"99 %" stands in the title, and nowhere in the article itself.'],
    ]);
  });

  test('of a digit too few, which is no part of a longer number', async () => {
    expect(await foundInSummary('Only 2 % of people use it.')).toHaveLength(1);
  });

  test('in a draft by a warning', async () => {
    const draft = (text: string) => text.replace('reviewBy:', 'draft: true\nreviewBy:');
    const found = await foundInSummary('Only 2 % of people use it.', draft);
    expect(found.map(({ severity }) => severity)).toEqual(['warning']);
  });

  test('of a figure that a comparison or a topic does not print', async () => {
    const wrong = summarised('It is used by 13 % of people.');
    expect(await foundAfter(summaryOnRecord, { 'comparisons/two.yaml': wrong })).toHaveLength(1);
    expect(await foundAfter(summaryOnRecord, { 'topics/pay.mdx': wrong })).toHaveLength(1);
    expect(
      await foundAfter(summaryOnRecord, { 'comparisons/two.yaml': summarised('It is used by 12 % of people.') }),
    ).toEqual([]);
  });

  test('nothing of the summary while the text names what is not there', async () => {
    const misspelt = (text: string) => text.replace('<Fact id="median" />', '<Fact id="medina" />');
    expect(await foundInSummary('Only 2 % of people use it.', misspelt)).toEqual([]);
  });
});
