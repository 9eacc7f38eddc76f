import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { filesBesideSite } from '#src/deploy/hosts/index.ts';
import type { Policy } from '#src/deploy/policy.ts';
import { leadsTo } from '#src/deploy/redirect-page.ts';
import { policyOfSite } from '../../tools/deploy/built-site.ts';
import { unpacked } from '../unpacked.ts';
import { cloudflare, gitHubPages, type Host, netlify, type Sent, vercel } from './hosts.ts';
import { matrix, type Row } from './matrix.ts';
import { hashedFiles, RENAMED_SITE as site } from './renamed-site.ts';

let policy: Policy;
let rows: Row[];
let hosts: Record<string, Host>;

beforeAll(() => {
  policy = policyOfSite(site);
  const beside = filesBesideSite(policy);
  hosts = {
    cloudflare: cloudflare(site),
    netlify: netlify(site, beside['netlify.toml'] ?? ''),
    vercel: vercel(site, beside['vercel.json'] ?? ''),
    gitHubPages: gitHubPages(site),
  };
  rows = matrix(hashedFiles(site)).filter(isForHosts);
  expect(rows.length).toBeGreaterThanOrEqual(60);
});

/** Methods, parts, tags, odd paths, letters of another case and dotfiles are the host's own affair. */
const isForHosts = ({ method, headers, again, why, path: asked, expected }: Row) =>
  !method &&
  !headers &&
  !again &&
  !why &&
  !Array.isArray(expected.status) &&
  !/\/[._%]|[A-Z]/.test(asked.replace('/_astro/', '/'));

/** Where somebody ends who follows redirects, and the statuses on the way. */
function follow(host: Host, asked: string): { place: string; passed: number[]; sent: Sent } {
  let place = asked;
  const passed: number[] = [];
  let sent = host(place);
  while (sent.location !== undefined && passed.length < 5) {
    passed.push(sent.status);
    place = sent.location;
    sent = host(place);
  }
  return { place, passed, sent };
}

describe.each(['cloudflare', 'netlify', 'vercel'])('%s', (name) => {
  test('leads every reader to where the matrix says, for good, and sends the same file', () => {
    const host = hosts[name] as Host;
    for (const { path: asked, expected } of rows) {
      const { place, passed, sent } = follow(host, asked);
      if (expected.location !== undefined) {
        expect(place, asked).toBe(expected.location);
        expect(passed.length, asked).toBeLessThanOrEqual(name === 'vercel' ? 2 : 1);
      } else if (expected.status === 200) expect(passed, asked).toEqual([]);
      expect([301, 308], asked).toEqual(expect.arrayContaining(passed));
      expect(sent.status, asked).toBe(expected.status === 404 ? 404 : 200);
      if (expected.file) expect(sent.file, asked).toBe(expected.file);
    }
  });

  test('sends the headers and the cache rule of the policy, each once', () => {
    const host = hosts[name] as Host;
    for (const { path: asked, expected } of rows) {
      const { headers } = host(asked);
      expect(headers, asked).toMatchObject(policy.headers);
      // These hosts give rules by the path that was asked for, whether there is something or not.
      if (expected.status === 200) expect(headers['Cache-Control'], asked).toBe(expected.cache);
    }
  });
});

test('vercel sends every type of the policy', () => {
  for (const { path: asked, expected } of rows.filter(({ path: one }) => /\.\w+$/.test(one)))
    if (expected.status === 200) expect(hosts['vercel']?.(asked).headers['Content-Type'], asked).toBe(expected.type);
});

test('GitHub Pages, which cannot redirect, has a page at every old address that leads on and carries the policy', () => {
  const host = hosts['gitHubPages'] as Host;
  const old = rows.filter(({ path: asked }) => /^\/(articles\/pay|2019\/old-name)/.test(asked));
  expect(old.length).toBeGreaterThan(4);
  for (const { path: asked } of old) {
    const { sent } = follow(host, asked);
    const html = readFileSync(path.join(site, sent.file ?? ''), 'utf8');
    expect(leadsTo(html), asked).toBe('/articles/wages/');
    expect(html).toMatch(/^<!doctype html><html lang="en"><head><meta http-equiv="Content-Security-Policy"/i);
  }
});

test('nothing tells that a draft had an old address', () => {
  const names = readdirSync(site, { recursive: true, encoding: 'utf8' });
  expect(names.filter((name) => /quokka|waiting/.test(name))).toEqual([]);
  const texts = names
    .filter((name) => statSync(path.join(site, name)).isFile())
    .map((name) => [name, unpacked(path.join(site, name)).toString('latin1')] as const);
  const telling = [...texts, ...Object.entries(filesBesideSite(policy))].filter(([, text]) => /quokka/i.test(text));
  expect(telling.map(([name]) => name)).toEqual([]);
});
