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
      ...yearsBetween(points, form).map(
        (year): Shape => ({
          kind: 'text',
          role: 'tick',
          anchor: 'middle',
          x: tenth(x(momentOf(year))),
          y: HEIGHT[form] - 6,
          text: year,
        }),
      ),
      ...[...ends]
        .sort((a, b) => Number(a.isHighlighted) - Number(b.isHighlighted))
        .flatMap(({ points: own, last, isHighlighted }): Shape[] => {
          const subject = isHighlighted ? ' subject' : '';
          const [cx, cy] = at(last);
          return [
            { kind: 'path', role: `line${subject}`, d: path(own) ?? '' },
            { kind: 'circle', role: `end${subject}`, cx, cy, r: 3.5 },
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

/** The years that stand under the lines: every year of the data, or every other one where there is little room. */
function yearsBetween(points: readonly LinePoint[], form: Form): string[] {
  const years = points.map(({ when }) => Number(when.slice(0, 4)));
  const last = Math.max(...years);
  const step = Math.ceil((last - Math.min(...years) + 1) / (form === 'wide' ? 9 : 4));
  const starts = new Set(points.map(({ when }) => momentOf(when)));
  const [from, to] = [Math.min(...starts), Math.max(...starts)];
  return [...new Set(years)]
    .sort((a, b) => a - b)
    .filter((year) => (last - year) % step === 0)
    .map(String)
    .filter((year) => momentOf(year) >= from && momentOf(year) <= to);
}
