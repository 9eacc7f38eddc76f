import { readFile } from 'node:fs/promises';
import type { Font } from 'satori';

/** Static fonts, as satori cannot read the variable ones of the pages. Each holds the letters of some scripts. */
const FILES = {
  serif: [
    ['newsreader', 'latin'],
    ['newsreader', 'latin-ext'],
    ['newsreader', 'vietnamese'],
    ['noto-serif', 'cyrillic'],
    ['noto-serif', 'cyrillic-ext'],
    ['noto-serif', 'greek'],
    ['noto-serif', 'greek-ext'],
  ],
  sans: [
    ['public-sans', 'latin'],
    ['public-sans', 'latin-ext'],
    ['public-sans', 'vietnamese'],
  ],
} as const;

const WEIGHT = 500;

/** The fonts of a family, each under a name of its own: of two with one name satori looks into the first alone. */
const fontsOf = (family: keyof typeof FILES): Promise<Font[]> =>
  Promise.all(
    FILES[family].map(async ([font, script], index) => ({
      name: `${family} ${index}`,
      data: await readFile(`node_modules/@fontsource/${font}/files/${font}-${script}-${WEIGHT}-normal.woff`),
      weight: WEIGHT,
      style: 'normal' as const,
    })),
  );

let memory: Promise<Font[]> | undefined;

/** The fonts of all cards. A letter is taken from the first font that has it. */
export const cardFonts = (): Promise<Font[]> => {
  memory ??= Promise.all([fontsOf('serif'), fontsOf('sans')]).then((families) => families.flat());
  return memory;
};

/** A family and what stands in for the letters it lacks, in the order of search. */
export const CARD_FAMILIES = {
  serif: FILES.serif.map((_, index) => `serif ${index}`).join(', '),
  sans: [...FILES.sans.map((_, index) => `sans ${index}`), ...FILES.serif.map((_, index) => `serif ${index}`)].join(
    ', ',
  ),
} as const;
