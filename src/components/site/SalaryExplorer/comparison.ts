import { printed, type Row } from './row.ts';

/**
 * Draws rows side by side on one scale from zero: a dot at the median, a bar for the middle half, a line for a figure.
 * Each has a button, which calls `remove` with its row. Returns the other end of the scale as text: "$150,000".
 */
export function drawComparison(
  list: HTMLElement,
  rows: readonly Row[],
  figure: number | undefined,
  remove: (row: Row) => void,
): string {
  const end = Math.max(figure ?? 0, ...rows.map(({ p75 }) => p75));
  const at = (value: number) => `${((value / end) * 100).toFixed(2)}%`;
  list.replaceChildren(
    ...rows.map((row) => {
      const { name, n, p25, median, p75 } = row;
      const item = document.createElement('li');
      const text = document.createElement('p');
      text.textContent = `${name} (n ${printed(n)}): median $${printed(median)}, middle half $${printed(p25)} to $${printed(p75)}`;
      const button = document.createElement('button');
      button.textContent = 'Remove';
      button.setAttribute('aria-label', `Remove ${name}`);
      button.addEventListener('click', () => remove(row));
      const drawing = shape('svg', { 'aria-hidden': 'true' });
      drawing.append(
        shape('line', { class: 'hairline', x1: '0', x2: '100%', y1: '12', y2: '12' }),
        shape('rect', { class: 'band subject', x: at(p25), width: at(p75 - p25), y: '7', height: '10' }),
        shape('circle', { class: 'dot subject', cx: at(median), cy: '12', r: '6' }),
        ...(figure === undefined
          ? []
          : [shape('line', { class: 'mark', x1: at(figure), x2: at(figure), y1: '0', y2: '24' })]),
      );
      item.append(text, button, drawing);
      return item;
    }),
  );
  return `$${printed(end)}`;
}

function shape(name: string, attributes: Record<string, string>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
