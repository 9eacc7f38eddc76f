import { type Scene, type Shape, tenth } from './scene.ts';

interface Size {
  width: number;
  height: number;
}

/** Sizes of covers in their own units, upright behind an opening and flat on a tile: pages stretch them. */
export const COVER = { opening: { width: 360, height: 480 }, tile: { width: 300, height: 200 } } as const;

/** The marks that carry figures. Texts, axes, keys and open remainders carry none. */
const MARK = /^(bar|band|dot|end|line|part-\d)\b/;

/** How much of its row a mark takes, and of the cover at most: a chart of two rows gives no two beams. */
const THICKNESS = { ofRow: 0.44, ofCover: 0.11 };

/** Room above the first row and below the last one, in rows. */
const MARGIN = 0.3;

/** How much the points of lines grow. */
const POINT = 1.5;

/** How much taller than the cover the marks are where there are rows enough to crop. */
const OVERFLOW = 1.15;

/**
 * The marks of a chart alone, as a picture that fills a cover: from its left edge to its right, and cut at the top and
 * at the bottom rather than shrunk, with the subject in sight. Lengths keep their proportions. There is one path for
 * each role, those of the subject last.
 */
export function drawCover(scene: Scene, size: Size): Scene | undefined {
  const marks = scene.shapes.filter(isMark);
  if (marks.length === 0) return undefined;
  const place = placing(marks, size);
  const paths = new Map<string, string>();
  for (const mark of marks) paths.set(mark.role, (paths.get(mark.role) ?? '') + pathOf(mark, place));
  const isSubject = (role: string) => Number(role.includes('subject'));
  return {
    ...size,
    shapes: [...paths]
      .sort(([a], [b]) => isSubject(a) - isSubject(b))
      .map(([role, d]): Shape => ({ kind: 'path', role, d })),
  };
}

type Mark = Extract<Shape, { kind: 'rect' | 'circle' | 'path' }>;

const isMark = (shape: Shape): shape is Mark =>
  (shape.kind === 'rect' || shape.kind === 'circle' || shape.kind === 'path') && MARK.test(shape.role);

/** Where a place of the chart lies on the cover, and how much a mark grows across its length. */
interface Placing {
  x(value: number): number;
  y(value: number): number;
  growth: number;
}

function placing(marks: readonly Mark[], { width, height }: Size): Placing {
  const boxes = marks.map(boxOf);
  const [left, right] = [Math.min(...boxes.map((box) => box.left)), Math.max(...boxes.map((box) => box.right))];
  const isOfRows = marks.some(({ kind }) => kind === 'rect');
  const rows = new Set(boxes.map((box) => box.middle)).size;
  const [first, last] = [Math.min(...boxes.map((box) => box.top)), Math.max(...boxes.map((box) => box.bottom))];
  const edge = (MARGIN * (last - first)) / rows;
  const [top, bottom] = [first - edge, last + edge];
  const full = isOfRows && rows > 4 ? height * OVERFLOW : height;
  const perX = width / (right - left);
  const perY = full / (bottom - top);
  const subjects = boxes.filter((_, index) => marks[index]?.role.includes('subject'));
  const middle = subjects.length > 0 ? mean(subjects.map((box) => box.middle)) : (top + bottom) / 2;
  const offset = Math.min(0, Math.max(height - full, height / 2 - (middle - top) * perY));
  const thickest = Math.max(...boxes.map((box) => box.bottom - box.top));
  const thickness = Math.min((full / rows) * THICKNESS.ofRow, height * THICKNESS.ofCover);
  return {
    x: (value) => (value - left) * perX,
    y: (value) => (value - top) * perY + offset,
    growth: isOfRows ? thickness / thickest : POINT,
  };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
  middle: number;
}

function boxOf(mark: Mark): Box {
  if (mark.kind === 'rect') {
    const { x, y, width, height } = mark;
    return { left: x, right: x + width, top: y, bottom: y + height, middle: tenth(y + height / 2) };
  }
  if (mark.kind === 'circle') {
    const { cx, cy, r } = mark;
    return { left: cx - r, right: cx + r, top: cy - r, bottom: cy + r, middle: cy };
  }
  const points = pointsOf(mark.d);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  return { left: Math.min(...xs), right: Math.max(...xs), top, bottom, middle: (top + bottom) / 2 };
}

/** The points of a path that consists of straight lines between them. */
const pointsOf = (d: string): [x: number, y: number][] =>
  [...d.matchAll(/([-\d.]+),([-\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

/** A mark on the cover as a path in whole units, which nobody can tell from exact ones. */
function pathOf(mark: Mark, { x, y, growth }: Placing): string {
  if (mark.kind === 'rect') {
    const [left, right] = [Math.round(x(mark.x)), Math.round(x(mark.x + mark.width))];
    const height = Math.round(mark.height * growth);
    const top = Math.round(y(mark.y + mark.height / 2) - height / 2);
    return `M${left} ${top}h${right - left}v${height}h${left - right}z`;
  }
  if (mark.kind === 'circle') {
    const r = Math.round(mark.r * growth);
    const arc = `a${r} ${r} 0 1 1`;
    return `M${Math.round(x(mark.cx)) - r} ${Math.round(y(mark.cy))}${arc} ${2 * r} 0${arc}${-2 * r} 0z`;
  }
  return pointsOf(mark.d)
    .map(([px, py], index) => `${index === 0 ? 'M' : 'L'}${Math.round(x(px))} ${Math.round(y(py))}`)
    .join('');
}
