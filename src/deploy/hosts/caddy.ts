import { askedAs, type Policy } from '../policy.ts';
import { quoted } from './text.ts';

/** Where Caddy listens, or the site's host name, and where the site lies: below `root`, in a folder called like its base. */
interface Place {
  listen: string;
  root: string;
}

/**
 * A site of Caddy's. `route` keeps the order written here: Caddy would sort redirects before headers, and a redirect
 * would go without them.
 */
export function caddyfile(policy: Policy, { listen, root }: Place): string {
  const { headers, cacheControl, folders, notFound, hidden, encodings } = policy;
  const precompressed = `precompressed ${encodings.map(({ name }) => name).join(' ')}`;
  return [
    '# Written from src/deploy/policy.ts.',
    // What is not found goes its own way and takes no header along.
    '(policy) {',
    '\theader {',
    ...Object.entries({ ...headers, 'Cache-Control': cacheControl }).map(
      ([name, value]) => `\t\t${name} ${quoted(value)}`,
    ),
    '\t}',
    '}',
    `${listen} {`,
    ...[
      `root * ${root}`,
      'map {query} {question} {',
      '  "" ""',
      '  default "?{query}"',
      '}',
      'route {',
      ...[
        'import policy',
        // In the block above it would make all of it wait for the answer, and outdo what folders say.
        'header -Server',
        '@write not method GET HEAD',
        'error @write 405',
        '@dot {',
        '  path_regexp /\\.',
        '  not path /.well-known/*',
        '}',
        'error @dot 404',
        `@hidden path ${hidden.join(' ')}`,
        'error @hidden 404',
        `@variant path ${encodings.map(({ ending }) => `*${ending}`).join(' ')}`,
        'error @variant 404',
        ...policy.redirects.flatMap((redirect) =>
          askedAs(redirect).map((path) => `redir ${path} ${redirect.to}{question} 301`),
        ),
        '@named {',
        '  path_regexp named ^(.*/)index\\.html$',
        '  file',
        '}',
        'redir @named {re.named.1}{question} 301',
        '@folder {',
        '  not path */',
        '  file {path}/index.html',
        '}',
        'redir @folder {path}/{question} 301',
        ...folders.flatMap((rule, index) => [
          `@folder${index} {`,
          `  path ${rule.folder}*`,
          '  file {path}index.html {path}',
          '}',
          `header @folder${index} {`,
          ...Object.entries(rule.headers).map(([name, value]) => `  ${name} ${quoted(value)}`),
          '}',
        ]),
        ...typeLines(policy),
        ...varyLines(policy),
        'file_server {',
        '  disable_canonical_uris',
        `  ${precompressed}`,
        '}',
      ].map(indent),
      '}',
      'handle_errors {',
      '  import policy',
      '  @missing expression {err.status_code} == 404',
      '  handle @missing {',
      `    header Content-Type ${quoted(policy.types['html'] ?? 'text/html')}`,
      `    rewrite * ${notFound}`,
      // Nobody gets a part of a page that says there is nothing, or learns that it has not changed.
      ...['Range', 'If-None-Match', 'If-Modified-Since'].map((name) => `    request_header -${name}`),
      ...varyHeader.map((line) => `    ${line}`),
      '    file_server {',
      `      ${precompressed}`,
      '    }',
      '  }',
      '}',
    ].map(indent),
    '}',
    '',
  ].join('\n');
}

const indent = (line: string) => `\t${line}`;

/** Each type with all its endings; a folder is sent as the page in it. */
function typeLines({ types }: Policy): string[] {
  const byType = Map.groupBy(Object.entries(types), ([, type]) => type);
  return [...byType].flatMap(([type, endings], index) => {
    const paths = endings.flatMap(([ending]) => (ending === 'html' ? ['*.html', '*/'] : [`*.${ending}`]));
    return [`@type${index} path ${paths.join(' ')}`, `header @type${index} Content-Type ${quoted(type)}`];
  });
}

/** Set when the answer is made, because Caddy says it as well, but only where it sends a variant. */
const varyHeader = ['header {', '  Vary Accept-Encoding', '  defer', '}'];

const varyLines = ({ compressed }: Policy) => [
  `@text path */ ${compressed.map((ending) => `*.${ending}`).join(' ')}`,
  ...varyHeader.map((line) => line.replace('header', 'header @text')),
];
