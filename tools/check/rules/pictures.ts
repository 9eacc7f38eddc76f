import path from 'node:path';
import { PICTURE } from '#src/document/profile.ts';
import type { Place } from '#src/lib/finding.ts';
import { picturesIn } from '#src/schemas/walk.ts';
import type { ContentFile } from '../content.ts';
import type { PictureFile } from '../pictures.ts';
import type { Rule } from '../rule.ts';

const atTop = { line: 1, column: 1 } as const;

/** More than a screen can show, and more than a build should read. */
export const WIDEST = 5000;
export const HEAVIEST = 5 * 1024 * 1024;

export const pictureExists: Rule = {
  id: 'picture-exists',
  severity: 'error',
  truth: 'Every picture that is named lies beside the file that names it.',
  *across({ files, pictures }) {
    const known = new Set(pictures.map(({ file }) => file));
    for (const from of files)
      for (const { src, place } of picturesOf(from))
        if (!known.has(beside(from.file, src)))
          yield {
            file: from.file,
            ...place(),
            message: `There is no picture "${src}" beside this file.`,
            fix: 'Put the picture into the same folder, or correct its name.',
          };
  },
};

export const pictureUsed: Rule = {
  id: 'picture-used',
  severity: 'warning',
  truth: 'Every picture is shown by the text beside it.',
  *across({ files, pictures }) {
    const used = new Set(files.flatMap((from) => [...picturesOf(from)].map(({ src }) => beside(from.file, src))));
    for (const { file } of pictures)
      if (!used.has(file))
        yield {
          file,
          ...atTop,
          message: 'Nothing shows this picture.',
          fix: 'Show it in the text beside it, or remove it.',
        };
  },
};

const eachPicture = (
  problem: (picture: PictureFile) => { message: string; fix: string } | undefined,
): NonNullable<Rule['across']> =>
  function* ({ pictures }) {
    for (const picture of pictures) {
      const found = problem(picture);
      if (found) yield { file: picture.file, ...atTop, ...found };
    }
  };

export const pictureReadable: Rule = {
  id: 'picture-readable',
  severity: 'error',
  truth: 'Every picture is what its name says.',
  across: eachPicture(({ isReadable }) =>
    isReadable
      ? undefined
      : { message: 'This file is not a picture that can be read.', fix: 'Save the picture again, or remove the file.' },
  ),
};

export const pictureSize: Rule = {
  id: 'picture-size',
  severity: 'error',
  truth: 'No picture is larger than anybody can see.',
  across: eachPicture(({ bytes, width, height }) =>
    bytes > HEAVIEST || Math.max(width, height) > WIDEST
      ? {
          message: `The picture is too large: ${width > 0 ? `${width} × ${height} pixels, ` : ''}${(bytes / 1024 / 1024).toFixed(1)} MB.`,
          fix: `Save it with at most ${WIDEST} pixels on its longer side and at most ${HEAVIEST / 1024 / 1024} MB.`,
        }
      : undefined,
  ),
};

export const picturePrivate: Rule = {
  id: 'picture-private',
  severity: 'error',
  truth: 'No picture says where it was taken.',
  across: eachPicture(({ hasPlace }) =>
    hasPlace
      ? { message: 'The picture carries the place where it was taken (GPS).', fix: 'Save it without its metadata.' }
      : undefined,
  ),
};

export const pictureSvgSafe: Rule = {
  id: 'picture-svg-safe',
  severity: 'error',
  truth: 'An SVG is a drawing and nothing else.',
  *across({ pictures }) {
    for (const { file, faults } of pictures)
      for (const { what, line, column } of faults)
        yield {
          file,
          line,
          column,
          message: `The SVG holds ${what}.`,
          fix: 'Save it as a plain drawing: shapes and text, without scripts, styles from elsewhere or embedded files.',
        };
  },
};

/** The name of a file beside another, as printed in findings. */
const beside = (file: string, src: string) => path.posix.join(path.posix.dirname(file), src);

function* picturesOf({ fields, schema, document }: ContentFile): Generator<{ src: string; place: () => Place }> {
  for (const { src, path: where } of picturesIn(schema, fields.data)) yield { src, place: () => fields.valueAt(where) };
  for (const { component, props, line, column } of document?.uses ?? [])
    if (component === PICTURE) yield { src: String(props['src']), place: () => ({ line, column }) };
}
