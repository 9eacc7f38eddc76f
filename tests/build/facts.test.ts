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

  test('every page that prints it changes, and no other', () => {
    expect(changedPages(before, after)).toEqual([
      'articles/first/index.html',
      'compare/two/index.html',
      'facts/index.html',
      'index.html',
      'sources/survey/index.html',
    ]);
  });

  test('the short answer, the chart, its table and the comparison all print the new value', () => {
    const article = readFileSync(path.join(after.out, 'articles/first/index.html'), 'utf8');
    expect(article).not.toContain('12 %');
    expect(article).toContain('data-fact="share">13 %');
    expect(article).toContain('Now: 13 %');
    expect(article).toMatch(/<th scope="row">Now<\/th><td class="align-right">13 %/);
    expect(readFileSync(path.join(after.out, 'compare/two/index.html'), 'utf8')).toContain('13 %');
  });
});

test('when a fact is removed, the build fails and names every use of it', () => {
  const { exitCode, output } = buildFixture('removed-fact', { without: ['facts/share.yaml'] });
  expect(exitCode).not.toBe(0);
  expect(output.match(/There is no fact "share"\./g)).toHaveLength(3);
  for (const place of ['articles/first/index.mdx:12:20', 'articles/first/index.mdx:24:1', 'comparisons/two.yaml:9:23'])
    expect(output).toContain(`${place}  reference-exists`);
});
