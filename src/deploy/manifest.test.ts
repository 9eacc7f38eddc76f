import { expect, test } from 'vitest';
import { isSameFile, listed, printManifest, readManifest } from './manifest.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('a file is listed with its bytes counted and its hash', () => {
  expect(listed(bytes('é'))).toEqual({
    size: 2,
    sha256: '4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c',
  });
  expect(isSameFile(listed(bytes('a')), listed(bytes('a')))).toBe(true);
  expect(isSameFile(listed(bytes('a')), listed(bytes('b')))).toBe(false);
});

test('a manifest is a line for each file, in the same order however the files were found', () => {
  const [a, b] = [listed(bytes('a')), listed(bytes('b'))];
  const text = printManifest({ files: { 'b/index.html': b, 'B.txt': a, 'a"b': a } });
  expect(text).toBe(printManifest({ files: { 'a"b': a, 'B.txt': a, 'b/index.html': b } }));
  expect(text.split('\n').map((line) => /^ {4}"(.*?)": \{/.exec(line)?.[1])).toEqual([
    undefined,
    undefined,
    'B.txt',
    'a\\"b',
    'b/index.html',
    undefined,
    undefined,
    undefined,
  ]);
  expect(readManifest(text).files).toEqual({ 'b/index.html': b, 'B.txt': a, 'a"b': a });
});

test('what is no manifest is refused', () => {
  for (const text of ['<html>', '{}', '{"files":{"a":{"size":-1,"sha256":"0"}}}', '{"files":{"a":{"size":1}}}'])
    expect(() => readManifest(text), text).toThrow();
});
