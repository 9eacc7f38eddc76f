import { expect, test } from 'vitest';
import { readFrontMatter, readYaml } from './front-matter.ts';

const source = '---\ntitle: One\nrevisions:\n  - date: 2026-01-01\n    change: x\n---\n\nText.\n';

test('a field is found again at its line and column, its name and its value', () => {
  const fields = readFrontMatter(source);
  expect(fields.valueAt(['title'])).toEqual({ line: 2, column: 8 });
  expect(fields.keyAt(['title'])).toEqual({ line: 2, column: 1 });
  expect(fields.valueAt(['revisions', 0, 'change'])).toEqual({ line: 5, column: 13 });
});

test('a field that is missing is placed at what is around it', () => {
  expect(readFrontMatter(source).valueAt(['revisions', 0, 'why'])).toEqual({ line: 4, column: 5 });
});

test('days are text, so that no time zone can move them', () => {
  expect(readYaml('date: 2026-11-22').data).toEqual({ date: '2026-11-22' });
});

test('windows line ends and a byte order mark change nothing', () => {
  const fields = readFrontMatter(`\uFEFF${source.replaceAll('\n', '\r\n')}`);
  expect(fields.data).toMatchObject({ title: 'One' });
  expect(fields.valueAt(['title'])).toEqual({ line: 2, column: 8 });
});

test('a key that stands twice is a finding at the second one', () => {
  const [finding] = readYaml('a: 1\nb: 2\na: 3\n').findings;
  expect(finding).toMatchObject({ line: 3, column: 1, rule: 'fields-readable' });
});

test('a file without front matter says how to begin', () => {
  expect(readFrontMatter('Text only.').findings[0]?.fix).toContain('three dashes');
});
