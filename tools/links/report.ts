import { countOf } from '#src/lib/numbers.ts';
import type { Asked, Fate } from './ask.ts';

/** An address on record. */
export interface Address {
  address: string;
  /** Ids of the sources that name it. */
  sources: readonly string[];
}

/** What a reader of the report has to know, from the most to the least urgent. */
const SECTIONS: readonly [Fate, heading: string, advice: string][] = [
  ['gone', 'Gone', 'Find where it went, or an archived copy, and mend the source.'],
  ['broken', 'Not working', 'Asked twice. If it is so next week too, treat it as gone.'],
  ['moved', 'Moved for good', 'Put the new address into the source.'],
  ['refused', 'To be looked at by a person', 'The host does not answer programs.'],
];

/** The report in Markdown. It says nothing of addresses that work. */
export function linkReport(addresses: readonly Address[], asked: readonly Asked[]): string {
  const sourcesOf = new Map(addresses.map(({ address, sources }) => [address, sources]));
  const sections = SECTIONS.flatMap(([fate, heading, advice]) => {
    const found = asked.filter((one) => one.fate === fate);
    if (found.length === 0) return [];
    const lines = found.map(({ address, answer }) => {
      const files = (sourcesOf.get(address) ?? []).map((id) => `\`content/sources/${id}.yaml\``);
      return `- [ ] <${address}> ${answer}. ${files.join(', ')}`;
    });
    return [`## ${heading} (${found.length})\n\n${advice}\n\n${lines.join('\n')}`];
  });
  const working = asked.filter(({ fate }) => fate === 'works').length;
  const summary = `Of ${countOf(asked.length, 'address', 'addresses')} in \`content/sources/\`, ${working} work.`;
  return `${[summary, ...sections].join('\n\n')}\n`;
}
