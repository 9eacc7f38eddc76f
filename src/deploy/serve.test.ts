import { expect, test } from 'vitest';
import { policyFor } from './policy.ts';
import { answerTo } from './serve.ts';

const policy = policyFor({ base: '/', pagePolicies: [], redirects: [{ from: '/old/', to: '/new/' }] });
const files = new Set(['/index.html', '/new/index.html', '/old/index.html', '/404.html', '/_headers', '/.htaccess']);
const ask = (target: string, method = 'GET') => answerTo({ method, target }, policy, (path) => files.has(path));

test('a page is sent with its type and all headers', () => {
  expect(ask('/new/?a=1')).toMatchObject({
    status: 200,
    file: '/new/index.html',
    headers: { ...policy.headers, 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': policy.cacheControl },
  });
});

test('a redirect keeps what was asked, and wins over the page that leads on', () => {
  for (const target of ['/old', '/old/', '/old/index.html'])
    expect(ask(`${target}?a=1`)).toMatchObject({ status: 301, headers: { Location: '/new/?a=1' } });
  expect(ask('/new?b')).toMatchObject({ status: 301, headers: { Location: '/new/?b' } });
});

test('nobody is led away from the site by a path that looks like a host', () => {
  for (const target of ['//evil.example', '//evil.example/', '//evil.example/..', '/\\evil.example', '//new'])
    expect(ask(target).headers['Location'] ?? '/', target).toMatch(/^\/(?!\/)/);
});

test('files for hosts and dotfiles are not found, however they are written', () => {
  for (const target of ['/_headers', '/.htaccess', '/%2ehtaccess', '/new/../.htaccess', '/%5fheaders', '//_headers'])
    expect(ask(target), target).toMatchObject({ status: 404, file: '/404.html' });
});

test('a path out of the site, a broken one and a null byte are refused', () => {
  for (const target of ['/..', '/../a', '/new/../../a', '/%2e%2e/a', '/..%2fa', '/%', '/a%00', 'new/', '/%5c..%5ca'])
    expect(ask(target).status, target).toBe(400);
});

test('nothing is written here', () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
    expect(ask('/', method)).toMatchObject({ status: 405, headers: { Allow: 'GET, HEAD' } });
  expect(ask('/', 'HEAD').status).toBe(200);
});

test('under a base nothing is found beside it, and its folder gets the slash it lacks', () => {
  const under = policyFor({
    base: '/field/guide/',
    pagePolicies: [],
    redirects: [{ from: '/field/guide/old/', to: '/field/guide/new/' }],
  });
  const inSite = new Set(['/field/guide/index.html', '/field/guide/new/index.html', '/field/guide/_headers']);
  const at = (target: string) => answerTo({ method: 'GET', target }, under, (path) => inSite.has(path));
  for (const target of ['/', '/index.html', '/new/', '/old/', '/field/', '/field', '/field/guides/', '/404.html'])
    expect(at(target), target).toMatchObject({ status: 404, file: '/field/guide/404.html' });
  for (const target of ['/field/guide', '/field/guide/index.html'])
    expect(at(target)).toMatchObject({ status: 301, headers: { Location: '/field/guide/' } });
  expect(at('/field/guide/old')).toMatchObject({ status: 301, headers: { Location: '/field/guide/new/' } });
  expect(at('/field/guide/').status).toBe(200);
  expect(at('/field/guide/_headers').status).toBe(404);
});

test('a file is sent in the encoding its reader likes best of those that are there, with its own type', () => {
  const packed = new Set([...files, '/new/index.html.gz', '/404.html.br']);
  const answer = (target: string, acceptEncoding?: string) =>
    answerTo({ method: 'GET', target, acceptEncoding }, policy, (path) => packed.has(path));
  expect(answer('/new/', 'br, gzip;q=0.1')).toMatchObject({
    status: 200,
    file: '/new/index.html.gz',
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' },
  });
  expect(answer('/new/')).toMatchObject({ file: '/new/index.html', headers: { Vary: 'Accept-Encoding' } });
  expect(answer('/new/').headers).not.toHaveProperty('Content-Encoding');
  expect(answer('/', 'gzip').headers).not.toHaveProperty('Vary');
  expect(answer('/nothing', 'br')).toMatchObject({ status: 404, file: '/404.html.br' });
});

test('a variant is not found by its own name', () => {
  const all = (target: string) => answerTo({ method: 'GET', target, acceptEncoding: 'gzip' }, policy, () => true);
  for (const target of ['/a.css.gz', '/a.css.br', '/new/index.html.zst', '/a.css%2egz'])
    expect(all(target).status, target).toBe(404);
});
