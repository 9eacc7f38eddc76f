import { scaleLinear } from 'd3-scale';
import { placeRows } from './rows.ts';
import { baseline, type Form, type Scene, type Shape, tenth, textWidth, WIDTH } from './scene.ts';

export interface Bar {
  label: string;
  value: number;
  /** The value as printed at the end of the bar. */
  display: string;
  isHighlighted: boolean;
}

export interface BarGroup {
  label: string;
  /** A bar for each series, in the same order in every group. */
  bars: readonly Bar[];
}

const BAR = 18;

/** Bars from top to bottom. All lengths start at zero and share one scale. */
export const drawBars = (bars: readonly Bar[], form: Form): Scene =>
  draw(
    bars.map((bar) => ({ ...bar, bars: [bar] })),
    form,
    BAR,
  );

/** Groups of bars, a bar for each series. The first group names the series behind its values. */
export const drawGroupedBars = (groups: readonly BarGroup[], form: Form): Scene =>
  draw(
    groups.map((group, index) => ({
      ...group,
      isHighlighted: false,
      bars: group.bars.map((bar) => (index === 0 ? { ...bar, display: `${bar.display}  ${bar.label}` } : bar)),
    })),
    form,
    13,
  );

function draw(groups: readonly (BarGroup & { isHighlighted: boolean })[], form: Form, height: number): Scene {
  const bars = groups.flatMap(({ bars: own }) => own);
  const marks = (groups[0]?.bars.length ?? 1) * (height + 2) - 2;
  const rows = placeRows(groups, form, { marks, right: 0 });
  const end = lengthScale(bars, rows.left, rows.right);
  const shapes = groups.flatMap((group, index) =>
    group.bars.flatMap((bar, place): Shape[] => {
      const y = tenth(rows.middle(index) - marks / 2 + place * (height + 2));
      const right = end(bar);
      const role = bar.isHighlighted ? 'bar subject' : 'bar';
      return [
        { kind: 'rect', role, x: rows.left, y, width: tenth(right - rows.left), height },
        {
          kind: 'text',
          role: bar.isHighlighted ? 'value subject' : 'value',
          x: tenth(right + 7),
          y: baseline(y + height / 2),
          text: bar.display,
        },
      ];
    }),
  );
  return { width: WIDTH[form], height: rows.bottom, shapes: [...rows.names, ...shapes] };
}

/** Where a bar ends: zero at the start of the plot, and as long as leaves every value room at the end of its bar. */
function lengthScale(bars: readonly Bar[], left: number, right: number): (bar: Bar) => number {
  for (const { label, value } of bars)
    if (!(value >= 0))
      throw new RangeError(
        `The bar "${label}" has the value ${value}. Bars start at zero, so give it a number that is not below zero.`,
      );
  const perUnit = Math.min(
    ...bars.map(({ value, display }) => (right - left - textWidth(display) - 8) / Math.max(value, Number.MIN_VALUE)),
  );
  const scale = scaleLinear([0, 1], [left, left + perUnit]);
  return ({ value }) => tenth(scale(value));
}
