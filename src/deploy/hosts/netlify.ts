import { askedAs, type Policy } from '../policy.ts';

/** What Cloudflare reads of a file; Netlify sets no limit that is lower. */
export const LIMITS = {
  rules: 100,
  headerLineCharacters: 2000,
  redirects: 2000,
  redirectLineCharacters: 1000,
} as const;

/**
 * The file `_headers` of Netlify and Cloudflare. Both know the types of all our files and the cache rule for all
 * others by themselves. Throws an error that says which limit of Cloudflare's is exceeded.
 */
export function headersFile({ base, headers, folders }: Policy): string {
  const rules = [{ folder: base, headers }, ...folders];
  refuseMore('rules in _headers', rules.length, LIMITS.rules, 'Let fewer folders have rules of their own');
  const lines = rules.flatMap((rule) => [
    `${rule.folder}*`,
    ...Object.entries(rule.headers).map(([name, value]) => `  ${name}: ${value}`),
  ]);
  for (const line of lines)
    refuseMore(
      `characters in the line "${line.trim().slice(0, 40)}…" of _headers`,
      line.length,
      LIMITS.headerLineCharacters,
      'Let pages share their inline styles, whose hashes stand in it',
    );
  return ['# Written from src/deploy/policy.ts.', ...lines, ''].join('\n');
}

/**
 * The file `_redirects` of Netlify and Cloudflare. Both add a missing slash and drop `index.html` by themselves. Throws an
 * error that says which limit of Cloudflare's is exceeded.
 */
export function redirectsFile({ redirects }: Policy): string {
  const lines = redirects.flatMap((redirect) => askedAs(redirect).map((path) => `${path} ${redirect.to} 301`));
  refuseMore('lines in _redirects', lines.length, LIMITS.redirects, 'Remove the oldest aliases of articles');
  for (const line of lines)
    refuseMore(
      `characters in the line "${line.slice(0, 40)}…" of _redirects`,
      line.length,
      LIMITS.redirectLineCharacters,
      'Shorten the alias',
    );
  return ['# Written from src/deploy/policy.ts.', ...lines, ''].join('\n');
}

function refuseMore(what: string, count: number, limit: number, remedy: string) {
  if (count > limit)
    throw new Error(`There are ${count} ${what}, and Cloudflare reads no more than ${limit}. ${remedy}.`);
}

/**
 * Netlify's own settings. The redirects of `_redirects` yield there to the pages that lead on from old addresses, which
 * are for hosts that cannot redirect; these here do not.
 */
export const netlifyToml = ({ redirects }: Policy): string =>
  [
    '# Written from src/deploy/policy.ts. Headers are in _headers, in the site itself.',
    '[build]',
    '  command = "npm run build"',
    '  publish = "dist"',
    ...redirects.flatMap(({ from, to }) => [
      '',
      '[[redirects]]',
      `  from = "${from}"`,
      `  to = "${to}"`,
      '  status = 301',
      '  force = true',
    ]),
    '',
  ].join('\n');
