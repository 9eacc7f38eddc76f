import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { schemaOrg, unknownTerms } from '../../tools/audit/schema-terms.ts';
import { unpacked } from '../unpacked.ts';
import { type BuiltSite, buildFixture } from './site.ts';

const pagesOf = ({ out }: BuiltSite) =>
  readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({ name, html: readFileSync(path.join(out, name), 'utf8') }));
const read = ({ out }: BuiltSite, name: string) => readFileSync(path.join(out, name), 'utf8');

function built(name: string): BuiltSite {
  const site = buildFixture(name);
  expect(site.exitCode, site.output).toBe(0);
  return site;
}

describe('a site that says nothing of security and counts nobody', () => {
  let site: BuiltSite;
  beforeAll(() => {
    site = built('small');
  });

  test('has no security.txt and loads no script of another host', () => {
    expect(readdirSync(site.out)).not.toContain('.well-known');
    for (const { name, html } of pagesOf(site)) {
      expect(html, name).not.toMatch(/<script[^>]+src="https?:/);
      expect(/script-src[^;]*/.exec(html)?.[0], name).not.toContain('http');
    }
  });

  test('lists its pages with their days and pictures, and tells robots where', () => {
    const sitemap = read(site, 'sitemap.xml');
    expect(sitemap).toMatch(
      /<loc>https:\/\/example\.org\/articles\/first\/<\/loc><lastmod>2026-02-01<\/lastmod><image:image><image:loc>https:\/\/example\.org\/_astro\/[^<]+\.webp<\/image:loc>/,
    );
    expect(sitemap).toContain('<url><loc>https://example.org/facts/share/</loc></url>');
    const picture = /<image:loc>https:\/\/example\.org\/([^<]+)/.exec(sitemap)?.[1] ?? '';
    expect(readFileSync(path.join(site.out, picture)).length).toBeGreaterThan(0);
    expect(read(site, 'robots.txt')).toBe('User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\n');
  });

  test('says of each page what it is, in terms that schema.org knows', () => {
    const vocabulary = schemaOrg();
    for (const { name, html } of pagesOf(site)) {
      const [data, ...more] = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
      expect(more, name).toEqual([]);
      expect(data === undefined, name).toBe(name === '404.html');
      if (data) expect(unknownTerms(JSON.parse(data[1] ?? ''), vocabulary), name).toEqual([]);
    }
  });
});

describe('a site with a security contact, a counter of visits, and things nobody may see yet', () => {
  let site: BuiltSite;
  beforeAll(() => {
    site = built('machines');
  });

  test('publishes the contact as RFC 9116 wants it', () => {
    expect(read(site, '.well-known/security.txt')).toBe(
      [
        'Contact: mailto:security@example.org',
        'Expires: 2027-06-30T23:59:59Z',
        'Preferred-Languages: en',
        'Canonical: https://example.org/.well-known/security.txt',
        '',
      ].join('\n'),
    );
  });

  test('loads the counter once a page, and lets it talk to its own host and to no other', () => {
    for (const { name, html } of pagesOf(site)) {
      expect(html.match(/<script[^>]+stats\.example\.net[^>]*>/g), name).toEqual([
        '<script defer src="https://stats.example.net/js/script.js" data-website-id="guide">',
      ]);
      const policy = /content="(default-src[^"]+)"/.exec(html)?.[1]?.split('; ') ?? [];
      const names = policy.filter((one) => one.includes('stats.example.net')).map((one) => one.split(' ')[0]);
      expect(names, name).toEqual(['script-src', 'connect-src']);
      expect(policy.join(' ').match(/https?:\/\/[^\s]+/g), name).toEqual([
        'https://stats.example.net',
        'https://stats.example.net',
      ]);
    }
  });

  test('holds no draft, no article of a later day and no hidden question: not in any file, packed or not', () => {
    const files = readdirSync(site.out, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => path.join(item.parentPath, item.name));
    expect(files.filter((file) => /\.pf_(?:fragment|index|meta|filter)$/.test(file)).length).toBeGreaterThan(3);
    expect(files.filter((file) => /\.(?:br|zst|gz)$/.test(file)).length).toBeGreaterThan(30);
    expect(files.filter((file) => /quokka/i.test(file) || /quokka/i.test(unpacked(file).toString('latin1')))).toEqual(
      [],
    );
  });

  test('holds nothing that only editors need: no bar, no gallery, no manual', () => {
    const files = readdirSync(site.out, { recursive: true, encoding: 'utf8' });
    expect(files.filter((name) => /^(gallery|editing)\b|editors-bar/.test(name))).toEqual([]);
    for (const { name, html } of pagesOf(site)) expect(html, name).not.toMatch(/editors-bar|@desk|\/gallery\//);
  });
});
