import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { drawKey, KEY } from './key.ts';
import { placeRows } from './rows.ts';
import { baseline, type Form, type Scene, type Shape, tenth, textWidth, WIDTH } from './scene.ts';

export interface Part {
  label: string;
  /** Per cent of the whole. */
  value: number;
  /** The value as printed. */
  display: string;
}

export interface ShareRow {
  label: string;
  /** The same parts in the same order in every row; what is missing to 100 is left open. */
  parts: readonly Part[];
}

const BAR = 26;

/** Wholes of 100 % as bars, divided into their parts. A part prints its value where it has room for it. */
export function drawShares(shares: readonly ShareRow[], form: Form): Scene {
  const rows = placeRows(
    shares.map((row) => ({ ...row, isHighlighted: false })),
    form,
    { marks: BAR, right: 0, top: KEY },
  );
  const scale = scaleLinear([0, 100], [rows.left, rows.right]);
  const shapes = shares.flatMap(({ parts }, row): Shape[] => {
    const y = tenth(rows.middle(row) - BAR / 2);
    const layers = stack<readonly Part[], number>()
      .keys(parts.keys())
      .value((all, index) => all[index]?.value ?? 0)([parts]);
    return [
      { kind: 'rect', role: 'whole', x: rows.left, y, width: tenth(rows.right - rows.left), height: BAR },
      ...layers.flatMap((layer): Shape[] => {
        const [from, to] = (layer[0] ?? [0, 0]).map((value) => tenth(scale(value))) as [number, number];
        const { display } = parts[layer.key] as Part;
        const bar: Shape = {
          kind: 'rect',
          role: `part-${layer.key + 1}`,
          x: from,
          y,
          width: tenth(to - from - 1.5),
          height: BAR,
        };
        const hasRoom = textWidth(display) + 10 < to - from;
        return hasRoom
          ? [
              bar,
              {
                kind: 'text',
                role: `on-part-${layer.key + 1}`,
                x: tenth(from + 7),
                y: baseline(y + BAR / 2),
                text: display,
              },
            ]
          : [bar];
      }),
    ];
  });
  const names = shares[0]?.parts.map(({ label }) => label) ?? [];
  return {
    width: WIDTH[form],
    height: rows.bottom,
    shapes: [...drawKey(names, rows.left), ...rows.names, ...shapes],
  };
}
