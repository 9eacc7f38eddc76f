import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Policy } from '#src/deploy/policy.ts';
import { policyOfSite } from '../../tools/deploy/built-site.ts';
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

/** What came back, in the words of the matrix, so that it can be held against a row. */
function seen({ expected, method }: Row, got: Got) {
  const { file, part, type, cache, location } = expected;
  const bytes = file ? readFileSync(path.join(site, file)) : undefined;
  const wanted = part ? bytes?.subarray(part[0], part[1] + 1) : bytes;
  const isSame = method === 'HEAD' ? got.body.length === 0 : wanted?.equals(got.body);
  const to = got.headers['location'];
  const address = to === undefined ? undefined : new URL(to, 'http://127.0.0.1/');
  return {
    status: [expected.status].flat().includes(got.status) ? expected.status : got.status,
    ...(location !== undefined && { location: address && `${address.pathname}${address.search}` }),
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

  async function answerTo(row: Row): Promise<Got> {
    if (!row.again) return ask(server.port, row);
    const first = await ask(server.port, row);
    return ask(server.port, { ...row, headers: { 'If-None-Match': first.headers['etag'] ?? '' } });
  }

  test('answers every request as the matrix says', async () => {
    const wrong = [];
    for (const row of rows) {
      const got = await answerTo(row);
      const { expected } = row;
      const found = seen(row, got);
      if (JSON.stringify(found) !== JSON.stringify({ ...found, ...expected }))
        wrong.push({ request: nameOf(row), expected, found });
      expect(got.body.toString(), nameOf(row)).not.toMatch(/root:|quokka/i);
    }
    expect(wrong).toEqual([]);
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

test('the preview gives a part only where it is asked for plainly, and else the whole', async () => {
  const server = await (SERVERS['preview'] as (typeof SERVERS)[string])(site, policy);
  const whole = readFileSync(path.join(site, 'feed.xml'));
  for (const Range of ['bytes=-5', 'bytes=0-0', 'bytes=5-2', 'bytes=0-1,3-4', 'bytes=a-b', 'lines=1-2']) {
    const got = await ask(server.port, { path: '/feed.xml', headers: { Range } });
    expect([got.status, got.body.equals(whole)], Range).toEqual([200, true]);
  }
  await server.stop();
});
