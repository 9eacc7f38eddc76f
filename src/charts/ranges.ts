import { scaleLinear } from 'd3-scale';
import { placeRows } from './rows.ts';
import { type Form, type Scene, type Shape, TEXT, tenth, textWidth, WIDTH } from './scene.ts';

/** A value with the range around it: a median and its quartiles, or a value and its interval. */
export interface Range {
  label: string;
  /** A word about the row, such as how many people stand behind it. */
  note?: string;
  low: number;
  value: number;
  high: number;
  /** The value as printed. */
  display: string;
  isHighlighted: boolean;
}

const BAND = 9;
const AXIS = 26;

/**
 * Values as dots on soft bars that show their ranges, over a few hairlines. The scale takes in zero; where values
 * lie on both sides of it, zero is drawn strong. `formatTick` prints a value at the axis.
 */
export function drawRanges(ranges: readonly Range[], form: Form, formatTick: (value: number) => string): Scene {
  const printed = Math.max(...ranges.map(({ display }) => textWidth(display)));
  const rows = placeRows(ranges, form, { marks: 16, right: printed + 12, top: AXIS, indent: 6 });
  const lows = ranges.map(({ low }) => low);
  const scale = scaleLinear(
    [Math.min(0, ...lows), Math.max(0, ...ranges.map(({ high }) => high))],
    [rows.left, rows.right],
  ).nice(4);
  const at = (value: number) => tenth(scale(value));
  const shapes = ranges.flatMap(({ low, value, high, display, isHighlighted }, index): Shape[] => {
    const y = rows.middle(index);
    const subject = isHighlighted ? ' subject' : '';
    return [
      {
        kind: 'rect',
        role: `band${subject}`,
        x: at(low),
        y: tenth(y - BAND / 2),
        width: tenth(at(high) - at(low)),
        height: BAND,
      },
      { kind: 'circle', role: `dot${subject}`, cx: at(value), cy: y, r: 5.5 },
      {
        kind: 'text',
        role: `value${subject}`,
        anchor: 'end',
        x: WIDTH[form],
        y: tenth(y + TEXT / 3),
        text: display,
      },
    ];
  });
  const hairlines = scale.ticks(form === 'wide' ? 5 : 3).flatMap((tick): Shape[] => [
    { kind: 'line', role: tick === 0 ? 'zero' : 'hairline', x1: at(tick), x2: at(tick), y1: AXIS - 8, y2: rows.bottom },
    {
      kind: 'text',
      role: 'tick',
      ...(at(tick) > 14 && { anchor: 'middle' as const }),
      x: at(tick),
      y: AXIS - 14,
      text: formatTick(tick),
    },
  ]);
  return { width: WIDTH[form], height: rows.bottom, shapes: [...hairlines, ...rows.names, ...shapes] };
}
