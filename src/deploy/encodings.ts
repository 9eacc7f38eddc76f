/** A way in which a file is kept compressed beside itself: its name in HTTP, and the ending its variant has. */
export interface Encoding {
  name: 'br' | 'zstd' | 'gzip';
  ending: string;
}

/** All that are kept, the smallest first. Where a reader likes two of them equally, the first is sent. */
export const ENCODINGS: readonly Encoding[] = [
  { name: 'br', ending: '.br' },
  { name: 'zstd', ending: '.zst' },
  { name: 'gzip', ending: '.gz' },
];

/** Types of text. Pictures, fonts and the search index are compressed in themselves. */
const TEXT = /^text\/|[/+](?:json|xml)\b/;

/** The endings of the files that are kept compressed as well, of the content types by ending. */
export const compressedEndings = (types: Readonly<Record<string, string>>): string[] =>
  Object.entries(types).flatMap(([ending, type]) => (TEXT.test(type) ? [ending] : []));

/** Whether a path is that of a compressed variant, which nobody gets by its own name. */
export const isVariant = (path: string): boolean => ENCODINGS.some(({ ending }) => path.endsWith(ending));

/**
 * The encoding to answer with, of those that are there; nothing where the file itself is to be sent. `accepted` is the
 * field `Accept-Encoding`: names with weights from 0, never, to 1. What it does not name is not sent.
 */
export function chooseEncoding(accepted = '', there: readonly Encoding[] = ENCODINGS): Encoding | undefined {
  const weights = new Map(
    accepted.split(',').map((part) => {
      const [name = '', ...params] = part.split(';').map((text) => text.trim().toLowerCase());
      const weight = params.find((param) => param.startsWith('q='))?.slice(2) ?? '1';
      return [name, Number(weight) || 0];
    }),
  );
  const weightOf = ({ name }: Encoding) => weights.get(name) ?? 0;
  const best = Math.max(0, ...there.map(weightOf));
  return best > 0 ? there.find((encoding) => weightOf(encoding) === best) : undefined;
}
