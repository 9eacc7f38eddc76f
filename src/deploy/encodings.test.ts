import { expect, test } from 'vitest';
import { chooseEncoding, compressedEndings, ENCODINGS, isVariant } from './encodings.ts';

test.each([
  [undefined, undefined],
  ['', undefined],
  ['identity', undefined],
  ['lzma', undefined],
  ['*', undefined],
  ['gzip', 'gzip'],
  ['GZip', 'gzip'],
  ['gzip;q=0', undefined],
  ['gzip;q=0.000, br;q=0', undefined],
  ['gzip; q=0.5 ,br ; q=0.1', 'gzip'],
  ['gzip;q=x', undefined],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate, zstd', 'zstd'],
  ['br;q=1.0, gzip;q=0.8, *;q=0.1', 'br'],
  ['xgzip, br2', undefined],
])('a reader who accepts "%s" gets %s', (accepted, name) => {
  expect(chooseEncoding(accepted)?.name).toBe(name);
});

test('nobody gets what is not there', () => {
  const gzip = ENCODINGS.filter(({ name }) => name === 'gzip');
  expect(chooseEncoding('br, gzip;q=0.1', gzip)?.name).toBe('gzip');
  expect(chooseEncoding('br', gzip)).toBeUndefined();
  expect(chooseEncoding('br', [])).toBeUndefined();
});

test('text is kept compressed, and what is compressed in itself is not', () => {
  const types = {
    html: 'text/html; charset=utf-8',
    json: 'application/json',
    webmanifest: 'application/manifest+json',
    svg: 'image/svg+xml',
    xml: 'application/xml; charset=utf-8',
    png: 'image/png',
    woff2: 'font/woff2',
    pagefind: 'application/octet-stream',
  };
  expect(compressedEndings(types)).toEqual(['html', 'json', 'webmanifest', 'svg', 'xml']);
});

test('a variant is known by its ending', () => {
  expect(['/a/index.html.br', '/a.css.gz', '/a.css.zst', '/a.css', '/br', '/gz/'].filter(isVariant)).toHaveLength(3);
});
