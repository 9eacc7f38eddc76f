import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { blockedCode, contentSecurityPolicy, hashSource, inlineCode, withPolicy } from './csp.ts';

const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policyOf = (html: string) => /content="([^"]*)"/.exec(html)?.[1] ?? '';

test('a hash is the one that browsers compute, whatever the line breaks', () => {
  expect(hashSource('')).toBe("'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
  expect(hashSource('a\r\nb\rc')).toBe(sha256('a\nb\nc'));
});

test('the policy allows nothing inline but by its hash', () => {
  const policy = contentSecurityPolicy({ styles: ['p{}', 'p{}'], scripts: ['go()'] });
  expect(policy).not.toContain('unsafe-inline');
  expect(policy).toContain(`style-src 'self' ${sha256('p{}')};`);
  expect(policy).toContain(`script-src 'self' ${sha256('go()')} 'wasm-unsafe-eval';`);
  expect(policy.startsWith("default-src 'none'; ")).toBe(true);
});

test('inline code is found with its text as it stands, and data is none', () => {
  const html = `<style media="a > b">p{}</style><STYLE>\nq{}\n</STYLE><script src="a.js"></script><script type="module" src="b.js"></script>
    <script type="application/ld+json">{"@type":"<style>no</style>"}</script><script>go()</script>`;
  expect(inlineCode(html)).toEqual({ styles: ['p{}', '\nq{}\n'], scripts: ['go()'] });
});

test('a page carries its policy first, with the hashes of its own styles', () => {
  const html = withPolicy('<!doctype html><html><head><title>A</title><style>p{}</style></head></html>', ['go()']);
  expect(html).toMatch(/<head><meta http-equiv="Content-Security-Policy" content="[^"]+"><title>/);
  expect(policyOf(html)).toBe(contentSecurityPolicy({ styles: ['p{}'], scripts: ['go()'] }));
  expect(withPolicy('<!doctype html><title>Moved</title>', [])).toMatch(/^<!doctype html><meta http-equiv=/);
});

test('an inline script that nobody allowed is not let in by its presence', () => {
  const html = '<head></head><script>evil()</script>';
  expect(policyOf(withPolicy(html, ['go()']))).not.toContain(sha256('evil()'));
  expect(blockedCode(html, ['go()'])).toEqual(['<script>evil()</script>']);
  expect(blockedCode('<script>go()</script>', ['go()'])).toEqual([]);
});

test('style and event attributes are named, and words that look like them are not', () => {
  expect(blockedCode('<p class="a" style="color:red">a</p><a href="/" onclick="b()">b</a>', [])).toEqual([
    '<p class="a" style="color:red">',
    '<a href="/" onclick="b()">',
  ]);
  expect(
    blockedCode('<p title="a style=b onclick=c">x style="y"</p><style>a > b style="c"</style><p data-style=a>', []),
  ).toEqual([]);
});
