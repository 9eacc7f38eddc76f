import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { unpacked } from '../../tests/unpacked.ts';
import { precompress } from './precompress.ts';

const TEXT = '<p>Every figure is on record, and every figure has its source.</p>\n'.repeat(60);
let site: string;
let cache: string;

beforeEach(() => {
  const folder = mkdtempSync(path.join(tmpdir(), 'compressed-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  site = path.join(folder, 'site');
  cache = path.join(folder, 'cache');
  mkdirSync(path.join(site, 'a'), { recursive: true });
  writeFileSync(path.join(site, 'a/index.html'), TEXT);
});

const run = () => precompress(site, { endings: ['html', 'json'], cache });
const names = () => readdirSync(site, { recursive: true, encoding: 'utf8' }).sort();

test('a text has a variant in every encoding beside it, which unpacks to it', async () => {
  expect(await run()).toMatchObject({ files: 1, made: 3 });
  expect(names()).toEqual(['a', ...['', '.br', '.gz', '.zst'].map((ending) => `a/index.html${ending}`)]);
  for (const ending of ['.br', '.gz', '.zst'])
    expect(unpacked(path.join(site, `a/index.html${ending}`)).toString()).toBe(TEXT);
});

test('what is small, what does not shrink and what is no text stays alone', async () => {
  writeFileSync(path.join(site, 'small.html'), TEXT.slice(0, 1000));
  const noise = Buffer.concat(
    Array.from({ length: 100 }, (_, index) => createHash('sha256').update(`${index}`).digest()),
  );
  writeFileSync(path.join(site, 'noise.json'), noise);
  writeFileSync(path.join(site, 'picture.png'), TEXT);
  expect((await run()).files).toBe(1);
  expect(names().filter((name) => /small|noise|picture/.test(name))).toEqual([
    'noise.json',
    'picture.png',
    'small.html',
  ]);
});

test('nothing is compressed twice, and what this site has no use for is not kept', async () => {
  await run();
  const first = readdirSync(cache).sort();
  const bytes = readFileSync(path.join(site, 'a/index.html.br'));
  expect((await run()).made).toBe(0);
  expect(readFileSync(path.join(site, 'a/index.html.br')).equals(bytes)).toBe(true);
  writeFileSync(path.join(site, 'a/index.html'), `${TEXT}.`);
  expect((await run()).made).toBe(3);
  expect(readdirSync(cache)).toHaveLength(3);
  expect(readdirSync(cache).filter((name) => first.includes(name))).toEqual([]);
});
