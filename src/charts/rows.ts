import { baseline, type Form, type Shape, TEXT, tenth, textWidth, WIDTH } from './scene.ts';

/** Rows of a chart from top to bottom: names to the left, or above on a phone; the space beside them is the plot. */
export interface Rows {
  /** Left and right edge of the plot. */
  left: number;
  right: number;
  /** Bottom of the last row. */
  bottom: number;
  /** Middle of the marks of a row. */
  middle(index: number): number;
  /** The names as shapes. */
  names: Shape[];
}

export interface Name {
  label: string;
  /** A word about the row, set softer: how many people stand behind it. */
  note?: string;
  isHighlighted: boolean;
}

interface Space {
  /** Height of the marks of a row. */
  marks: number;
  /** Room kept free on the right, for values. */
  right: number;
  /** Room kept free at the top, for a key or an axis. */
  top?: number;
  /** Where a name begins that stands above its marks, clear of a line at the edge. */
  indent?: number;
}

const GAP = 16;

/** Places rows for a form. The names get the room the longest of them needs. */
export function placeRows(names: readonly Name[], form: Form, { marks, right, top = 0, indent = 0 }: Space): Rows {
  const isNarrow = form === 'narrow';
  const above = isNarrow ? TEXT + 8 : 0;
  const step = above + marks + GAP;
  const left = isNarrow ? 0 : Math.max(...names.map(({ label, note = '' }) => textWidth(`${label} ${note}`))) + 14;
  const middle = (index: number) => tenth(top + index * step + above + (marks + (isNarrow ? 0 : GAP)) / 2);
  const nameY = (index: number) => (isNarrow ? middle(index) - marks / 2 - 7 : baseline(middle(index)));
  return {
    left: tenth(left),
    right: WIDTH[form] - right,
    bottom: tenth(top + names.length * step),
    middle,
    names: names.flatMap(({ label, note, isHighlighted }, index): Shape[] => [
      {
        kind: 'text',
        role: isHighlighted ? 'name subject' : 'name',
        x: isNarrow ? indent : 0,
        y: nameY(index),
        text: label,
      },
      ...(note
        ? [
            {
              kind: 'text',
              role: 'note',
              anchor: 'end',
              x: isNarrow ? WIDTH[form] : tenth(left - 14),
              y: nameY(index),
              text: note,
            } satisfies Shape,
          ]
        : []),
    ]),
  };
}
