import type { Element, ElementContent } from 'hast';
import { isElement, placeOf } from './parse.ts';
import type { Heading } from './read.ts';

/** A table of Markdown in a region that scrolls by itself, called like the last of `headings` before the table. */
export function tableInRegion(table: Element, headings: readonly Heading[]): Element {
  const { line } = placeOf(table);
  const heading = headings.findLast((one) => one.line < line);
  return {
    type: 'element',
    tagName: 'div',
    properties: {
      className: ['table-scroll'],
      role: 'group',
      tabIndex: 0,
      ariaLabel: heading ? `Table: ${heading.text}` : 'Table',
    },
    children: [withHeads(table)],
  };
}

/** Markdown has heads of columns alone; what a row is about stands in its first cell, which then is its head. */
const withHeads = (table: Element): Element =>
  mapElements(table, (part) =>
    mapElements(part, (row) => (part.tagName === 'thead' ? columnHeads(row) : rowHead(row))),
  );

const columnHeads = (row: Element) => mapElements(row, (cell) => headOf('col', cell));

const rowHead = (row: Element) => {
  const first = row.children.find(isElement);
  return mapElements(row, (cell) => (cell === first ? headOf('row', cell) : cell));
};

const headOf = (scope: 'col' | 'row', cell: Element): Element => ({
  ...cell,
  tagName: 'th',
  properties: { ...cell.properties, scope },
});

const mapElements = (parent: Element, change: (child: Element) => ElementContent): Element => ({
  ...parent,
  children: parent.children.map((child) => (isElement(child) ? change(child) : child)),
});
