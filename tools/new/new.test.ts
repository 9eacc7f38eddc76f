import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../check/check.ts';
import { readAnswer } from './answer.ts';
import { begin } from './begin.ts';
import { idFor } from './entry.ts';
import { KINDS, kindOf } from './kinds.ts';

const FOLDER = path.resolve('.build/tests/new/content');
const TODAY = '2026-11-22';

beforeEach(() => {
  rmSync(FOLDER, { recursive: true, force: true });
  cpSync('tests/fixtures/small/content', FOLDER, { recursive: true });
});

/** Runs the command without a terminal, as a script does. */
async function run(...args: string[]) {
  let [out, said] = ['', ''];
  const code = await begin(args, {
    today: TODAY,
    env: { CONTENT_DIR: FOLDER },
    isTerminal: false,
    print: (text) => {
      out += text;
    },
    complain: (text) => {
      said += text;
    },
  });
  return { code, out, said };
}

const written = (file: string) => readFileSync(path.join(FOLDER, file), 'utf8');
const errors = async () =>
  (await checkContent(FOLDER, { asOf: TODAY, isStrict: false })).filter(({ severity }) => severity === 'error');

const ARTICLE = [
  ...['article', '--title', 'What a survey says about pay'],
  ...['--summary', 'A short summary of the article, long enough to be shown whole.'],
  ...['--topic', 'pay', '--keyFacts', 'median,share,share-before'],
];

describe('a new entry passes the checker at once', () => {
  test.each<[file: string, args: string[]]>([
    ['articles/what-a-survey-says-about-pay/index.mdx', ARTICLE],
    ['faqs/is-it-enough.mdx', ['faq', '--question', 'Is it enough?', '--topic', 'pay']],
    [
      'glossary/median.yaml',
      ['term', '--term', 'median', '--definition', 'The middle one.', '--url', 'https://example.org/median'],
    ],
    [
      'facts/half.yaml',
      [
        ...['fact', '--id', 'half', '--statement', `Half of those asked used it${', or something like it'.repeat(4)}.`],
        ...['--value', '50', '--unit', '%', '--display', '50 %', '--asOf', '2025', '--source', 'survey'],
        ...['--locator', 'Table 3', '--confidence', 'high', '--n', '200', '--interval', '{low: 45, high: 55}'],
      ],
    ],
    [
      'sources/the-other-survey.yaml',
      [
        ...['source', '--title', 'The other survey', '--publisher', 'Somebody', '--url', 'https://example.org/other'],
        ...['--licence', 'CC BY 4.0', '--archivedCopy', 'false', '--published', '2025-03'],
      ],
    ],
    [
      'authors/anna-koval.yaml',
      ['author', '--name', 'Anna Koval', '--kind', 'person', '--summary', 'A writer.', '--url', 'https://example.org/'],
    ],
    [
      'comparisons/one-or-the-other.yaml',
      [
        ...['comparison', '--title', 'One or the other', '--summary', 'What sets them apart.', '--topic', 'pay'],
        ...['--framework', 'One', '--framework', 'Other', '--criteria', 'Pay', '--criteria', 'Effort'],
      ],
    ],
    ['topics/careers.mdx', ['topic', '--title', 'Careers', '--summary', 'How to begin.', '--body', 'All about work.']],
  ])('%s', async (file, args) => {
    expect(await run(...args)).toMatchObject({ code: 0, said: '' });
    expect(existsSync(path.join(FOLDER, file))).toBe(true);
    expect(await errors()).toEqual([]);
  });

  test('each kind is tried above', () => {
    expect(Object.keys(KINDS)).toEqual('article faq term fact source author comparison topic'.split(' '));
  });
});

test('an article begins as a draft, published today, to be checked in a year, by the only author there is', async () => {
  await run(...ARTICLE);
  expect(written('articles/what-a-survey-says-about-pay/index.mdx').split('---')[1]).toBe(`
title: What a survey says about pay
summary: A short summary of the article, long enough to be shown whole.
topics: [pay]
author: example
published: 2026-11-22
reviewBy: 2027-11-22
keyFacts: [median, share, share-before]
draft: true
`);
});

test('a fact is written as the others are: long texts folded, years without quotes', async () => {
  const statement = `Half of those asked used it, ${'and the other half did not, '.repeat(4)}we read.`;
  const rest = ['--source', 'survey', '--locator', 'Table 3', '--confidence', 'high', '--value', '"5.2"'];
  await run('fact', '--id', 'half', '--statement', statement, '--asOf', '2025', ...rest);
  expect(written('facts/half.yaml')).toBe(`statement: >-
  Half of those asked used it, and the other half did not, and the other half did not, and the other
  half did not, and the other half did not, we read.
value: "5.2"
asOf: 2025
source: survey
locator: Table 3
confidence: high
reviewBy: 2027-11-22
`);
});

