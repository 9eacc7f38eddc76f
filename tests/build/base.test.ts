import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { audit } from '../../tools/audit/rule.ts';
import { auditRules } from '../../tools/audit/rules.ts';
import { baseOfSite, policyOfSite } from '../../tools/deploy/built-site.ts';
import { type BuiltSite, buildFixture } from './site.ts';

const BASE = '/field/guide/';
const HOME = `https://me.example${BASE}`;

/** What is written for machines, and pages; the index of the search has paths of its own. */
const TEXT = /^(?!pagefind\/).*\.(?:html|xml|json|webmanifest|md|txt|css|csv)$/;

describe('a site built for a path below another host', () => {
  let site: BuiltSite;
  let texts: { name: string; text: string }[];
  const read = (name: string) => readFileSync(path.join(site.out, name), 'utf8');
  beforeAll(() => {
    const environment = { SITE_URL: 'https://me.example', BASE_PATH: BASE };
    site = buildFixture('renamed', { out: 'under-base', environment });
    expect(site.exitCode, site.output).toBe(0);
    texts = readdirSync(site.out, { recursive: true, encoding: 'utf8' })
      .filter((name) => TEXT.test(name))
      .map((name) => ({ name, text: read(name) }));
  });

  test('is found whole there by the audit: every link, asset, canonical and address in a file, and its weight', async () => {
    process.env['SITE_URL'] = 'https://me.example';
    try {
      const findings = await audit({ folder: site.out, content: site.content, base: BASE }, auditRules);
      const ofAddresses = /^(?:link-resolves|asset-exists|file-address-resolves|canonical-listed|own-host)$/;
      const ofWeight = /^(?:page|style|script)-weight$/;
      expect(findings.filter(({ rule }) => ofAddresses.test(rule) || ofWeight.test(rule))).toEqual([]);
    } finally {
      delete process.env['SITE_URL'];
    }
  });

  test('names no address beside its base, and its old host only where feeds know things by it', () => {
    for (const { name, text } of texts) {
      const full = text.match(/https:\/\/me\.example[^\s"'<>)\]]*/g) ?? [];
      expect(
        full.filter((address) => !address.startsWith(HOME)),
        name,
      ).toEqual([]);
      const paths = [...text.matchAll(/\s(?:href|src|action|content)="(\/[^"]*)"/g)].map(([, found = '']) => found);
      expect(
        paths.filter((one) => !one.startsWith(BASE)),
        name,
      ).toEqual([]);
      const plain = text.replace(/<guid [^>]*>.*?<\/guid>|<id>.*?<\/id>|"id": ".*?"/g, '');
      expect(plain.match(/https:\/\/example\.org\/(?!contact|orm|survey)[^\s"<]*/g) ?? [], name).toEqual([]);
    }
  });

  test('keeps the ids of its feeds, so that no reader takes an article for a new one', () => {
    const ids = ['https://example.org/articles/pay/', 'https://example.org/articles/first/'];
    for (const id of ids) {
      expect(read('feed.xml')).toContain(`<guid isPermaLink="false">${id}</guid>`);
      expect(read('atom.xml')).toContain(`<id>${id}</id>`);
      expect(read('feed.json')).toContain(`"id": "${id}"`);
    }
    expect(read('atom.xml')).toContain('<id>https://example.org/</id>');
    expect(read('atom.xml')).toContain(`<link href="${HOME}articles/wages/" rel="alternate"`);
  });

  test('says to hosts where it lies, and to nobody else', () => {
    expect(baseOfSite(site.out)).toBe(BASE);
    const { redirects, folders, notFound } = policyOfSite(site.out);
    expect(redirects).toEqual([
      { from: `${BASE}2019/old-name/`, to: `${BASE}articles/wages/` },
      { from: `${BASE}articles/pay/`, to: `${BASE}articles/wages/` },
    ]);
    for (const one of [notFound, ...folders.map(({ folder }) => folder)]) expect(one).toMatch(/^\/field\/guide\//);
    expect(read('articles/pay/index.html')).toContain(`<link rel="canonical" href="${HOME}articles/wages/">`);
    expect(read('.htaccess')).toContain(`RewriteBase ${BASE}\n`);
    expect(read('_redirects')).toContain(`${BASE}articles/pay ${BASE}articles/wages/ 301\n`);
    expect(read('robots.txt')).toContain(`Sitemap: ${HOME}sitemap.xml\n`);
    const { start_url, scope, icons } = JSON.parse(read('manifest.webmanifest'));
    const from = `${HOME}manifest.webmanifest`;
    expect([start_url, scope].map((one) => new URL(one, from).href)).toEqual([HOME, HOME]);
    for (const { src } of icons)
      expect(new URL(src, from).href).toMatch(/^https:\/\/me\.example\/field\/guide\/[^/]+$/);
  });
});

test('a build for an address that cannot be is refused before anything is built, with every fault at once', () => {
  const environment = { SITE_URL: 'me.example', BASE_PATH: 'guide//x' };
  const { exitCode, output } = buildFixture('small', { out: 'no-address', environment });
  expect(exitCode).not.toBe(0);
  expect(output).toContain('SITE_URL is "me.example". It does not begin with https:// or http://.');
  expect(output).toContain('BASE_PATH is "guide//x". It does not begin with a slash.');
  expect(output).toContain('BASE_PATH is "guide//x". It has two slashes together.');
  expect(output, 'no trace of our code').not.toMatch(/\n\s+at .*site-address/);
});
