import { createHash } from 'node:crypto';

/** What a policy lets in besides the site itself. */
interface Allowed extends InlineCode {
  /** Origin of the counter of visits, where it is on another host. */
  analytics?: string | undefined;
}

/** What an inline block of code is, and where the policy looks for it. */
interface InlineCode {
  styles: string[];
  scripts: string[];
}

const TAG = /<([a-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const BLOCK = /<(script|style)\b((?:[^>"']|"[^"]*"|'[^']*')*)>([\s\S]*?)<\/\1\s*>/gi;

/** Styles in a drawing, marked as text: the marks are none of it. */
const CDATA = /^<!\[CDATA\[([\s\S]*)\]\]>$/;

/** A source expression that allows an inline block by its text. */
export const hashSource = (text: string): string =>
  // A browser hashes what its parser read, and the parser turns every line break into a line feed.
  `'sha256-${createHash('sha256').update(text.replace(/\r\n?/g, '\n')).digest('base64')}'`;

/** The texts of the inline styles and scripts of a page. Blocks of data, such as JSON-LD, are no code. */
export function inlineCode(html: string): InlineCode {
  const code: InlineCode = { styles: [], scripts: [] };
  for (const [, name = '', attributes = '', text = ''] of html.matchAll(BLOCK))
    if (name.toLowerCase() === 'style') code.styles.push(text.replace(CDATA, '$1'));
    else if (!/\ssrc=/i.test(attributes) && !/\stype=["']?application\/(?:ld\+)?json\b/i.test(attributes))
      code.scripts.push(text);
  return code;
}

/**
 * The policy under which pages are shown: only what the site itself serves, the inline blocks whose texts are given,
 * and a counter of visits, which may be loaded and may send to its own origin. `'wasm-unsafe-eval'` lets the search run its index; forms go to the site itself, for what is asked before the
 * search has come.
 */
export function contentSecurityPolicy({ styles, scripts, analytics }: Readonly<Allowed>): string {
  const hashes = (texts: readonly string[]) => [...new Set(texts.map(hashSource))].sort();
  const counter = analytics ? [analytics] : [];
  const directives: Readonly<Record<string, readonly string[]>> = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...counter, ...hashes(scripts), "'wasm-unsafe-eval'"],
    'worker-src': ["'self'"],
    'style-src': ["'self'", ...hashes(styles)],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...counter],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

/** The policy that a page carries, or nothing. */
export const policyIn = (html: string): string | undefined =>
  /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(html)?.[1];

/**
 * The policy for the header of every answer, from those the pages carry. A host gives all its pages one header, so it
 * allows what any page needs, by its hash, and forbids frames, which a page itself cannot. A browser obeys both: the
 * page's own policy narrows the header to the styles of that page. Workers have no page and know only the header.
 */
export function headerPolicy(pagePolicies: readonly string[]): string {
  const allowed = new Map<string, Set<string>>([
    ['default-src', new Set(["'none'"])],
    ['frame-ancestors', new Set(["'none'"])],
  ]);
  for (const directive of new Set(pagePolicies.flatMap((policy) => policy.split('; ')))) {
    const [name = '', ...sources] = directive.split(' ');
    allowed.set(name, new Set([...(allowed.get(name) ?? []), ...sources]));
  }
  return [...allowed].map(([name, sources]) => [name, ...[...sources].sort()].join(' ')).join('; ');
}

/** What a page holds that the policy blocks: inline scripts other than the `allowed`, style and event attributes. */
export function blockedCode(html: string, allowed: readonly string[]): string[] {
  const scripts = inlineCode(html).scripts.filter((script) => !allowed.includes(script));
  const markup = html.replace(BLOCK, '');
  const tags = [...markup.matchAll(TAG)]
    .filter(([, , attributes = '']) => /\s(?:style|on[a-z]+)=/i.test(attributes.replace(/"[^"]*"|'[^']*'/g, '')))
    .map(([tag]) => tag);
  return [...scripts.map((script) => `<script>${script}</script>`), ...tags];
}

/** The page with its policy before everything that the policy is about. */
export function withPolicy(html: string, allowedScripts: readonly string[], analytics?: string): string {
  const { styles } = inlineCode(html);
  return carrying(html, contentSecurityPolicy({ styles, scripts: [...allowedScripts], analytics }));
}

/** The page with a policy that is given. */
export function carrying(html: string, policy: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return html.replace(/<head\b[^>]*>|<!doctype[^>]*>(?![\s\S]*<head\b)/i, (start) => start + meta);
}
