import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '#src/lib/finding.ts';
import { checkContent } from '../../tools/check/check.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'check-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A copy of the small site, changed by `change`. */
function changed(change: (folder: string) => void): string {
  const folder = mkdtempSync(path.join(root, 'content-'));
  cpSync('tests/fixtures/small/content', folder, { recursive: true });
  change(folder);
  return folder;
}

/** What is said about the files called `name`, each as `line:column rule`; the check itself must not fail. */
async function findingsIn(name: string, change: (folder: string) => void): Promise<string[]> {
  const folder = changed(change);
  const findings = await checkContent(folder, { asOf: '2026-11-22', isStrict: false });
  for (const finding of findings) expectWhole(finding);
  return findings
    .filter(({ file }) => path.relative(folder, path.resolve(file)) === name)
    .map(({ line, column, rule }) => `${line}:${column} ${rule}`);
}

function expectWhole({ line, column, message, fix }: Finding) {
  expect(line).toBeGreaterThanOrEqual(1);
  expect(column).toBeGreaterThanOrEqual(1);
  expect(message).toMatch(/\S/);
  expect(fix).toMatch(/\S/);
}

const write = (name: string, data: string | Uint8Array) => (folder: string) => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), data);
};

const replace = (name: string, old: string, by: string) => (folder: string) => {
  const text = readFileSync(path.join(folder, name), 'utf8');
  expect(text).toContain(old);
  writeFileSync(path.join(folder, name), text.replace(old, by));
};

const FRONT = '---\nquestion: Why not?\ntopic: pay\nreviewBy: 2028-01-10\n---\n\n';

describe('a text of any kind is told a place, or nothing', () => {
  test.each<[what: string, text: string | Uint8Array, findings: string[]]>([
    ['nothing at all', '', ['1:1 fields-readable']],
    ['white space only', ' \n\n\t\n', ['1:1 fields-readable']],
    ['bytes', new Uint8Array([0, 1, 2, 255, 254, 0]), ['1:1 file-readable']],
    ['bytes that are no UTF-8', new Uint8Array([0x41, 0xe9, 0x41]), ['1:1 file-readable']],
    ['a null byte in a text', `${FRONT}A\0B`, ['1:1 file-readable']],
    ['half of a character', new Uint8Array([...Buffer.from(FRONT), 0xed, 0xa0, 0x80]), ['1:1 file-readable']],
    ['UTF-16', Buffer.from(`\uFEFF${FRONT}`, 'utf16le'), ['1:1 file-readable']],
    ['5 MB', `${FRONT}${'word '.repeat(1_000_000)}`, ['1:1 file-readable']],
    ['no front matter', 'A text.', ['1:1 fields-readable']],
    ['front matter that never ends', '---\nquestion: Why?\n', ['1:1 fields-readable']],
    ['front matter of one text', '---\nWhy?\n---\n', ['2:1 fields-valid']],
    ['front matter of a list', '---\n- Why?\n---\n', ['2:1 fields-valid']],
    ['empty front matter', '---\n---\n', ['1:4 fields-valid']],
    ['Windows line ends', `${FRONT}A text with {code}.\n`.replaceAll('\n', '\r\n'), ['7:13 no-code']],
    ['old Macintosh line ends', `${FRONT}A text.`.replaceAll('\n', '\r'), ['1:1 fields-readable']],
    ['a byte order mark', `\uFEFF${FRONT}A text with {code}.`, ['7:13 no-code']],
    ['tabs', `${FRONT}\tA\ttext\twith {code}.`, ['7:14 no-code']],
    ['emoji before a fault', `${FRONT}👩‍👩‍👧 {code}`, ['7:10 no-code']],
    ['Arabic before a fault', `${FRONT}مرحبا {code}`, ['7:7 no-code']],
    ['a line of 10,000 columns', `${FRONT}${'word '.repeat(2000)}{code}`, ['7:10001 no-code']],
    ['a line of 100,000 columns without a space', `${FRONT}${'a'.repeat(100_000)}`, []],
    ['3,000 brackets that open', `${FRONT}${'['.repeat(3000)}`, ['7:501 mdx-readable']],
    ['3,000 stars and underscores', `${FRONT}${'*a_'.repeat(3000)}`, []],
    ['10,000 closing tags', `${FRONT}${'</b>'.repeat(10_000)}`, ['7:1 mdx-readable']],
  ])('%s', async (_what, text, findings) => {
    expect(await findingsIn('faqs/text.mdx', write('faqs/text.mdx', text))).toEqual(findings);
  });

  test.each([
    ['3,000 quotes in one another', '> '.repeat(3000)],
    ['3,000 lists in one another', `${'- '.repeat(3000)}A`],
    ['300 notes in one another', `${'<Callout title="A">\n\n'.repeat(300)}A${'\n\n</Callout>'.repeat(300)}`],
    ['3,000 tags in one another', `${'<sub>'.repeat(3000)}A${'</sub>'.repeat(3000)}`],
    ['3,000 stresses in one another', `${'**a '.repeat(3000)}b${'**'.repeat(3000)}`],
  ])('%s are refused as too deep, where they are', async (_what, text) => {
    const found = await findingsIn('faqs/text.mdx', write('faqs/text.mdx', `${FRONT}${text}`));
    expect(found).toEqual([expect.stringMatching(/^([7-9]|\d{2,}):\d+ mdx-readable$/)]);
  });
});

