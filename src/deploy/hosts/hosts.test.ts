import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, onTestFinished, test } from 'vitest';
import { contentSecurityPolicy } from '../csp.ts';
import { type Policy, policyFor } from '../policy.ts';
import { cloudFrontFunction, responseHeadersPolicy, s3Upload } from './cloudfront.ts';
import { filesBesideSite, filesInSite } from './index.ts';
import { headersFile, redirectsFile } from './netlify.ts';
import { quoted } from './text.ts';

const withRedirects = (count: number, styles: string[] = ['p{}']): Policy =>
  policyFor({
    base: '/',
    pagePolicies: [contentSecurityPolicy({ styles, scripts: [] })],
    redirects: Array.from({ length: count }, (_, index) => ({ from: `/old-${index}/`, to: '/articles/new/' })),
  });
const policy = withRedirects(1);
const texts = Object.entries({ ...filesInSite(policy), ...filesBesideSite(policy) });

test.each(
  texts.filter(([name]) => !/^\.nojekyll$|^Dockerfile$|^netlify\.toml$|^_redirects$|^s3|function/.test(name)),
)('%s sends every header of the policy', (_name, text) => {
  for (const [name, value] of Object.entries(policy.headers))
    if (name !== 'Strict-Transport-Security' && name !== 'X-Content-Type-Options') expect(text, name).toContain(value);
  expect(text).not.toContain('unsafe-inline');
});

test('every file is the same each time and ends its last line', () => {
  expect(Object.entries({ ...filesInSite(policy), ...filesBesideSite(policy) })).toEqual(texts);
  for (const [name, text] of texts) if (text) expect(text.endsWith('\n'), name).toBe(true);
});

test('a limit of Cloudflare that is exceeded is said in a sentence', () => {
  expect(redirectsFile(withRedirects(666)).split('\n')).toHaveLength(2000);
  expect(() => redirectsFile(withRedirects(667))).toThrow(
    'There are 2001 lines in _redirects, and Cloudflare reads no more than 2000. Remove the oldest aliases of articles.',
  );
  const styles = Array.from({ length: 40 }, (_, index) => `p{order:${index}}`);
  expect(() => headersFile(withRedirects(0, styles))).toThrow(
    /^There are \d+ characters in the line "Content-Security-Policy: default-src 'no…" of _headers, and Cloudflare reads no more than 2000\. Let pages share/,
  );
  const folders = Array.from({ length: 100 }, (_, index) => ({ folder: `/f${index}/`, headers: { 'X-A': 'b' } }));
  expect(() => headersFile({ ...policy, folders })).toThrow('There are 101 rules in _headers');
});

test('a limit of Vercel and of CloudFront that is exceeded is said in a sentence', () => {
  expect(() => filesBesideSite(withRedirects(700))).toThrow('Vercel takes no more than 2048.');
  expect(() => cloudFrontFunction(withRedirects(200))).toThrow(
    /has \d+ bytes, and CloudFront takes no more than 10240\./,
  );
});

test('a value that would break out of its quotes is refused', () => {
  for (const value of ['a"b', 'a\nb', 'a\\b', 'a$b']) expect(() => quoted(value)).toThrow('cannot be quoted');
});

test('the function of CloudFront leads on, adds the slash, and asks for the page in a folder', () => {
  const handler = runInNewContext(`${cloudFrontFunction(policy)};handler`) as (
    event: unknown,
  ) => Record<string, unknown>;
  const ask = (uri: string, querystring = {}) => JSON.parse(JSON.stringify(handler({ request: { uri, querystring } })));
  const moved = (value: string) => ({ statusCode: 301, headers: { location: { value } } });
  expect(ask('/old-0')).toMatchObject(moved('/articles/new/'));
  expect(ask('/old-0/', { a: { value: '1' } })).toMatchObject(moved('/articles/new/?a=1'));
  expect(ask('/about')).toMatchObject(moved('/about/'));
  expect(ask('/about/index.html')).toMatchObject(moved('/about/'));
  expect(ask('/about/')).toEqual({ uri: '/about/index.html', querystring: {} });
  expect(ask('/feed.xml')).toEqual({ uri: '/feed.xml', querystring: {} });
});

test('the header policy of CloudFront says each header once', () => {
  const { SecurityHeadersConfig: own, CustomHeadersConfig: others } = JSON.parse(responseHeadersPolicy(policy));
  expect(own.StrictTransportSecurity.AccessControlMaxAgeSec).toBe(31_536_000);
  expect(Object.keys(own).length + others.Items.length).toBe(Object.keys(policy.headers).length);
  expect(others.Quantity).toBe(others.Items.length);
});

test('the upload to S3 gives each kind of file its type and cache rule, and pages come after assets', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'aws-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(path.join(folder, 'aws'), '#!/bin/sh\nfor one in "$@"; do printf "%s|" "$one"; done; echo\n');
  chmodSync(path.join(folder, 'aws'), 0o755);
  const { stdout, stderr, status } = spawnSync('sh', ['-c', s3Upload(policy)], {
    encoding: 'utf8',
    env: { ...process.env, PATH: `${folder}:${process.env['PATH']}`, BUCKET: 'bucket' },
  });
  expect(status, stderr).toBe(0);
  const lines = stdout.trim().split('\n');
  const at = (part: string) => lines.findIndex((line) => line.includes(part));
  const script = at(
    '--include|_astro/*.js|--content-type|text/javascript; charset=utf-8|--cache-control|public, max-age=31536000, immutable|',
  );
  const page = at('--include|*.html|');
  expect(script).toBeGreaterThanOrEqual(0);
  expect(page).toBeGreaterThan(script);
  expect(lines[page]).toContain('--exclude|_astro/*|');
  expect(lines[page]).toContain(
    '--content-type|text/html; charset=utf-8|--cache-control|public, max-age=0, must-revalidate|',
  );
  expect(lines.at(-1)).toMatch(/^s3\|sync\|dist\|s3:\/\/bucket\/\|--delete\|/);
});
