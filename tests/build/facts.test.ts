import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltSite, buildFixture } from './site.ts';

/** Addresses of the pages whose HTML differs between two built sites. */
const changedPages = (one: BuiltSite, other: BuiltSite) =>
  readdirSync(one.out, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .filter(
      (name) => readFileSync(path.join(one.out, name), 'utf8') !== readFileSync(path.join(other.out, name), 'utf8'),
    )
    .sort();

describe('when the value of one fact changes', () => {
  let before: BuiltSite;
  let after: BuiltSite;
  beforeAll(() => {
    before = buildFixture('small');
    after = buildFixture('changed-fact');
    expect(before.exitCode, before.output).toBe(0);
    expect(after.exitCode, after.output).toBe(0);
  });

  test('its own page and every other that prints or draws it change, and no more', () => {
    expect(changedPages(before, after)).toEqual([
      'articles/first/index.html',
      'articles/index.html',
      'compare/index.html',
      'compare/two/index.html',
      'facts/index.html',
      'facts/share/index.html',
      'index.html',
      'sources/survey/index.html',
      'topics/pay/index.html',
    ]);
  });

  test('the short answer, the chart, its table, its CSV and the comparison all print the new value', () => {
    const article = readFileSync(path.join(after.out, 'articles/first/index.html'), 'utf8');
    expect(article).not.toContain('12\u00a0%');
    expect(article).toContain('data-fact="share">13\u00a0%');
    expect(article).toMatch(/<svg[^>]*>(?:(?!<\/svg>)[\s\S])*>13\u00a0%<\/text>/);
    expect(article).toContain('<th scope="row">Now</th><td class="align-right"><data value="13">13\u00a0%</data>');
    expect(readFileSync(path.join(after.out, 'articles/first/chart.csv'), 'utf8')).toContain('\nNow,13,');
    expect(readFileSync(path.join(after.out, 'compare/two/index.html'), 'utf8')).toContain('13\u00a0%');
  });
});

test('when a fact is removed, the build fails and names every use of it', () => {
  const { exitCode, output } = buildFixture('removed-fact', { without: ['facts/share.yaml'] });
  expect(exitCode).not.toBe(0);
  expect(output.match(/There is no fact "share"\./g)).toHaveLength(3);
  for (const place of ['articles/first/index.mdx:12:20', 'articles/first/index.mdx:24:1', 'comparisons/two.yaml:9:23'])
    expect(output).toContain(`${place}  reference-exists`);
});

describe('a cell of pay that rests on 19 people', () => {
  const planted = /121212|131313|141414|121,212|131,313|141,414/;
  const filesWithIt = (folder: string) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile() && planted.test(readFileSync(path.join(item.parentPath, item.name), 'latin1')))
      .map(({ name }) => name);

  test('stops the build by name, and stands nowhere in the site', () => {
    expect(buildFixture('small', { out: 'few-people' }).exitCode).toBe(0);
    const { exitCode, output, out, content } = buildFixture('few-people', { keepOut: true });
    expect(exitCode).not.toBe(0);
    expect(output).toContain('salaries/pay.csv:4:1  rows-valid');
    expect(output).toContain('A cell of fewer than 20 people is not printed.');
    expect(filesWithIt(content)).toEqual(['pay.csv']);
    expect(filesWithIt(out)).toEqual([]);
  });

  test('a dataset of 20 and more comes out whole, as CSV, as JSON and in the table', () => {
    const { out } = buildFixture('small');
    const csv = readFileSync(path.join(out, 'salaries/pay.csv'), 'utf8');
    expect(csv).toBe(readFileSync('tests/fixtures/small/content/salaries/pay.csv', 'utf8'));
    const { rows } = JSON.parse(readFileSync(path.join(out, 'salaries/pay.json'), 'utf8'));
    expect(rows).toHaveLength(2);
    const page = readFileSync(path.join(out, 'salaries/index.html'), 'utf8');
    expect(page.match(/data-cell=/g)).toHaveLength(2);
  });
});
