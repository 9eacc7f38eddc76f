import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { THEME_SCRIPT } from '#src/lib/theme.ts';
import { type BuiltSite, buildFixture } from './site.ts';

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .sort();

describe('a small site', () => {
  let site: BuiltSite;
  let article: string;
  beforeAll(() => {
    site = buildFixture('small');
    expect(site.exitCode, site.output).toBe(0);
    article = readFileSync(path.join(site.out, 'articles/first/index.html'), 'utf8');
  });

  test('has a page for everything in content/', () => {
    expect(filesIn(site.out).filter((name) => name.endsWith('.html'))).toEqual([
      '404.html',
      'about/index.html',
      'accessibility/index.html',
      'articles/first/index.html',
      'articles/index.html',
      'authors/example/index.html',
      'compare/index.html',
      'compare/two/index.html',
      'facts/index.html',
      'facts/median/index.html',
      'facts/share-before/index.html',
      'facts/share/index.html',
      'faq/index.html',
      'glossary/index.html',
      'index.html',
      'salaries/index.html',
      'salaries/pay/index.html',
      'search/index.html',
      'sources/index.html',
      'sources/survey/index.html',
      'topics/pay/index.html',
    ]);
  });

  test('prints a fact with its exact value and the mark of its source', () => {
    expect(article).toMatch(
      /<data value="50000" data-fact="median">\$50,000<\/data><sup class="source-mark"[^>]*><a href="#source-1"[^>]*>1<\/a><\/sup>/,
    );
    const record = JSON.parse(readFileSync(path.join(site.out, 'facts/median.json'), 'utf8'));
    expect(record).toMatchObject({ value: 50_000, locator: 'Table 1', asked: '100 people. All who answered.' });
  });

  test('numbers each source once, in the list at the end', () => {
    expect(article.match(/<li id="source-\d+">/g)).toEqual(['<li id="source-1">']);
  });

  test('prints cells of a dataset with the number of people, and the interval where these are few', () => {
    expect(article).toMatch(/30,000<\/data><small>25\u00a0people<\/small><small>25,000 to 35,000<\/small>/);
    expect(article).toMatch(/50,000<\/data><small>100\u00a0people<\/small><\/td>/);
  });

  test('serves pictures in modern formats with their size', () => {
    expect(article).toMatch(/<source [^>]*type="image\/avif"/);
    expect(article).toMatch(
      /<img [^>]*alt="A green square"[^>]*width="900"[^>]*height="600"|<img [^>]*width="900"[^>]*height="600"[^>]*alt="A green square"/,
    );
  });

  test('shows a drawing as it is, with its size, also one whose name ends in capitals', () => {
    expect(article).toMatch(/<img src="[^"]+\.svg" alt="A green bar" width="40" height="20"/);
  });

  test('carries no style attribute, no script in it but the one for the theme, and no name of a component', () => {
    for (const name of filesIn(site.out).filter((file) => file.endsWith('.html'))) {
      const html = readFileSync(path.join(site.out, name), 'utf8').replace(`<script>${THEME_SCRIPT}</script>`, '');
      expect(html, name).not.toMatch(
        /<[^>]+ style=|<script(?![^>]* (?:src=|type="application\/ld\+json"))|<Fact|<Callout|\[object Object\]|undefined/,
      );
    }
  });

  test('is the same to the byte when it is built again', () => {
    const again = buildFixture('small', { out: 'small-again' });
    expect(again.exitCode, again.output).toBe(0);
    expect(filesIn(again.out)).toEqual(filesIn(site.out));
    for (const name of filesIn(site.out))
      expect(readFileSync(path.join(again.out, name)).equals(readFileSync(path.join(site.out, name))), name).toBe(true);
  });

  test('stays as it was when a later build fails', () => {
    const before = filesIn(site.out).map((name) => [name, statSync(path.join(site.out, name)).mtimeMs]);
    const failed = buildFixture('unknown-fact', { out: 'small', keepOut: true });
    expect(failed.exitCode).not.toBe(0);
    expect(failed.output).toContain('still holds the last good site');
    expect(filesIn(site.out).map((name) => [name, statSync(path.join(site.out, name)).mtimeMs])).toEqual(before);
  });
});

/** What a build says about a planted fault: where it is, what is wrong, what to do. */
const FAULTS: Record<string, string[]> = {
  'unknown-field': [
    'facts/share.yaml:7:1  fields-valid',
    'There is no field "locater".',
    'Did you mean "locator"?',
    'The field "locator" is missing.',
  ],
  'wrong-type': [
    'facts/share.yaml:2:8  fields-valid',
    'The field "value"',
    'facts/share.yaml:8:13  fields-valid',
    'The field "confidence" cannot be "hihg".',
    'Did you mean "high"?',
  ],
  'missing-field': [
    'articles/first/index.mdx:2:1  fields-valid',
    'The field "summary" is missing.',
    'Add it: The standfirst under the headline',
  ],
  'unknown-fact': [
    'articles/first/index.mdx:12:12  reference-exists',
    'articles/first/index.mdx:20:22  reference-exists',
    'There is no fact "medain".',
    'Did you mean "median"?',
  ],
  'unknown-source': [
    'facts/median.yaml:6:9  reference-exists',
    'There is no source "servey".',
    'Did you mean "survey"?',
  ],
  'unknown-author': ['articles/first/index.mdx:5:9  reference-exists', 'There is no author "exampel".'],
  'unknown-topic': ['articles/first/index.mdx:4:10  reference-exists', 'There is no topic "salary".'],
  'missing-picture': [
    'articles/first/index.mdx:10:8  picture-exists',
    'There is no picture "./covr.png" beside this file.',
    'There is no picture "./gone.png" beside this file.',
  ],
  'invalid-yaml': ['sources/survey.yaml:', 'fields-readable', 'The fields cannot be read'],
  'two-files-one-id': ['facts/share.yml:1:1  id-unique', 'both have the id "share"', 'Rename one of them'],
  'updated-before-published': [
    'articles/first/index.mdx:7:10  fields-valid',
    '`updated` is earlier than `published`. Set it to a day on or after `published`',
  ],
  'unknown-component': [
    'component-exists',
    'There is no component <Unknown>.',
    '<Callout>: There is no prop "titel".',
    'Did you mean "title"?',
    '{1 + 1} is an expression.',
  ],
};

describe('a fault stops the build and is named with its file, its place and what to do', () => {
  test.each(Object.entries(FAULTS))('%s', (name, sentences) => {
    const { exitCode, output, out } = buildFixture(name);
    expect(exitCode).not.toBe(0);
    for (const sentence of sentences) expect(output).toContain(sentence);
    expect(() => statSync(out)).toThrow();
  });
});
