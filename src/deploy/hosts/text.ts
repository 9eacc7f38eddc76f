import type { Headers, Policy } from '../policy.ts';

/** A value in double quotes. Throws where the value itself has a character that would end them. */
export function quoted(value: string): string {
  if (/["\\\n\r$]/.test(value)) throw new Error(`The value ${JSON.stringify(value)} cannot be quoted for a server.`);
  return `"${value}"`;
}

/** The variable in which nginx keeps a header. */
export const variable = (header: string): string => `$policy_${header.toLowerCase().replaceAll('-', '_')}`;

/** The types that are sent with a charset, without it. */
export const charsets = (types: Headers): string[] => [
  ...new Set(
    Object.values(types)
      .filter((type) => type.includes('charset='))
      .map((type) => type.replace(/;.*/, '')),
  ),
];

/** A pattern of the paths that are compressed variants of files. */
export const variants = ({ encodings }: Policy): string =>
  `\\.(?:${encodings.map(({ ending }) => ending.slice(1)).join('|')})$`;
