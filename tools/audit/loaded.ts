import type { Tag } from './page.ts';

/** Attributes by which an element makes the browser load something, without a reader doing anything. */
const LOADING: Readonly<Record<string, readonly string[]>> = {
  script: ['src'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  iframe: ['src'],
  embed: ['src'],
  object: ['data'],
  audio: ['src'],
  video: ['src', 'poster'],
  track: ['src'],
  input: ['src'],
  image: ['href', 'xlink:href'],
  use: ['href', 'xlink:href'],
};

/** Kinds of `<link>` for which a browser loads something or opens a connection. */
const LINKS =
  /(?:^|\s)(?:stylesheet|preload|modulepreload|prefetch|preconnect|dns-prefetch|icon|apple-touch-icon|manifest|mask-icon)(?:\s|$)/;

/** Every address an element makes the browser load, styles inside it included. */
export function loadedBy(tag: Tag): string[] {
  const { name, attributes, children } = tag;
  if (name === 'link') return LINKS.test(attributes['rel'] ?? '') ? [attributes['href'] ?? ''] : [];
  if (name === 'style') return loadedByStyles(children.join(''));
  return (LOADING[name] ?? []).flatMap((attribute) => {
    const value = attributes[attribute];
    if (!value) return [];
    return attribute === 'srcset' ? candidatesOf(value) : value.startsWith('#') ? [] : [value];
  });
}

/** The addresses of a `srcset`. */
const candidatesOf = (srcset: string): string[] =>
  srcset.split(/,\s+/).flatMap((candidate) => candidate.trim().split(/\s+/)[0] || []);

/** Every address that styles load; what they carry themselves is none. */
export const loadedByStyles = (css: string): string[] =>
  [...css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']/g)]
    .map(([, url, sheet]) => (url ?? sheet ?? '').trim())
    .filter((address) => !/^(?:#|data:)/.test(address));
