import { scaleLinear } from 'd3-scale';

export interface Bar {
  label: string;
  value: number;
  /** The value as printed at the end of the bar. */
  display: string;
  isHighlighted: boolean;
}

/** A bar with its place in a drawing, in the drawing's own units. */
export interface PlacedBar extends Bar {
  x: number;
  y: number;
  width: number;
  height: number;
  labelX: number;
  labelY: number;
  valueX: number;
  valueY: number;
}

export interface PlacedBars {
  width: number;
  height: number;
  bars: PlacedBar[];
}

const BAR = 18;
const TEXT = 13;

/** Bars for a wide column: labels to the left, values at the ends. All lengths start at zero and share one scale. */
export function placeBarsWide(bars: readonly Bar[]): PlacedBars {
  const [width, labels, values, step] = [640, 150, 80, 34];
  const length = lengthOf(bars, width - labels - values);
  return {
    width,
    height: bars.length * step,
    bars: bars.map((bar, index) => {
      const y = index * step + (step - BAR) / 2;
      const end = labels + length(bar);
      const baseline = y + BAR / 2 + TEXT / 3;
      return {
        ...bar,
        x: labels,
        y,
        width: length(bar),
        height: BAR,
        labelX: 0,
        labelY: baseline,
        valueX: end + 8,
        valueY: baseline,
      };
    }),
  };
}

/** Bars for a phone: labels above their bars, values at the ends. */
export function placeBarsNarrow(bars: readonly Bar[]): PlacedBars {
  const [width, values, step] = [350, 75, 48];
  const length = lengthOf(bars, width - values);
  return {
    width,
    height: bars.length * step,
    bars: bars.map((bar, index) => {
      const y = index * step + 22;
      return {
        ...bar,
        x: 0,
        y,
        width: length(bar),
        height: BAR,
        labelX: 0,
        labelY: y - 7,
        valueX: length(bar) + 8,
        valueY: y + BAR / 2 + TEXT / 3,
      };
    }),
  };
}

/** The scale of a chart: zero at the start, the largest value at the end. */
function lengthOf(bars: readonly Bar[], space: number): (bar: Bar) => number {
  for (const { label, value } of bars)
    if (!(value >= 0))
      throw new RangeError(
        `The bar "${label}" has the value ${value}. Bars start at zero, so give it a number that is not below zero.`,
      );
  const scale = scaleLinear([0, Math.max(...bars.map(({ value }) => value))], [0, space]);
  return ({ value }) => Math.round(scale(value) * 10) / 10;
}
