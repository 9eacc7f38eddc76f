import { askedAs, type Policy } from '../policy.ts';

/** CloudFront takes no larger function. */
export const FUNCTION_BYTES = 10_240;

/**
 * The function that CloudFront runs for each request of a viewer. It does not know which files there are: what has no dot
 * in its last part is taken for a page. Throws an error where it grows larger than CloudFront takes.
 */
export function cloudFrontFunction({ redirects }: Policy): string {
  const places = redirects.flatMap((redirect) => askedAs(redirect).map((path) => [path, redirect.to]));
  const text = `// Written from src/deploy/policy.ts. For viewer requests, runtime cloudfront-js-2.0.
const MOVED = ${JSON.stringify(Object.fromEntries(places), null, 2)};

function handler(event) {
  const request = event.request;
  const path = request.uri;
  if (MOVED[path]) return moved(MOVED[path], request.querystring);
  if (path.endsWith('/index.html')) return moved(path.slice(0, -10), request.querystring);
  if (!path.endsWith('/') && !path.split('/').pop().includes('.')) return moved(path + '/', request.querystring);
  if (path.endsWith('/')) request.uri = path + 'index.html';
  return request;
}

function moved(to, query) {
  const parts = Object.keys(query).flatMap((name) =>
    (query[name].multiValue || [query[name]]).map((one) => name + '=' + one.value),
  );
  const location = parts.length > 0 ? to + '?' + parts.join('&') : to;
  return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: location } } };
}
`;
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > FUNCTION_BYTES)
    throw new Error(
      `The function for CloudFront has ${bytes} bytes, and CloudFront takes no more than ${FUNCTION_BYTES}. Remove the oldest aliases of articles.`,
    );
  return text;
}

/** Headers that CloudFront has settings of its own for. */
const OWN = [
  'Content-Security-Policy',
  'Strict-Transport-Security',
  'X-Content-Type-Options',
  'Referrer-Policy',
] as const;

/** The settings for `aws cloudfront create-response-headers-policy`. What differs by folder is kept with the files in S3. */
export function responseHeadersPolicy({ headers }: Policy): string {
  const Override = true;
  const [csp = '', hsts = '', , referrer = ''] = OWN.map((name) => headers[name]);
  const others = Object.entries(headers).filter(([name]) => !(OWN as readonly string[]).includes(name));
  const settings = {
    Name: 'site',
    Comment: 'Written from src/deploy/policy.ts',
    SecurityHeadersConfig: {
      ContentSecurityPolicy: { Override, ContentSecurityPolicy: csp },
      StrictTransportSecurity: {
        Override,
        AccessControlMaxAgeSec: Number(/max-age=(\d+)/.exec(hsts)?.[1]),
        IncludeSubdomains: false,
        Preload: false,
      },
      ContentTypeOptions: { Override },
      ReferrerPolicy: { Override, ReferrerPolicy: referrer },
    },
    CustomHeadersConfig: {
      Quantity: others.length,
      Items: others.map(([Header, Value]) => ({ Header, Value, Override })),
    },
  };
  return `${JSON.stringify(settings, null, 2)}\n`;
}

/**
 * A script that copies the site to S3, each file with its type and cache rule: assets before the pages that need them, and
 * what is gone is removed last.
 */
export function s3Upload({ base, folders, cacheControl, types }: Policy): string {
  const below = (path: string) => path.slice(base.length);
  const put = (only: string, ending: string, type: string, cache: string, without: readonly string[]) =>
    [
      `put --include '${only}*.${ending}'`,
      ...[...without, '.*'].map((other) => `--exclude '${other}'`),
      `--content-type '${type}' --cache-control '${cache}'`,
    ].join(' ');
  const kinds = Object.entries(types);
  const special = folders.map(({ folder }) => `${below(folder)}*`);
  return [
    '#!/bin/sh',
    '# Written from src/deploy/policy.ts. BUCKET=name sh deploy/s3-upload.sh',
    'set -eu',
    `put() { aws s3 cp dist "s3://$BUCKET${base}" --recursive --only-show-errors --exclude '*' "$@"; }`,
    ...folders.flatMap(({ folder, headers }) =>
      kinds.map(([ending, type]) => put(below(folder), ending, type, headers['Cache-Control'] ?? cacheControl, [])),
    ),
    ...kinds.map(([ending, type]) => put('', ending, type, cacheControl, special)),
    `aws s3 sync dist "s3://$BUCKET${base}" --delete --size-only --exclude '.*' --exclude '_headers' --exclude '_redirects'`,
    '',
  ].join('\n');
}