describe('YAML of any kind is told a place', () => {
  test.each([
    ['nothing at all', '', ['1:1 fields-valid']],
    ['a comment', '# nothing\n', ['1:1 fields-valid']],
    ['tabs', 'term: A\n\tdefinition: B\n', ['2:1 fields-readable']],
    ['two documents', 'term: A\n---\nterm: B\n', ['2:1 fields-readable']],
    ['an alias of nothing', 'term: A\ndefinition: *nothing\nurl: https://example.org\n', ['2:13 fields-readable']],
  ])('%s', async (_what, text, findings) => {
    expect((await findingsIn('glossary/a.yaml', write('glossary/a.yaml', text))).slice(0, 1)).toEqual(findings);
  });

  test.each([
    ['5,000 lists in one another', `term: ${'['.repeat(5000)}`],
    ['300 groups in one another', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['a list of itself', 'term: &a [*a]\ndefinition: A.\nurl: https://example.org\n'],
    ['half of a character', 'term: "\\uD800"\ndefinition: A.\nurl: nowhere\n'],
    ['names a program knows', 'constructor: 1\ntoString: 2\n__proto__: { term: A }\n'],
  ])('%s', async (_what, text) => {
    expect(await findingsIn('glossary/a.yaml', write('glossary/a.yaml', text))).not.toEqual([]);
  });
});

describe('a value of the wrong kind is a finding, whatever uses it', () => {
  const shown = (show: string) =>
    replace('articles/first/index.mdx', '<Fact id="median" />', `<Fact id="share" show="${show}" />`);
  const all =
    (...changes: ((folder: string) => void)[]) =>
    (folder: string) => {
      for (const change of changes) change(folder);
    };

  test.each<[what: string, file: string, change: (folder: string) => void]>([
    [
      'an enum that is a group with a field called toString',
      'facts/share.yaml',
      replace('facts/share.yaml', 'high', '{ toString: 1 }'),
    ],
    [
      'a number of people that is a group, where it is printed',
      'facts/share.yaml',
      all(replace('facts/share.yaml', 'unit:', 'n: { toString: 1 }\nunit:'), shown('n')),
    ],
    [
      'an interval of texts, where it is printed',
      'facts/share.yaml',
      all(replace('facts/share.yaml', 'unit: "%"', 'unit: 5\ninterval: { low: a, high: b }'), shown('interval')),
    ],
    [
      'the frameworks of a comparison that is shown',
      'comparisons/two.yaml',
      all(
        replace('comparisons/two.yaml', '[Django, Flask]', '[{ toString: 1 }, Flask]'),
        replace(
          'articles/first/index.mdx',
          '<Comparison id="two" />',
          '<Comparison id="two" frameworks={["Flask"]} />',
        ),
      ),
    ],
    [
      'the rows of a dataset that is shown',
      'salaries/pay.yaml',
      replace('salaries/pay.yaml', './pay.csv', '[{ framework: { toString: 1 } }]'),
    ],
    [
      'the key facts of a public article that are a list of themselves',
      'articles/first/index.mdx',
      replace('articles/first/index.mdx', '[median, share, share-before]', '&a [*a]'),
    ],
    [
      'a dataset that is shown and does not exist',
      'articles/first/index.mdx',
      replace('articles/first/index.mdx', 'dataset="pay"', 'dataset="nothing"'),
    ],
    [
      'a dataset that is shown and has no rows',
      'salaries/pay.yaml',
      replace('salaries/pay.yaml', 'rows: ./pay.csv', ''),
    ],
  ])('%s', async (_what, file, change) => {
    expect(await findingsIn(file, change)).not.toEqual([]);
  });
});

describe('the disk holds what it likes', () => {
  test.each<[what: string, file: string, change: (folder: string) => void, findings: string[]]>([
    [
      'a link out of content/',
      'facts/away.yaml',
      (folder) => symlinkSync('/etc/hostname', path.join(folder, 'facts/away.yaml')),
      ['1:1 file-inside'],
    ],
    [
      'a link to nothing',
      'facts/away.yaml',
      (folder) => symlinkSync('/nowhere', path.join(folder, 'facts/away.yaml')),
      ['1:1 file-inside'],
    ],
    [
      'a link to the folder it is in',
      'facts/away',
      (folder) => symlinkSync('.', path.join(folder, 'facts/away')),
      ['1:1 file-inside'],
    ],
    [
      'a CSV that is a link',
      'salaries/pay.csv',
      (folder) => {
        renameSync(path.join(folder, 'salaries/pay.csv'), path.join(root, 'pay.csv'));
        symlinkSync(path.join(root, 'pay.csv'), path.join(folder, 'salaries/pay.csv'));
      },
      ['1:1 file-inside'],
    ],
    ['a folder called x.mdx', 'faqs/x.mdx', (folder) => mkdirSync(path.join(folder, 'faqs/x.mdx')), []],
    [
      'a folder called index.mdx',
      'articles/first/index.mdx',
      (folder) => {
        rmSync(path.join(folder, 'articles/first/index.mdx'));
        mkdirSync(path.join(folder, 'articles/first/index.mdx'));
      },
      [],
    ],
    [
      'an article whose folder has a dot',
      'articles/v2.0/index.mdx',
      (folder) => renameSync(path.join(folder, 'articles/first'), path.join(folder, 'articles/v2.0')),
      ['1:1 id-valid', '1:1 revision-locked'],
    ],
    [
      'a name with spaces',
      'facts/a fact.yaml',
      (folder) => renameSync(path.join(folder, 'facts/share.yaml'), path.join(folder, 'facts/a fact.yaml')),
      ['1:1 fact-used', '1:1 id-valid'],
    ],
    [
      'a name with a line break',
      'facts/a\nb.yaml',
      write('facts/a\nb.yaml', 'a: 1'),
      ['1:1 fact-used', '1:1 id-valid'],
    ],
    [
      'a file that stands beside an entry of its name and is none',
      'facts/share.txt',
      write('facts/share.txt', 'Notes.'),
      ['1:1 file-expected'],
    ],
    [
      'a CSV that is a folder',
      'salaries/pay.yaml',
      (folder) => {
        rmSync(path.join(folder, 'salaries/pay.csv'));
        mkdirSync(path.join(folder, 'salaries/pay.csv'));
      },
      ['14:7 rows-valid'],
    ],
    ['a lock that is nothing', 'articles/first/index.mdx', write('revisions.lock', 'null'), ['1:1 revision-locked']],
    [
      'a lock of another shape',
      'articles/first/index.mdx',
      write('revisions.lock', '{ "first": 5 }'),
      ['1:1 revision-locked'],
    ],
    [
      'a lock that is no JSON',
      'articles/first/index.mdx',
      write('revisions.lock', '<<<<<<< HEAD'),
      ['1:1 revision-locked'],
    ],
  ])('%s', async (_what, file, change, findings) => {
    const found = await findingsIn(file, change);
    expect(found.filter((finding) => !finding.endsWith('fields-valid'))).toEqual(findings);
  });

  test('a file that may not be read is a finding, except to root, who may read all', async () => {
    const found = await findingsIn('facts/share.yaml', (folder) => chmodSync(path.join(folder, 'facts/share.yaml'), 0));
    expect(found).toEqual(process.getuid?.() === 0 ? [] : ['1:1 file-readable']);
  });

  test('a CSV from a spreadsheet, which begins with a byte order mark, is read', async () => {
    const mark = (folder: string) => replace('salaries/pay.csv', 'framework', '\uFEFFframework')(folder);
    expect(await findingsIn('salaries/pay.csv', mark)).toEqual([]);
  });

  test('a CSV of bytes is told that it has no rows to read', async () => {
    const bytes = write('salaries/pay.csv', new Uint8Array([0, 1, 2, 255]));
    expect([
      ...(await findingsIn('salaries/pay.csv', bytes)),
      ...(await findingsIn('salaries/pay.yaml', bytes)),
    ]).not.toEqual([]);
  });

  test('a row of a CSV is named by its line, below a cell of two lines, too', async () => {
    const rows = replace('salaries/pay.csv', 'World,all', '"World\n",all');
    expect(
      await findingsIn('salaries/pay.csv', (folder) => {
        rows(folder);
        replace('salaries/pay.csv', '0-2,25', '0-2,5')(folder);
      }),
    ).toEqual(['4:1 rows-valid']);
  });
});

/** Checks in a process of its own, because these texts could end it or keep it busy for minutes. */
function outcomeOf(text: string): string {
  const folder = changed(write('faqs/text.mdx', text));
  const { status, signal } = spawnSync(process.execPath, ['tools/check/index.ts', '--content', folder], {
    encoding: 'utf8',
    timeout: 10_000,
    env: { ...process.env, AS_OF: '2026-11-22' },
  });
  return signal ?? String(status);
}

describe('a text of a megabyte at most neither ends the process nor keeps it busy', () => {
  test.each([
    ['10,000 parentheses in an expression', `${FRONT}{${'('.repeat(10_000)}1${')'.repeat(10_000)}}`],
    ['20,000 brackets in a prop', `${FRONT}<Faqs ids={${'['.repeat(20_000)}${']'.repeat(20_000)}} />`],
    ['20,000 brackets in an export', `${FRONT}export const a = ${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['a component in a prop of itself, 60 times', `${FRONT}${'<Faqs ids={['.repeat(60)}`],
    ['60 tags that open in an expression', `${FRONT}{${'<a>'.repeat(60)}`],
    ['a megabyte of quotes', '>'.repeat(1_000_000)],
    ['a megabyte of braces', '{'.repeat(1_000_000)],
    ['a table of 2,000 columns and as many rows', `${'|a'.repeat(2000)}\n${'|-'.repeat(2000)}\n${'|\n'.repeat(2000)}`],
  ])('%s', { timeout: 30_000 }, (_what, text) => {
    expect(outcomeOf(text)).toBe('1');
  });
});
