import { askedAs, type Policy } from '../policy.ts';
import { charsets, quoted, variable, variants } from './text.ts';

/** Where nginx listens and where the site lies: below `root`, in a folder called like the site's base. */
interface Place {
  listen: string;
  root: string;
  /** Whether nginx has its module `brotli_static`, which Debian packs apart. Without it readers get gzip. */
  hasBrotli?: boolean;
}

const escaped = (path: string) => path.replaceAll('.', '\\.');

/**
 * A server of nginx's, to be included in its `http` block.
 *
 * A location that adds one header loses all those of the server, so every header is added once, at the server, and
 * what differs by folder is looked up by the address of what is sent. For what is not found that is the 404 page.
 */
export function nginxServer(policy: Policy, { listen, root, hasBrotli = false }: Place): string {
  const names = [...new Set(policy.folders.flatMap(({ headers }) => Object.keys(headers)))];
  return [
    '# Written from src/deploy/policy.ts. To be included in the http block of nginx.',
    ...names.flatMap((name) => lookup(name, policy)),
    'server {',
    ...[
      `listen ${listen};`,
      `root ${root};`,
      'server_tokens off;',
      'absolute_redirect off;',
      'default_type application/octet-stream;',
      ...typeLines(policy),
      '',
      ...compressionLines(hasBrotli),
      '',
      ...Object.entries(policy.headers).map(([name, value]) => `add_header ${name} ${quoted(value)} always;`),
      ...names.map((name) => `add_header ${name} ${variable(name)} always;`),
      '',
      `error_page 403 404 =404 ${policy.notFound};`,
      'location ~ /\\.(?!well-known/) { return 404; }',
      `location ~ ${variants(policy)} { return 404; }`,
      ...policy.hidden.map((path) => `location = ${path} { return 404; }`),
      ...policy.redirects.flatMap((redirect) =>
        askedAs(redirect).map((path) => `location = ${path} { return 301 ${redirect.to}$is_args$args; }`),
      ),
      'location ~ ^(?<folder>.*/)index\\.html$ {',
      '  if (-f $request_filename) { return 301 $folder$is_args$args; }',
      '  return 404;',
      '}',

      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a variable of nginx's.
      'location ~ /$ { try_files ${uri}index.html =404; }',
      'location / { try_files $uri @folder; }',
      'location @folder {',
      '  if (-f $document_root$uri/index.html) { return 301 $uri/$is_args$args; }',
      '  return 404;',
      '}',
    ].map((line) => (line ? `  ${line}` : '')),
    '}',
    '',
  ].join('\n');
}

/** What a header says, by the address of what is sent. Nothing is sent where it is empty. */
function lookup(name: string, { folders, cacheControl }: Policy): string[] {
  const rules = folders.flatMap(({ folder, headers }) =>
    headers[name] ? [`  ${quoted(`~^${escaped(folder)}`)} ${quoted(headers[name])};`] : [],
  );
  const otherwise = name === 'Cache-Control' ? cacheControl : '';
  return [`map $uri ${variable(name)} {`, `  default ${quoted(otherwise)};`, ...rules, '}'];
}

function typeLines({ types }: Policy): string[] {
  const byType = Map.groupBy(Object.entries(types), ([, type]) => type.replace(/;.*/, ''));
  return [
    'types {',
    ...[...byType].map(([type, endings]) => `  ${type} ${endings.map(([ending]) => ending).join(' ')};`),
    '}',
    'charset utf-8;',
    // nginx counts pages among them of its own accord and warns when it is told so.
    `charset_types ${charsets(types)
      .filter((type) => type !== 'text/html')
      .join(' ')};`,
  ];
}

/** The variants that were made at build, and nothing compressed for each reader. A proxy gets them as well. */
const compressionLines = (hasBrotli: boolean) => [
  'gzip off;',
  'gzip_static on;',
  'gzip_vary on;',
  'gzip_proxied any;',
  ...(hasBrotli
    ? ['brotli_static on;']
    : [
        '# With the module for it (on Debian: apt-get install libnginx-mod-http-brotli-static), smaller than gzip:',
        '# brotli_static on;',
      ]),
];
