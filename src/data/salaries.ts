import type { Dataset } from '#src/document/record.ts';
import type { SalaryRow } from '#src/schemas/salary.ts';
import { datasets } from './reference.ts';

/** A cell of a dataset with the year it is of. */
export interface Cell extends SalaryRow {
  dataset: string;
  year: string;
}

/** What the cells of all datasets can be chosen by, each list in the order of the rows. */
export interface Choices {
  frameworks: string[];
  regions: string[];
  countries: string[];
  experience: string[];
  years: string[];
}

/** What the page of all cells is called and says of itself, in its head, on its card and in the search. */
export const SALARIES = {
  title: 'Salaries',
  summary:
    'What developers report to earn, by framework, place and experience. No figure rests on fewer than 20 people.',
};

const WORLD = 'World';

/** Every cell of every dataset, the largest dataset first, and what they can be chosen by. */
export async function allCells(): Promise<{ cells: Cell[]; choices: Choices }> {
  const largestFirst = (await datasets()).sort((a, b) => b.rows.length - a.rows.length || (a.id < b.id ? -1 : 1));
  const cells = largestFirst.flatMap((dataset) => dataset.rows.map((row) => cellOf(dataset, row)));
  const regions = new Set(largestFirst.flatMap((dataset) => dataset.regions.map(({ name }) => name)));
  const places = distinct(cells.map(({ place }) => place)).filter((place) => place !== WORLD);
  return {
    cells,
    choices: {
      frameworks: distinct(cells.map(({ framework }) => framework)),
      regions: [WORLD, ...places.filter((place) => regions.has(place))],
      countries: places.filter((place) => !regions.has(place)).sort(),
      experience: distinct(cells.map(({ experience }) => experience)).sort(byFirstYear),
      years: distinct(cells.map(({ year }) => year)),
    },
  };
}

const cellOf = ({ id, asOf }: Dataset, row: SalaryRow): Cell => ({ ...row, dataset: id, year: asOf.slice(0, 4) });

const distinct = (values: readonly string[]): string[] => [...new Set(values)];

/** "all" first, then bands by the year they begin with, "6+" before "6-9". */
const byFirstYear = (a: string, b: string): number => firstYear(a) - firstYear(b) || (a < b ? -1 : 1);

const firstYear = (band: string): number => (band === 'all' ? -1 : Number.parseInt(band, 10));
