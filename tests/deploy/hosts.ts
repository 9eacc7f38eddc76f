import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** What a host would send for a path. */
export interface Sent {
  status: number;
  location?: string;
  /** The file below the site's folder. */
  file?: string;
  headers: Record<string, string>;
}

/** A host, as its documentation says it serves a folder of files. */
export type Host = (path: string) => Sent;

interface Rule {
  pattern: RegExp;
  headers: [name: string, value: string][];
}

const isFile = (site: string, file: string) =>
  statSync(path.join(site, file), { throwIfNoEntry: false })?.isFile() === true;

/** Reads `_headers`: a path with at most one `*`, then its headers, indented. */
function headerRules(text: string): Rule[] {
  const rules: Rule[] = [];
  for (const line of text.split('\n').filter((one) => one.trim() && !one.startsWith('#'))) {
    const [, name = '', value = ''] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name) rules.at(-1)?.headers.push([name, value]);
    else rules.push({ pattern: globbed(line), headers: [] });
  }
  return rules;
}

const globbed = (pattern: string) =>
  new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replace(/[.?+^$()[\]{}|\\]/g, '\\$&'))
      .join('.*')}$`,
  );

/** Every rule that matches counts; what two rules say of one header is joined, as both hosts do. */
function joined(rules: readonly Rule[], asked: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const { headers: fields } of rules.filter(({ pattern }) => pattern.test(asked)))
    for (const [name, value] of fields) headers[name] = headers[name] ? `${headers[name]}, ${value}` : value;
  return headers;
}

const redirectLines = (text: string) =>
  text
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split(' '))
    .map(([from = '', to = '', status = '302']) => ({ from, to, status: Number(status) }));

/** What Netlify, Cloudflare and Vercel each send of their own accord. */
const DEFAULT_CACHE = { 'Cache-Control': 'public, max-age=0, must-revalidate' };

/**
 * Cloudflare Pages: redirects come before files and match exactly; `index.html` is dropped and a missing slash added, with
 * 308; `_headers` and `_redirects` are not served. developers.cloudflare.com/pages/configuration/{redirects,headers,serving-pages}/
 */
export function cloudflare(site: string): Host {
  const rules = headerRules(readFileSync(path.join(site, '_headers'), 'utf8'));
  const redirects = redirectLines(readFileSync(path.join(site, '_redirects'), 'utf8'));
  return (target) => {
    const [asked = '', question] = target.split('?');
    const headers = { ...DEFAULT_CACHE, ...joined(rules, asked) };
    const moved = (status: number, to: string) => ({ status, headers, location: question ? `${to}?${question}` : to });
    const redirect = redirects.find(({ from }) => from === asked);
    if (redirect) return moved(redirect.status, redirect.to);
    if (asked.endsWith('/index.html') && isFile(site, asked)) return moved(308, asked.slice(0, -'index.html'.length));
    if (!asked.endsWith('/') && isFile(site, `${asked}/index.html`)) return moved(308, `${asked}/`);
    return { ...found(site, asked), headers };
  };
}

function found(site: string, asked: string): Pick<Sent, 'status' | 'file'> {
  const file = asked.endsWith('/') ? `${asked}index.html` : asked;
  return isFile(site, file) ? { status: 200, file: file.slice(1) } : { status: 404, file: '404.html' };
}

/**
 * Netlify: `_redirects` comes before `netlify.toml`; a rule matches with and without the slash, and yields to a file
 * unless it is forced; a missing slash is added, and `index.html` dropped, with 301. docs.netlify.com/routing/
 */
export function netlify(site: string, toml: string): Host {
  const rules = headerRules(readFileSync(path.join(site, '_headers'), 'utf8'));
  const forced = [
    ...toml.matchAll(/\[\[redirects\]\]\n {2}from = "(.*)"\n {2}to = "(.*)"\n {2}status = (\d+)\n {2}force = true/g),
  ];
  const redirects = [
    ...redirectLines(readFileSync(path.join(site, '_redirects'), 'utf8')).map((one) => ({ ...one, isForced: false })),
    ...forced.map(([, from = '', to = '', status]) => ({ from, to, status: Number(status), isForced: true })),
  ];
  const plain = (asked: string) => asked.replace(/\/(index\.html)?$/, '');
  return (target) => {
    const [asked = '', question] = target.split('?');
    const headers = { ...DEFAULT_CACHE, ...joined(rules, asked) };
    const moved = (status: number, to: string) => ({ status, headers, location: question ? `${to}?${question}` : to });
    const isThere = isFile(site, asked) || isFile(site, `${plain(asked)}/index.html`);
    const redirect = redirects.find(({ from, isForced }) => plain(from) === plain(asked) && (isForced || !isThere));
    if (redirect) return moved(redirect.status, redirect.to);
    if (asked.endsWith('/index.html') && isFile(site, asked)) return moved(301, asked.slice(0, -'index.html'.length));
    if (!asked.endsWith('/') && isFile(site, `${asked}/index.html`)) return moved(301, `${asked}/`);
    return { ...found(site, asked), headers };
  };
}

interface VercelSettings {
  trailingSlash: boolean;
  headers: { source: string; headers: { key: string; value: string }[] }[];
  redirects: { source: string; destination: string; statusCode: number }[];
}

/**
 * Vercel: a missing slash is added first, with 308 and where the last part has no dot, whether there is a page or not;
 * then come redirects, then headers, of which the last counts, then files. vercel.com/docs/project-configuration
 */
export function vercel(site: string, json: string): Host {
  const { trailingSlash, headers: rules, redirects } = JSON.parse(json) as VercelSettings;
  const pattern = (source: string) => new RegExp(`^${source}$`);
  return (target) => {
    const [asked = '', question] = target.split('?');
    const matching = rules.filter(({ source }) => pattern(source).test(asked)).flatMap((rule) => rule.headers);
    const headers = { ...DEFAULT_CACHE, ...Object.fromEntries(matching.map(({ key, value }) => [key, value])) };
    const moved = (status: number, to: string) => ({ status, headers, location: question ? `${to}?${question}` : to });
    if (trailingSlash && !/\/$|\.[^/]*$/.test(asked)) return moved(308, `${asked}/`);
    for (const { source, destination, statusCode } of redirects)
      if (pattern(source).test(asked)) return moved(statusCode, asked.replace(pattern(source), destination));
    return { ...found(site, asked), headers };
  };
}

/** GitHub Pages: a missing slash is added with 301; it sends no headers of ours and knows no redirects. */
export function gitHubPages(site: string): Host {
  return (target) => {
    const [asked = ''] = target.split('?');
    if (!asked.endsWith('/') && existsSync(path.join(site, asked, 'index.html')))
      return { status: 301, location: `${asked}/`, headers: {} };
    return { ...found(site, asked), headers: {} };
  };
}
