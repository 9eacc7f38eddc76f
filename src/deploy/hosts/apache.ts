import type { Encoding } from '../encodings.ts';
import { askedAs, type Policy } from '../policy.ts';
import { quoted, variants } from './text.ts';

const escaped = (path: string) => path.replaceAll('.', '\\.');

/**
 * The file in which Apache looks for what holds in the site's folder. It needs `AllowOverride All`, and the modules dir,
 * headers, mime and rewrite.
 *
 * A file that was found and a page of an error keep headers in two tables, of which `always` is the one that every answer
 * has; a header is only ever set there, so it never stands twice.
 */
export function htaccess(policy: Policy): string {
  const { base, notFound, types, encodings } = policy;
  return [
    '# Written from src/deploy/policy.ts.',
    'Options -Indexes -MultiViews',
    'DirectoryIndex index.html',
    'DirectorySlash Off',
    `ErrorDocument 403 ${notFound}`,
    `ErrorDocument 404 ${notFound}`,
    'FileETag MTime Size',
    'AddDefaultCharset Off',
    ...Object.entries(types).map(([ending, type]) => `AddType ${quoted(type)} .${ending}`),
    // A variant has the type that its name has without the last ending.
    ...encodings.flatMap(({ name, ending }) => [`RemoveType ${ending}`, `AddEncoding ${name} ${ending}`]),
    '',
    ...headerLines(policy),
    '',
    'RewriteEngine On',
    `RewriteBase ${base}`,
    'RewriteCond %{REQUEST_METHOD} !^(GET|HEAD)$',
    'RewriteRule ^ - [R=405,L]',
    ...(base === '/' ? [] : slashOfBase(base)),
    'RewriteRule "(^|/)\\.(?!well-known/)" - [R=404,L]',
    '# Whoever asks for a variant by its name, and not Apache itself, finds nothing.',
    'RewriteCond %{ENV:REDIRECT_STATUS} ^$',
    `RewriteRule "${variants(policy)}" - [R=404,L]`,
    ...policy.hidden.map((path) => `RewriteRule "^${escaped(path.slice(base.length))}$" - [R=404,L]`),
    ...policy.redirects.flatMap((redirect) =>
      askedAs(redirect).map(
        (path) => `RewriteRule "^${escaped(path.slice(base.length))}$" ${quoted(redirect.to)} [R=301,L]`,
      ),
    ),
    '# Apache itself looks for index.html below, which is nobody asking for it.',
    'RewriteCond %{THE_REQUEST} "/index\\.html[? ]"',
    'RewriteCond %{REQUEST_FILENAME} -f',
    `RewriteRule "^(.*/)?index\\.html$" "${base}$1" [R=301,L]`,
    'RewriteCond %{REQUEST_FILENAME}/index.html -f',
    `RewriteRule "^(.*[^/])$" "${base}$1/" [R=301,L]`,
    'RewriteCond %{REQUEST_FILENAME} -d',
    'RewriteCond %{REQUEST_FILENAME}/index.html !-f',
    'RewriteRule ^ - [R=404,L]',
    ...encodings.flatMap(variantLines),
    '',
  ].join('\n');
}

/** The folder of the site itself, asked for without its slash, is the one folder whose name no rule in it sees. */
const slashOfBase = (base: string): string[] => [
  'RewriteOptions AllowNoSlash',
  `RewriteCond %{REQUEST_URI} "^${escaped(base.slice(0, -1))}$"`,
  `RewriteRule ^ ${quoted(base)} [R=301,L]`,
];

function headerLines({ headers, cacheControl, folders, compressed }: Policy): string[] {
  const set = (name: string, value: string, condition = '') =>
    `Header always set ${name} ${quoted(value)}${condition && ` "expr=${condition}"`}`;
  return [
    ...Object.entries({ ...headers, 'Cache-Control': cacheControl }).map(([name, value]) => set(name, value)),
    set('Vary', 'Accept-Encoding', `%{REQUEST_URI} =~ m#(?:/|\\.(?:${compressed.join('|')}))$#`),
    ...folders.flatMap((rule) =>
      Object.entries(rule.headers).map(([name, value]) =>
        set(name, value, `%{REQUEST_URI} =~ m#^${escaped(rule.folder)}# && %{REQUEST_STATUS} -in {'200','206','304'}`),
      ),
    ),
  ];
}

/** Sends a file's variant in its place to those who accept its encoding; the first that fits is sent. */
const variantLines = ({ name, ending }: Encoding) =>
  [
    ['%{REQUEST_FILENAME}', '^(.*[^/])$', `$1${ending}`],
    ['%{REQUEST_FILENAME}index.html', '^(.*/)?$', `$1index.html${ending}`],
  ].flatMap(([file, pattern, variant]) => [
    `RewriteCond %{HTTP:Accept-Encoding} "${accepts(name)}" [NC]`,
    `RewriteCond ${file}${ending} -f`,
    `RewriteRule "${pattern}" "${variant}" [L]`,
  ]);

/** An `Accept-Encoding` that names an encoding, and not with the weight 0. */
const accepts = (name: string) => `(?:^|,)\\s*${name}\\s*(?:,|$|;\\s*q=(?:1|0\\.\\d*[1-9]))`;
