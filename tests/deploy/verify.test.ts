import { spawn } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { policyFor } from '#src/deploy/policy.ts';
import { policyOfSite } from '../../tools/deploy/built-site.ts';
import { writeManifest } from '../../tools/deploy/site-files.ts';
import { siteServer } from '../../tools/serve/site-server.ts';
import { RENAMED_SITE } from './renamed-site.ts';
import { type RunningServer, SERVERS } from './servers.ts';

const SITE = path.resolve('.build/tests/dist/verified');
const at = (name: string) => path.join(SITE, name);
const PAGE = 'articles/first/index.html';

beforeEach(() => {
  rmSync(SITE, { recursive: true, force: true });
  cpSync(RENAMED_SITE, SITE, { recursive: true });
  writeManifest(SITE);
});

let stop: (() => unknown) | undefined;
afterEach(async () => {
  await stop?.();
  stop = undefined;
});

/** What the command says about a folder or an address, and how it ends. */
const verify = (...args: string[]): Promise<{ code: number | null; says: string }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['tools/verify/index.ts', ...args]);
    let says = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part) => {
        says += part;
      });
    child.on('close', (code) => resolve({ code, says }));
  });

async function verifyServer(listener: RequestListener, ...options: string[]) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return verify(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, '--against', SITE, ...options);
}

/** The preview as a listener, which a test may get in the way of. */
function preview(folder = SITE, policy = policyOfSite(SITE)): RequestListener {
  const server = siteServer(folder, policy);
  return (request, response) => server.emit('request', request, response);
}

describe('of a folder, verify-dist', () => {
  test('is content with what was built', async () => {
    expect(await verify(SITE)).toEqual({ code: 0, says: expect.stringContaining('is what was built.') });
  });

  test('names a changed byte, a missing file, one too many and settings of an older build, all at once', async () => {
    writeFileSync(at('feed.css'), readFileSync(at('feed.css'), 'utf8').replace('a', 'b'));
    rmSync(at(PAGE));
    writeFileSync(at('old.html'), '');
    writeFileSync(at('_headers'), '/*\n  X-Old: 1\n');
    const { code, says } = await verify(SITE);
    expect(code).toBe(1);
    expect(says).toMatch(/The file is missing\. .*\n {2}articles\/first\/index\.html\n/);
    expect(says).toMatch(/The file is not what was built\. .*\n {2}_headers\n {2}feed\.css\n/);
    expect(says).toMatch(/The build made no such file\. .*\n {2}old\.html\n/);
    expect(says).toMatch(/The file for hosts does not say what .*\n {2}_headers\n/);
    expect(says).toMatch(
      /The compressed file does not hold .*\n {2}feed\.css\.br\n {2}feed\.css\.gz\n {2}feed\.css\.zst\n/,
    );
    expect(says).toContain('8 differences.');
  });

  test('finds a compressed file that is older than the file beside it', async () => {
    writeFileSync(at('feed.css.br'), brotliCompressSync(readFileSync(at('feed.css'))));
    writeFileSync(at('llms.txt.gz'), gzipSync('older'));
    writeManifest(SITE);
    const { code, says } = await verify(SITE);
    expect(code).toBe(1);
    expect(says).toMatch(/^The compressed file does not hold .*\n {2}llms\.txt\.gz\n\n.*1 difference\.\n$/);
  });

  test('says what to do where there is no site or no manifest that can be read', async () => {
    expect(await verify('nowhere')).toEqual({ code: 1, says: expect.stringMatching(/There is no manifest.* Build/) });
    writeFileSync(at('manifest.json'), '{"files":');
    expect(await verify(SITE)).toEqual({
      code: 1,
      says: expect.stringMatching(/cannot be read\. Build the site again/),
    });
  });
});

