/** Things under one letter of the alphabet. */
export interface Letter<Thing> {
  /** The capital letter, or "0–9" for what begins with none. */
  letter: string;
  things: Thing[];
}

/** Things under the first letter of their names, in alphabetical order; capitals and accents make no difference. */
export function byLetter<Thing>(things: readonly Thing[], nameOf: (thing: Thing) => string): Letter<Thing>[] {
  const sorted = [...things].sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'en'));
  return [...Map.groupBy(sorted, (thing) => letterOf(nameOf(thing)))].map(([letter, group]) => ({
    letter,
    things: group,
  }));
}

function letterOf(name: string): string {
  const first = name.normalize('NFD').charAt(0).toUpperCase();
  return /[A-Z]/.test(first) ? first : '0–9';
}

/** The place of a letter on its page: `letter-a`. */
export const letterId = (letter: string): string => `letter-${letter === '0–9' ? '0' : letter.toLowerCase()}`;
