import { countOf } from '#src/lib/numbers.ts';

/** Something that is not as it was built, or not served as the policy says. */
export interface Difference {
  /** The file below the folder of the site, or the address that was asked for. */
  place: string;
  /** What is wrong, in full sentences that do not name the place. */
  message: string;
}

/** Places of one message that are printed before the rest is only counted. */
const PRINTED_PLACES = 12;

/** Each message once, with the places where it holds. */
export function printDifferences(differences: readonly Difference[]): string {
  const byMessage = Map.groupBy(differences, ({ message }) => message);
  return [...byMessage]
    .map(([message, all]) => {
      const places = all.slice(0, PRINTED_PLACES).map(({ place }) => `  ${place}\n`);
      const more = all.length - places.length;
      return `${message}\n${places.join('')}${more > 0 ? `  and ${countOf(more, 'more place')}\n` : ''}`;
    })
    .join('\n');
}
