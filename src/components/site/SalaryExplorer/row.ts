/** A row of the table as data. */
export interface Row {
  element: HTMLTableRowElement;
  pick: HTMLInputElement;
  /** Where a reader's own figure falls: a cell after the name, in the row while there is a figure. */
  position: HTMLTableCellElement;
  /** Names the row in the address of the page. */
  key: string;
  /** The row in words. */
  name: string;
  framework: string;
  place: string;
  experience: string;
  year: string;
  n: number;
  p25: number;
  median: number;
  p75: number;
}

/** Reads a row from the table: the page holds the data once, where everybody can see it. */
export function readRow(element: HTMLTableRowElement): Row {
  const { cell: key = '', framework = '', place = '', experience = '', year = '' } = element.dataset;
  const number = (index: number) =>
    Number.parseInt(element.cells[index]?.textContent?.trim().replaceAll(',', '') ?? '', 10);
  return {
    element,
    pick: element.querySelector('input') as HTMLInputElement,
    position: document.createElement('td'),
    key,
    name: [...(element.querySelector('th')?.children ?? [])].map(({ textContent }) => textContent).join(', '),
    framework,
    place,
    experience,
    year,
    n: number(2),
    median: number(3),
    p25: number(4),
    p75: number(5),
  };
}

/** A number as the table prints it. `lib/numbers.ts` says the same; shared with the search, it would be one more file to load. */
export const printed = (value: number): string => value.toLocaleString('en-US');
