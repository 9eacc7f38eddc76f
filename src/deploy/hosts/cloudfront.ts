import { askedAs, type Policy } from '../policy.ts';

/** CloudFront takes no larger function. */
const FUNCTION_BYTES = 10_240;

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
 * what is gone is removed last. Files of other endings are for other hosts and stay here; CloudFront compresses by itself.
 */
export function s3Upload({ base, folders, cacheControl, types, encodings }: Policy): string {
  const below = (folder: string) => folder.slice(base.length);
  const others = folders.map(({ folder }) => ` --exclude '${below(folder)}*'`).join('');
  return [
    '#!/bin/sh',
    '# Written from src/deploy/policy.ts. Run it as: BUCKET=name sh deploy/s3-upload.sh',
    'set -eu',
    'upload() {',
    '  folder=$1 cache=$2; shift 2',
    '  while read -r ending type; do',
    `    aws s3 cp dist "s3://$BUCKET${base}" --recursive --only-show-errors --exclude '*' --include "$folder*.$ending" "$@" \\`,
    '      --content-type "$type" --cache-control "$cache" </dev/null',
    "  done <<'TYPES'",
    ...Object.entries(types).map(([ending, type]) => `${ending} ${type}`),
    'TYPES',
    '}',
    ...folders.map(({ folder, headers }) => `upload '${below(folder)}' '${headers['Cache-Control'] ?? cacheControl}'`),
    `upload '' '${cacheControl}'${others}`,
    `aws s3 sync dist "s3://$BUCKET${base}" --delete --size-only --exclude '.htaccess' --exclude '.nojekyll' --exclude '_*' --include '_astro/*'${encodings.map(({ ending }) => ` --exclude '*${ending}'`).join('')}`,
    '',
  ].join('\n');
}
