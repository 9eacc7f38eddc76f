import { type Shape, tenth, textWidth } from './scene.ts';

/** Height of a line of names with their colours. */
export const KEY = 28;

const SWATCH = 11;

/** Names of the parts of a chart with their colours, in a line, for parts too small to carry their names. */
export function drawKey(names: readonly string[], left: number): Shape[] {
  let x = left;
  return names.flatMap((name, index): Shape[] => {
    const start = x;
    x += SWATCH + 6 + textWidth(name) + 18;
    return [
      { kind: 'rect', role: `key part-${index + 1}`, x: tenth(start), y: 2, width: SWATCH, height: SWATCH },
      { kind: 'text', role: 'name', x: tenth(start + SWATCH + 6), y: 12, text: name },
    ];
  });
}