test('a topic comes after the last', async () => {
  await run('topic', '--title', 'Careers', '--summary', 'How to begin.', '--body', 'All about work.');
  expect(written('topics/careers.mdx')).toContain('\norder: 2\n');
});

describe('without a terminal nothing is asked', () => {
  test('all flags that are missing are named at once, with what they are for', async () => {
    const { code, said } = await run('article', '--title', 'A title of its own', '--topic', 'pay');
    expect(code).toBe(1);
    expect(said).toContain('The flag "--summary" is missing. The standfirst under the headline');
    expect(said).toContain('The flag "--keyFacts" is missing.');
    expect(said).not.toContain('"--author" is missing');
  });

  test('a flag, a value and a kind that do not exist are answered with the nearest that do', async () => {
    expect((await run(...ARTICLE, '--autor', 'example')).said).toContain(
      'There is no flag "--autor" for an article. Did you mean "author"?',
    );
    expect((await run(...ARTICLE, '--topic', 'pai')).said).toContain('There is no topic "pai". Did you mean "pay"?');
    expect((await run('artcle')).said).toContain('There is no "artcle" to begin. Did you mean "article"?');
    expect((await run('author', '--kind', 'persn')).said).toContain('Did you mean "person"?');
  });

  test('a flag without a value, a value without a flag and a group that is no YAML are said', async () => {
    const { said } = await run('fact', 'stray', '--interval', '{low: 1', '--n', '--unit', '%');
    expect(said).toContain('"stray" belongs to no flag.');
    expect(said).toContain('The flag "--interval" does not fit: "{low: 1" cannot be read.');
    expect(said).toContain('The flag "--n" has no value. It takes: whole number, 20 or more.');
  });

  test('what does not fit its field is said as the checker says it', async () => {
    const { said } = await run(...ARTICLE, '--published', 'tomorrow', '--reviewBy', '2026-02-30');
    expect(said).toContain('The field "published" does not fit. Write a day as YYYY-MM-DD');
    expect(said).toContain('The field "reviewBy" does not fit.');
  });
});

describe('nothing is written that could not be used', () => {
  test('a title of emoji makes no address', async () => {
    const { code, said } = await run('topic', '--title', '🎉🎉', '--summary', 'A.', '--body', 'B.');
    expect([code, said]).toEqual([1, expect.stringContaining('No address can be made of "🎉🎉". Give one with --id')]);
    expect(await run('topic', '--title', '🎉', '--id', 'party', '--summary', 'A.', '--body', 'B.')).toMatchObject({
      code: 0,
    });
  });

  test('an id that is taken is refused, and the file stays as it is', async () => {
    const before = written('topics/pay.mdx');
    const { code, said } = await run('topic', '--title', 'Pay', '--summary', 'Other.', '--body', 'Other.');
    expect([code, said]).toEqual([1, expect.stringContaining('topics/pay.mdx. Choose another id.')]);
    expect(written('topics/pay.mdx')).toBe(before);
  });

  test('an article that would be public needs its text', async () => {
    expect((await run(...ARTICLE, '--draft', 'false')).said).toContain('The flag "--body" is missing.');
  });

  test('an old address of another article is refused', async () => {
    const first = path.join(FOLDER, 'articles/first/index.mdx');
    const alias = 'aliases: [/articles/what-a-survey-says-about-pay/]\nkeyFacts:';
    writeFileSync(first, readFileSync(first, 'utf8').replace('keyFacts:', alias));
    const { code, said } = await run(...ARTICLE);
    expect([code, said]).toEqual([1, expect.stringContaining('/articles/what-a-survey-says-about-pay/')]);
    expect(existsSync(path.join(FOLDER, 'articles/what-a-survey-says-about-pay'))).toBe(false);
  });

  test('where a file stands in the way of the folder, a sentence says so and nothing is left', async () => {
    writeFileSync(path.join(FOLDER, 'articles/what-a-survey-says-about-pay'), '');
    const { code, said } = await run(...ARTICLE);
    expect([code, said]).toEqual([1, expect.stringContaining('could not be written')]);
  });

  test('a folder of the content that is not there is named', async () => {
    expect((await run(...ARTICLE, '--content', 'nowhere')).said).toContain('There is no folder "nowhere".');
  });
});

test('an id keeps what the Latin alphabet can say of a name, and ends at a word', () => {
  expect(idFor('Über Größe & C++: 10 facts')).toBe('uber-gro-e-c-10-facts');
  expect(idFor('日本語')).toBe('');
  expect(idFor('word '.repeat(30)).length).toBeLessThanOrEqual(60);
});

test('a text in quotes stays a text, a number becomes one', () => {
  const value = kindOf('fact')?.fields.find(({ name }) => name === 'value');
  expect(value && ['50.7', '"5.2"', 'April'].map((typed) => readAnswer(value, typed))).toEqual([50.7, '5.2', 'April']);
});