describe('of a server, verify-dist', () => {
  test.each(Object.entries(SERVERS))('is content with %s', async (_name, start) => {
    const server: RunningServer = await start(SITE, policyOfSite(SITE));
    stop = () => server.stop();
    const { code, says } = await verify(`http://127.0.0.1:${server.port}/`, '--against', SITE);
    expect(says).toContain('is what was built.');
    expect(code).toBe(0);
  });

  test('names a changed byte, a missing file, a lost redirect and a wrong header, all at once', async () => {
    const served = `${SITE}-served`;
    rmSync(served, { recursive: true, force: true });
    cpSync(SITE, served, { recursive: true });
    writeFileSync(path.join(served, PAGE), readFileSync(at(PAGE), 'utf8').replace('e', 'f'));
    rmSync(path.join(served, 'robots.txt'));
    const policy = policyOfSite(SITE);
    const wrong = { ...policy, headers: { ...policy.headers, 'Referrer-Policy': 'unsafe-url' }, redirects: [] };
    const { code, says } = await verifyServer(preview(served, wrong));
    expect(code).toBe(1);
    expect(says).toMatch(/What it sends is not what was built\.\n {2}\/articles\/first\/\n/);
    expect(says).toMatch(/It answers 404 instead of 200\.\n {2}\/robots\.txt\n/);
    expect(says).toMatch(/It answers 200 instead of leading to "\/articles\/wages\/"\.\n {2}\/2019\/old-name\/\n/);
    expect(says).toMatch(/"Referrer-Policy" says "unsafe-url"\. It should say "strict-origin-when-cross-origin"\.\n/);
  });

  test('finds a page for search engines to forget, a redirect for now only, and one that leads away', async () => {
    const good = preview();
    const { says } = await verifyServer((request, response) => {
      if (request.url === '/about/') response.setHeader('X-Robots-Tag', 'noindex');
      if (request.url === '/about') response.writeHead(302, { Location: '/about/' }).end();
      else if (request.url === '/faq') response.writeHead(301, { Location: 'https://example.com/faq/' }).end();
      else good(request, response);
    });
    expect(says).toMatch(/The header "X-Robots-Tag: noindex" does not belong here\.\n {2}\/about\/\n/);
    expect(says).toMatch(/It leads to "\/about\/" with 302\. Search engines want 301 or 308\.\n {2}\/about\n/);
    expect(says).toMatch(/It leads to "https:\/\/example\.com\/faq\/", away from the site\.\n {2}\/faq\n/);
  });

  test('decodes what is sent compressed, and finds what is old, broken or badly kept', async () => {
    const good = preview();
    const compressed: Record<string, [body: Buffer, vary?: string]> = {
      '/about/': [brotliCompressSync(readFileSync(at('about/index.html'))), 'Accept-Encoding'],
      '/faq/': [brotliCompressSync(readFileSync(at('faq/index.html')))],
      '/feed.css': [brotliCompressSync('older'), 'Accept-Encoding'],
      '/llms.txt': [Buffer.from('no brotli'), 'Accept-Encoding'],
    };
    const { says } = await verifyServer((request, response) => {
      const [body, vary] = compressed[request.url ?? ''] ?? [];
      if (!body || request.headers['accept-encoding'] !== 'br') return good(request, response);
      const { headers } = policyOfSite(SITE);
      const type = request.url?.endsWith('/') ? 'text/html' : request.url === '/feed.css' ? 'text/css' : 'text/plain';
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      if (vary) response.setHeader('Vary', vary);
      response
        .writeHead(200, {
          'Content-Encoding': 'br',
          'Content-Type': `${type}; charset=utf-8`,
          'Cache-Control': 'public, max-age=0, must-revalidate',
        })
        .end(body);
    });
    expect(says).toMatch(/It sends "br" without "Vary: Accept-Encoding".*\n {2}\/faq\/\n/);
    expect(says).toMatch(/What it sends as "br" is not what was built\.\n {2}\/feed\.css\n/);
    expect(says).toMatch(/What it sends as "br" cannot be decoded\.\n {2}\/llms\.txt\n/);
    expect(says).toContain('3 differences.');
  });

  test('takes a host that has no settings as it is, and still finds what is missing there', async () => {
    const plain = preview(SITE, { ...policyFor({ base: '/', pagePolicies: [], redirects: [] }), headers: {} });
    expect(await verifyServer(plain, '--plain-host')).toMatchObject({ code: 0 });
    const { says } = await verifyServer((request, response) => {
      if (request.url === '/2019/old-name/') response.writeHead(404).end();
      else plain(request, response);
    }, '--plain-host');
    expect(says).toMatch(/It answers 404 instead of 200\.\n {2}\/2019\/old-name\/\n/);
  });

  test('says in a sentence that nobody answers, or that the site was built for another place', async () => {
    const nobody = await verify('http://127.0.0.1:1/', '--against', SITE);
    expect(nobody).toEqual({ code: 1, says: expect.stringMatching(/127\.0\.0\.1:1\/ cannot be reached: .+\.\n$/) });
    const elsewhere = await verify('http://127.0.0.1:1/guide/', '--against', SITE);
    expect(elsewhere).toEqual({ code: 1, says: expect.stringContaining('The site was built for "/"') });
  });
});
