/** A column of an article, or a phone: a chart is placed anew for each, never shrunk. */
export type Form = 'wide' | 'narrow';

interface Styled {
  /** Names what the shape is; `styles/charts.css` gives each its colours. */
  role: string;
}

export type Shape = Styled &
  (
    | { kind: 'rect'; x: number; y: number; width: number; height: number }
    | { kind: 'line'; x1: number; y1: number; x2: number; y2: number }
    | { kind: 'circle'; cx: number; cy: number; r: number }
    | { kind: 'path'; d: string }
    | { kind: 'text'; x: number; y: number; text: string; anchor?: 'middle' | 'end' }
  );

/** A drawing: shapes in the order they are painted, in units of one CSS pixel. */
export interface Scene {
  width: number;
  height: number;
  shapes: Shape[];
}

/** Width of a drawing in CSS pixels. */
export const WIDTH: Record<Form, number> = { wide: 640, narrow: 350 };

export const TEXT = 13;

/** Width of a character of Public Sans, in its own height: on the wide side, so that texts stay apart. */
const CHARACTER = 0.61;

/** About how wide a text is drawn, in CSS pixels. */
export const textWidth = (text: string, size = TEXT): number => text.length * size * CHARACTER;

/** Where the baseline of a text stands whose middle is at `y`. */
export const baseline = (y: number): number => tenth(y + TEXT / 3);

/** A coordinate with one decimal: nobody sees more, and it keeps pages small. */
export const tenth = (value: number): number => Math.round(value * 10) / 10;

/**
 * A shape as it is printed, in whole units: half a pixel is seen by nobody, and two digits less for each number keep
 * pages small. Edges that meet go on meeting, and what is there stays visible.
 */
export function inWholeUnits(shape: Shape): Shape {
  const { round } = Math;
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height } = shape;
      const isThere = width > 0 ? 1 : 0;
      const across = Math.max(round(x + width) - round(x), isThere);
      return { ...shape, x: round(x), y: round(y), width: across, height: round(y + height) - round(y) };
    }
    case 'line':
      return { ...shape, x1: round(shape.x1), y1: round(shape.y1), x2: round(shape.x2), y2: round(shape.y2) };
    case 'circle':
      return { ...shape, cx: round(shape.cx), cy: round(shape.cy) };
    case 'path':
      return { ...shape, d: shape.d.replace(/\d+\.\d+/g, (number) => String(round(Number(number)))) };
    case 'text':
      return { ...shape, x: round(shape.x), y: round(shape.y) };
  }
}

/** Moves places apart until each keeps `gap` to the one before, and none is below `least`; keeps their order. */
export function spread(places: readonly number[], gap: number, least = Number.NEGATIVE_INFINITY): number[] {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place);
  const moved: number[] = [];
  let last = least - gap;
  for (const { place, index } of order) {
    last = Math.max(place, last + gap);
    moved[index] = last;
  }
  return moved;
}
