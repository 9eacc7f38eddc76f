import { scaleUtc } from 'd3-scale';
import { drawKey, KEY } from './key.ts';
import { placeRows } from './rows.ts';
import { baseline, type Form, type Scene, type Shape, tenth, WIDTH } from './scene.ts';
import { momentOf } from './time.ts';

export interface Span {
  label: string;
  /** The last date as printed at the end of the row. */
  end: string;
  /** The ends of the phases, first the start of the first one: a day or a month each. */
  dates: readonly string[];
}

const BAR = 14;
const AXIS = 30;

/** Room a year needs at the axis. */
const YEAR = 48;

/** Room for the last date of a row, and for the text under the mark. */
const END = 64;
const FOOT = 20;

/** Phases of several things on one calendar. `mark` is a day drawn across all of them, with its text. */
export function drawTimeline(
  spans: readonly Span[],
  phases: readonly string[],
  form: Form,
  mark?: { when: string; text: string },
): Scene {
  const top = KEY + AXIS;
  const rows = placeRows(
    spans.map((span) => ({ ...span, isHighlighted: false })),
    form,
    { marks: BAR, right: END, top },
  );
  const moments = spans.flatMap(({ dates }) => dates.map(momentOf));
  const scale = scaleUtc([Math.min(...moments), Math.max(...moments)], [rows.left, rows.right]).nice();
  const at = (moment: number) => tenth(scale(moment));
  const all = newYearsBetween(scale.domain());
  const every = Math.ceil((YEAR * all.length) / (rows.right - rows.left));
  const years = all.filter((_, index) => (all.length - 1 - index) % every === 0);
  return {
    width: WIDTH[form],
    height: rows.bottom + (mark ? FOOT : 0),
    shapes: [
      ...drawKey(phases, rows.left),
      ...years.flatMap((year): Shape[] => [
        { kind: 'line', role: 'hairline', x1: at(+year), x2: at(+year), y1: top - 8, y2: rows.bottom },
        {
          kind: 'text',
          role: 'tick',
          ...(at(+year) > 14 ? { anchor: 'middle' as const, x: at(+year) } : { x: Math.max(0, at(+year)) }),
          y: top - 14,
          text: String(year.getUTCFullYear()),
        },
      ]),
      ...rows.names,
      ...spans.flatMap(({ dates, end }, row): Shape[] => [
        ...dates.slice(1).map((date, phase): Shape => {
          const from = at(momentOf(dates[phase] as string));
          return {
            kind: 'rect',
            role: `part-${phase + 1}`,
            x: from,
            y: tenth(rows.middle(row) - BAR / 2),
            width: tenth(at(momentOf(date)) - from),
            height: BAR,
          };
        }),
        {
          kind: 'text',
          role: 'note',
          x: tenth(at(momentOf(dates.at(-1) ?? '')) + 6),
          y: baseline(rows.middle(row)),
          text: end,
        },
      ]),
      ...(mark ? drawMark(at(momentOf(mark.when)), mark.text, top, rows.bottom) : []),
    ],
  };
}

/** The first moments of the years within two moments. */
function newYearsBetween([from, to]: Date[]): Date[] {
  const [first, last] = [from, to].map((date) => date?.getUTCFullYear() ?? 0) as [number, number];
  return Array.from({ length: last - first + 1 }, (_, index) => new Date(Date.UTC(first + index, 0))).filter(
    (moment) => from !== undefined && moment >= from,
  );
}

const drawMark = (x: number, text: string, top: number, bottom: number): Shape[] => [
  { kind: 'line', role: 'mark', x1: x, x2: x, y1: top - 4, y2: bottom },
  { kind: 'text', role: 'mark-name', anchor: 'middle', x, y: bottom + 14, text },
];
