import { scaleLinear, scaleUtc } from 'd3-scale';
import { line } from 'd3-shape';
import { baseline, type Form, type Scene, type Shape, spread, TEXT, tenth, textWidth, WIDTH } from './scene.ts';
import { momentOf } from './time.ts';

export interface LinePoint {
  /** A year, a month or a day, `2026`, `2026-11` or `2026-11-22`. */
  when: string;
  value: number;
  /** The value as printed. */
  display: string;
}

export interface Line {
  label: string;
  /** In the order of time. */
  points: readonly LinePoint[];
  isHighlighted: boolean;
}

const HEIGHT: Record<Form, number> = { wide: 300, narrow: 280 };
const TOP = 14;
const FOOT = 26;

/**
 * Lines over time from a scale that starts at zero, each named with its last value at its end.
 * `formatTick` prints a value at the axis.
 */
export function drawLines(lines: readonly Line[], form: Form, formatTick: (value: number) => string): Scene {
  const points = lines.flatMap((one) => one.points);
  const ends = lines.map((one) => ({ ...one, last: lastOf(one) }));
  const names = ends.map(({ label, last }) => `${label} ${last.display}`);
  const y = scaleLinear([0, Math.max(...points.map(({ value }) => value))], [HEIGHT[form] - FOOT, TOP]).nice(4);
  const ticks = y.ticks(4);
  const left = Math.max(...ticks.map((tick) => textWidth(formatTick(tick)))) + 10;
  const right = WIDTH[form] - Math.max(...names.map((name) => textWidth(name))) - 16;
  const moments = points.map(({ when }) => momentOf(when));
  const [first, latest] = [Math.min(...moments), Math.max(...moments)];
  const x = scaleUtc([first, latest], [left, right]);
  const at = ({ when, value }: LinePoint): [number, number] => [tenth(x(momentOf(when))), tenth(y(value))];
  const path = line<LinePoint>(
    (point) => at(point)[0],
    (point) => at(point)[1],
  ).digits(1);
  const nameYs = spread(
    ends.map(({ last }) => at(last)[1]),
    TEXT + 4,
  );
  return {
    width: WIDTH[form],
    height: HEIGHT[form],
    shapes: [
      ...ticks.flatMap((tick): Shape[] => [
        {
          kind: 'line',
          role: tick === 0 ? 'zero' : 'hairline',
          x1: tenth(left),
          x2: tenth(right),
          y1: tenth(y(tick)),
          y2: tenth(y(tick)),
        },
        { kind: 'text', role: 'tick', x: 0, y: baseline(y(tick)), text: formatTick(tick) },
      ]),
      ...yearsWithRoom(points.map((point) => ({ year: point.when.slice(0, 4), x: at(point)[0] }))).map(
        ({ year, x: place }): Shape => ({
          kind: 'text',
          role: 'tick',
          anchor: 'middle',
          x: place,
          y: HEIGHT[form] - 6,
          text: year,
        }),
      ),
      ...[...ends]
        .sort((a, b) => Number(a.isHighlighted) - Number(b.isHighlighted))
        .flatMap(({ points: own, last, isHighlighted }): Shape[] => {
          const subject = isHighlighted ? ' subject' : '';
          return [
            { kind: 'path', role: `line${subject}`, d: path(own) ?? '' },
            ...own.map((point): Shape => {
              const [cx, cy] = at(point);
              return { kind: 'circle', role: `end${subject}`, cx, cy, r: point === last ? 4 : 2.8 };
            }),
          ];
        }),
      ...ends.map(
        ({ isHighlighted }, index): Shape => ({
          kind: 'text',
          role: isHighlighted ? 'name subject' : 'name',
          x: tenth(right + 10),
          y: baseline(nameYs[index] ?? 0),
          text: names[index] ?? '',
        }),
      ),
    ],
  };
}

function lastOf({ label, points }: Line): LinePoint {
  const last = points.at(-1);
  if (!last) throw new RangeError(`The line "${label}" has no points.`);
  return last;
}

/** Room a year needs under the lines. */
const YEAR = 46;

interface YearMark {
  year: string;
  x: number;
}

/** The years that stand under their first points: the last one, and of the others those with room before the next. */
function yearsWithRoom(marks: readonly YearMark[]): YearMark[] {
  const first = new Map<string, YearMark>();
  for (const mark of [...marks].sort((a, b) => a.x - b.x)) if (!first.has(mark.year)) first.set(mark.year, mark);
  const kept: YearMark[] = [];
  for (const mark of [...first.values()].reverse()) {
    const next = kept.at(-1);
    if (!next || next.x - mark.x >= YEAR) kept.push(mark);
  }
  return kept;
}
