import { addressOf } from '#src/lib/paths.ts';
import type { Redirect } from './policy.ts';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const REFRESH = /<meta http-equiv="refresh" content="0; url=([^"]+)">/;

/** A page that leads on without a server's help, for hosts that cannot redirect. `address` is that of the home page. */
export function redirectPage({ to }: Redirect, site: { address: string; language: string; base: string }): string {
  const target = escaped(to);
  const canonical = escaped(addressOf(`/${to.slice(site.base.length)}`, site));
  return `<!doctype html><html lang="${escaped(site.language)}"><head><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=${target}"><meta name="robots" content="noindex"><link rel="canonical" href="${canonical}"><title>This page has moved</title></head><body><p>This page has moved to <a href="${target}">${target}</a>.</p></body></html>\n`;
}

/** Where a page leads on to of its own accord, or nothing. */
export const leadsTo = (html: string): string | undefined =>
  REFRESH.exec(html)?.[1]?.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
