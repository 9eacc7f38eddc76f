import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy, headerPolicy } from './csp.ts';
import { askedAs, CMS_POLICY, headersOf, headersOfAnswer, policyFor, typeOf } from './policy.ts';

const pagePolicies = [
  contentSecurityPolicy({ styles: ['p{}'], scripts: ['go()'], analytics: 'https://stats.example.org' }),
  contentSecurityPolicy({ styles: ['q{}'], scripts: ['go()'] }),
];
const policy = policyFor({ base: '/', pagePolicies, redirects: [] });

test('the header lets in what any page needs by its hash, nothing else inline, and no frame around a page', () => {
  const header = headerPolicy(pagePolicies);
  for (const page of pagePolicies)
    for (const directive of page.split('; ')) {
      const [name = '', ...sources] = directive.split(' ');
      const inHeader = header
        .split('; ')
        .find((one) => one.startsWith(`${name} `))
        ?.split(' ');
      expect(inHeader, name).toEqual(expect.arrayContaining(sources));
    }
  expect(header).not.toContain('unsafe-inline');
  expect(header).toContain("frame-ancestors 'none'");
  expect(header.match(/'sha256-/g)).toHaveLength(3);
  expect(
    headerPolicy([...pagePolicies].reverse())
      .split('; ')
      .sort(),
  ).toEqual(header.split('; ').sort());
});

test('a site without a page lets nothing in', () => {
  expect(headerPolicy([])).toBe("default-src 'none'; frame-ancestors 'none'");
});

test('what is named by its content stays for a year, everything else is asked for again', () => {
  expect(headersOf('/_astro/a.1.css', policy)['Cache-Control']).toBe('public, max-age=31536000, immutable');
  expect(headersOf('/pagefind/fragment/a.pf_fragment', policy)['Cache-Control']).toMatch(/immutable/);
  for (const path of ['/index.html', '/feed.xml', '/pagefind/pagefind.js', '/pagefind/pagefind-entry.json'])
    expect(headersOf(path, policy)['Cache-Control'], path).toBe('public, max-age=0, must-revalidate');
  expect(headersOf('/admin/index.html', policy)).toMatchObject({
    'Cache-Control': 'no-store',
    'X-Robots-Tag': 'noindex',
  });
  expect(headersOfAnswer(policy)).not.toHaveProperty('X-Robots-Tag');
});

test('no file gets one header from two rules, which some hosts would join', () => {
  for (const rule of policy.folders)
    for (const other of policy.folders)
      if (rule !== other) expect(other.folder.startsWith(rule.folder), `${rule.folder} ${other.folder}`).toBe(false);
  for (const { headers } of policy.folders)
    for (const name of Object.keys(headers)) expect(policy.headers).not.toHaveProperty(name);
});

test('a type follows the ending, and a file of no known ending is bytes', () => {
  expect(typeOf('/a/index.md', policy)).toBe('text/markdown; charset=utf-8');
  expect(typeOf('/pagefind/wasm.en.pagefind', policy)).toBe('application/octet-stream');
  expect(typeOf('/folder.css/name', policy)).toBe('application/octet-stream');
});

test('an old address is known in each of its spellings', () => {
  expect(askedAs({ from: '/old/', to: '/new/' })).toEqual(['/old/', '/old', '/old/index.html']);
});

test('under a base every path of the policy begins with it', () => {
  const { folders, notFound, hidden } = policyFor({ base: '/field/guide/', pagePolicies, redirects: [] });
  for (const path of [...folders.map(({ folder }) => folder), notFound, ...hidden])
    expect(path).toMatch(/^\/field\/guide\//);
});

describe('the CMS', () => {
  const withCms = policyFor({ base: '/', pagePolicies: [...pagePolicies, CMS_POLICY], redirects: [] });

  const sources = (name: string, { headers } = withCms) =>
    headers['Content-Security-Policy']?.split('; ').find((one) => one.startsWith(`${name} `));

  test('leaves what all pages may have of styles and scripts as it is: each by its hash', () => {
    for (const name of ['style-src', 'script-src']) expect(sources(name), name).toBe(sources(name, policy));
    expect(`${CMS_POLICY} ${withCms.headers['Content-Security-Policy']}`).not.toContain('unsafe-inline');
  });

  test('has no script and no style that is not a file of the site', () => {
    expect(CMS_POLICY).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(CMS_POLICY).toContain("style-src 'self';");
  });

  test('may ask GitHub, and only a site with a CMS may', () => {
    expect(sources('connect-src')).toContain('https://api.github.com');
    expect(sources('connect-src', policy)).not.toContain('github');
  });

  test('can be answered by the window in which an editor signs in, and only a site with a CMS can', () => {
    expect(withCms.headers['Cross-Origin-Opener-Policy']).toBe('same-origin-allow-popups');
    expect(policy.headers['Cross-Origin-Opener-Policy']).toBe('same-origin');
  });
});
