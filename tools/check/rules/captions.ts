import { articleComponents } from '#src/components/article/registry.ts';
import { type Figure, figuresClaimed, figuresIn, isSameFigure } from '#src/document/numbers/figures.ts';
import type { Comparison, ComparisonCell } from '#src/schemas/comparison.ts';
import type { Fact } from '#src/schemas/fact.ts';
import type { Content, ContentFile } from '../content.ts';
import { figureMeant, figuresOfFact, figuresPrinted } from '../printed.ts';
import type { Found, Rule } from '../rule.ts';
import { fieldsOf } from './references.ts';

export const captionOnRecord: Rule = {
  id: 'caption-on-record',
  severity: 'error',
  waits: true,
  truth: 'A figure in the title of a chart is read in its text, and one in the note of a criterion in its cells.',
  *across(content) {
    for (const file of content.files)
      if (file.isValid) yield* file.collection === 'comparisons' ? inNotes(content, file) : inTitles(content, file);
  },
};

function* inTitles(content: Content, file: ContentFile): Iterable<Found> {
  for (const { component, props, line, column } of file.document?.uses ?? []) {
    if (!articleComponents[component]?.numbers) continue;
    const claimed = figuresClaimed(String(props['title']));
    const printed = claimed.length > 0 ? figuresPrinted(content, file) : undefined;
    for (const figure of missing(claimed, printed))
      yield {
        file: file.file,
        line,
        column,
        message: `"${figure.text}" stands in the title of the chart "${props['id']}", and nowhere in its numbers or in the text.`,
        fix: `${figureMeant(figure, printed ?? [])}Print the figure in the text, from the record, or leave it out of the title.`,
      };
  }
}

function* inNotes(content: Content, { file, fields }: ContentFile): Iterable<Found> {
  const { criteria } = fields.data as Comparison;
  for (const [index, { name, note = '', cells }] of criteria.entries()) {
    const claimed = figuresClaimed(note);
    const ofCells = Object.values(cells).map((cell) => figuresOfCell(content, cell));
    const printed = ofCells.every((figures) => figures !== undefined) ? ofCells.flat() : undefined;
    for (const figure of missing(claimed, printed))
      yield {
        file,
        ...fields.valueAt(['criteria', index, 'note']),
        message: `"${figure.text}" stands in the note of "${name}", and none of its cells rests on it.`,
        fix: `${figureMeant(figure, printed ?? [])}Take the figure from a fact of the row, or leave it out of the note.`,
      };
  }
}

/** What is claimed and not printed; nothing where it is not known what is printed. */
const missing = (claimed: readonly Figure[], printed: readonly Figure[] | undefined): Figure[] =>
  printed ? claimed.filter((figure) => !printed.some((one) => isSameFigure(figure, one))) : [];

/** Nothing where the fact of a cell is missing, which another rule reports. */
function figuresOfCell(content: Content, cell: ComparisonCell): Figure[] | undefined {
  if (!('fact' in cell)) return figuresIn(cell.text);
  const fact = fieldsOf(content, 'facts', cell.fact) as Fact | undefined;
  return fact && figuresOfFact(fact);
}
