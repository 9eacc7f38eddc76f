import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENCODINGS, isVariant } from '#src/deploy/encodings.ts';
import type { Policy } from '#src/deploy/policy.ts';
import { policyOfSite } from '../../tools/deploy/built-site.ts';
import { unpacked } from '../unpacked.ts';
import { matrix, type Row } from './matrix.ts';
import { hashedFiles, RENAMED_SITE as site } from './renamed-site.ts';
import { ask, type Got } from './request.ts';
import { type RunningServer, SERVERS } from './servers.ts';

let policy: Policy;
let rows: Row[];

beforeAll(() => {
  policy = policyOfSite(site);
  rows = matrix(hashedFiles(site));
  expect(rows.length).toBeGreaterThan(60);
});

const bytesOf = (name: string) => readFileSync(path.join(site, name));

/** The encoding that an answer is sent in. */
const encodingOf = ({ headers }: Got) => ENCODINGS.find(({ name }) => name === headers['content-encoding']);

/** Whether the bytes of a file came back: those of its variant, which another test unpacks, or a part of them. */
function isBodyOf(file: string, { expected: { part }, method }: Row, got: Got): boolean {
  const bytes = readFileSync(path.join(site, file + (encodingOf(got)?.ending ?? '')));
  const wanted = part ? bytes.subarray(part[0], part[1] + 1) : bytes;
  return method === 'HEAD' ? got.body.length === 0 : wanted.equals(got.body);
}

/** What came back, in the words of the matrix, so that it can be held against a row. */
function seen(row: Row, got: Got) {
  const { expected } = row;
  const { file, part, type, cache, location } = expected;
  const isSame = file !== undefined && isBodyOf(file, row, got);
  const to = got.headers['location'];
  const address = to === undefined ? undefined : new URL(to, 'http://127.0.0.1/');
  return {
    status: [expected.status].flat().includes(got.status) ? expected.status : got.status,
    ...(location !== undefined && { location: address && `${address.pathname}${address.search}` }),
    // An answer that nothing has changed has no body to be encoded.
    encodings: got.status === 304 ? [] : [encodingOf(got)?.name].filter(Boolean),
    ...(file !== undefined && { file: isSame ? file : `${got.body.length} other bytes: ${got.body.subarray(0, 80)}` }),
    ...(part !== undefined && {
      part: /^bytes (\d+)-(\d+)\//
        .exec(got.headers['content-range'] ?? '')
        ?.slice(1)
        .map(Number),
    }),
    ...(type !== undefined && { type: got.headers['content-type'] }),
    ...(cache !== undefined && { cache: got.headers['cache-control'] }),
    ...(expected.isPrivate && { isPrivate: got.headers['x-robots-tag'] === 'noindex' }),
  };
}

const nameOf = ({ method = 'GET', path: address, headers, again, why }: Row) =>
  [method, address, JSON.stringify(headers), again && 'again', why].filter(Boolean).join(' ');

/** Headers of the policy that an answer lacks or has otherwise. */
const wrongHeaders = (got: Got) =>
  Object.entries(policy.headers).filter(([name, value]) => got.headers[name.toLowerCase()] !== value);

describe.each(Object.entries(SERVERS))('%s', (_name, start) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await start(site, policy);
  });
  afterAll(() => server?.stop());

  /** What this server is to answer: in the first encoding that it knows, and the whole where it knows no parts. */
  function expectedOf({ expected }: Row) {
    const { part, ...whole } = expected;
    const encodings = expected.encodings?.filter((name) => server.encodings.includes(name)).slice(0, 1) ?? [];
    return part && encodings.some((name) => server.whole.includes(name))
      ? { ...whole, encodings, status: 200 }
      : { ...expected, encodings };
  }

  async function answerTo(row: Row): Promise<Got> {
    if (!row.again) return ask(server.port, row);
    const first = await ask(server.port, row);
    return ask(server.port, { ...row, headers: { ...row.headers, 'If-None-Match': first.headers['etag'] ?? '' } });
  }

  test('answers every request as the matrix says', async () => {
    const wrong = [];
    for (const row of rows) {
      const got = await answerTo(row);
      const expected = expectedOf(row);
      const found = seen({ ...row, expected }, got);
      if (JSON.stringify(found) !== JSON.stringify({ ...found, ...expected }))
        wrong.push({ request: nameOf(row), expected, found });
      expect(got.body.toString(), nameOf(row)).not.toMatch(/root:|quokka/i);
    }
    expect(wrong).toEqual([]);
  });

  test('says of every text that it differs by what the reader accepts, and gives each variant a tag of its own', async () => {
    const tags = new Set();
    for (const { name } of ENCODINGS.filter((one) => server.encodings.includes(one.name))) {
      const { headers } = await ask(server.port, { path: '/feed.xml', headers: { 'Accept-Encoding': name } });
      expect(headers['vary'], name).toBe('Accept-Encoding');
      tags.add(headers['etag']);
    }
    const plain = await ask(server.port, { path: '/feed.xml' });
    expect(tags.add(plain.headers['etag']).size).toBe(server.encodings.length + 1);
    const varying = async (row: Row) => (await answerTo(row)).headers['vary'];
    for (const row of rows.filter(({ expected: { file, status } }) => file && status !== 405)) {
      const hasVariants = existsSync(path.join(site, `${row.expected.file}.gz`));
      const isText = policy.compressed.some((ending) => row.expected.file?.endsWith(`.${ending}`));
      if (hasVariants) expect(await varying(row), nameOf(row)).toBe('Accept-Encoding');
      if (!isText) expect(await varying(row), nameOf(row)).toBeUndefined();
    }
  });

  test('sends the headers of the policy with every answer, and none twice', async () => {
    const wrong = [];
    for (const row of rows) {
      const got = await answerTo(row);
      // What cannot even be read is refused before a server knows whose headers to send.
      if (Array.isArray(row.expected.status) || [405, 416].includes(got.status)) continue;
      for (const [name] of wrongHeaders(got)) wrong.push(`${nameOf(row)}: ${name}: ${got.headers[name.toLowerCase()]}`);
      expect(got.headers['x-robots-tag'], nameOf(row)).toBe(row.expected.isPrivate && 'noindex');
    }
    expect(wrong).toEqual([]);
  });
});

test('every variant unpacks to its file, and no text worth it lacks one', () => {
  const names = readdirSync(site, { recursive: true, encoding: 'utf8' });
  const packed = names.filter(isVariant);
  expect(packed.length).toBeGreaterThan(100);
  for (const name of packed)
    expect(unpacked(path.join(site, name)).equals(bytesOf(name.replace(/\.\w+$/, ''))), name).toBe(true);
  const texts = names.filter((name) => policy.compressed.some((ending) => name.endsWith(`.${ending}`)));
  // The manifest is written when all else is there, variants too.
  for (const name of texts.filter((one) => one !== 'manifest.json' && bytesOf(one).length > 2000))
    for (const { ending } of ENCODINGS) expect(names, name).toContain(name + ending);
});

test('the preview gives a part only where it is asked for plainly, and else the whole', async () => {
  const server = await (SERVERS['preview'] as (typeof SERVERS)[string])(site, policy);
  const whole = readFileSync(path.join(site, 'feed.xml'));
  for (const Range of ['bytes=-5', 'bytes=0-0', 'bytes=5-2', 'bytes=0-1,3-4', 'bytes=a-b', 'lines=1-2']) {
    const got = await ask(server.port, { path: '/feed.xml', headers: { Range } });
    expect([got.status, got.body.equals(whole)], Range).toEqual([200, true]);
  }
  await server.stop();
});
