import { beforeAll, expect, test } from 'vitest';
import type { Policy } from '#src/deploy/policy.ts';
import { policyOfSite } from '../../tools/deploy/built-site.ts';
import { buildFixture } from '../build/site.ts';
import { ask } from './request.ts';
import { SERVERS } from './servers.ts';

/** What is asked of a site that lies at `/field/guide/`, and what comes back: a status, and where a redirect leads. */
const ANSWERS: Readonly<Record<string, string>> = {
  '/field/guide/': '200',
  '/field/guide/articles/first/': '200',
  '/field/guide/feed.xml': '200',
  '/field/guide': '301 /field/guide/',
  '/field/guide/index.html': '301 /field/guide/',
  '/field/guide/articles?a=1': '301 /field/guide/articles/?a=1',
  '/field/guide/articles/pay': '301 /field/guide/articles/wages/',
  '/field/guide/2019/old-name/': '301 /field/guide/articles/wages/',
  '/field/guide/nothing/': '404',
  '/field/guide/_headers': '404',
  '/field/guide/.htaccess': '404',
};

/** What lies beside the site belongs to somebody else, and is never answered with a page of it. */
const BESIDE = ['/', '/articles/first/', '/feed.xml', '/field/', '/field/guides/', '/articles/pay'];

let site: string;
let policy: Policy;
beforeAll(() => {
  const built = buildFixture('renamed', { out: 'deployed-under-base', environment: { BASE_PATH: '/field/guide/' } });
  expect(built.exitCode, built.output).toBe(0);
  site = built.out;
  policy = policyOfSite(site);
});

test.each(Object.entries(SERVERS))('%s serves a site below a path, and nothing beside it', async (_name, start) => {
  const server = await start(site, policy);
  try {
    const answers: Record<string, string> = {};
    for (const path of Object.keys(ANSWERS)) {
      const { status, headers } = await ask(server.port, { path });
      const to = headers['location'];
      const address = to === undefined ? undefined : new URL(to, 'http://127.0.0.1/');
      answers[path] = [status, ...(address ? [address.pathname + address.search] : [])].join(' ');
    }
    expect(answers).toEqual(ANSWERS);
    for (const path of BESIDE) {
      const { status } = await ask(server.port, { path });
      expect([403, 404], path).toContain(status);
    }
    const missing = await ask(server.port, { path: '/field/guide/nothing/' });
    expect(missing.body.toString()).toContain('href="/field/guide/"');
  } finally {
    await server.stop();
  }
});
