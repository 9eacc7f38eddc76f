/** A kind of picture that an article may hold. */
interface PictureKind {
  /** What an author calls it. */
  name: string;
  /** What the names of its files end in, as a regular expression. */
  ending: string;
  /** Its content type. */
  type: string;
}

const MADE_OF_PIXELS: readonly PictureKind[] = [
  { name: 'png', ending: 'png', type: 'image/png' },
  { name: 'jpg', ending: 'jpe?g', type: 'image/jpeg' },
  { name: 'webp', ending: 'webp', type: 'image/webp' },
  { name: 'avif', ending: 'avif', type: 'image/avif' },
];

/** Several kinds of picture, as those who take them have to say it. */
interface PictureKinds {
  /** For a sentence: `png, jpg or webp`. */
  names: string;
  /** For a regular expression, where the name of a file ends: `png|jpe?g|webp`. */
  endings: string;
  /** For a dialog that asks for a file: `image/png,image/jpeg`. */
  types: string;
}

const eitherOf = new Intl.ListFormat('en-GB', { type: 'disjunction' });

const together = (kinds: readonly PictureKind[]): PictureKinds => ({
  names: eitherOf.format(kinds.map(({ name }) => name)),
  endings: kinds.map(({ ending }) => ending).join('|'),
  types: kinds.map(({ type }) => type).join(','),
});

/** Pictures made of pixels: a cover is one. */
export const BITMAPS = together(MADE_OF_PIXELS);

/** Pictures that may stand in the text of an article: also drawings. Vite needs their endings once more, in `src/data/pictures.ts`. */
export const PICTURES = together([...MADE_OF_PIXELS, { name: 'svg', ending: 'svg', type: 'image/svg+xml' }]);

/** Whether a file is by its name a picture that an article may hold. */
export const PICTURE_FILE = new RegExp(`\\.(${PICTURES.endings})$`, 'i');
