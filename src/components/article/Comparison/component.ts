import { z } from 'astro/zod';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { articleComponent } from '#src/document/component.ts';
import {
  type ArticleRecord,
  type ComparisonOnRecord,
  cellText,
  type Evidence,
  type FactOnRecord,
  onRecord,
} from '#src/document/record.ts';
import { sourceMark } from '#src/document/source-mark.ts';
import { ref } from '#src/schemas/fields.ts';

interface Cell {
  framework: string;
  /** Nothing where the comparison says nothing about this framework. */
  text?: string;
  /** Id of the source; nothing for a judgement of ours. */
  source?: string;
  /** The fact whose value the text is. */
  fact?: FactOnRecord;
}

export interface ComparisonRow {
  name: string;
  note?: string;
  cells: Cell[];
}

/** The frameworks and criteria an author asked for, or all of them, with every cell as text. */
export function comparisonRows(
  comparison: ComparisonOnRecord,
  evidence: Evidence,
  {
    frameworks = comparison.frameworks,
    criteria,
  }: { frameworks?: string[] | undefined; criteria?: string[] | undefined },
): { frameworks: string[]; rows: ComparisonRow[] } {
  const rows = comparison.criteria
    .filter(({ name }) => !criteria || criteria.includes(name))
    .map(({ name, note, cells }) => ({
      name,
      ...(note && { note }),
      cells: frameworks.map((framework) => {
        const cell = cells[framework];
        return cell ? { framework, ...cellText(cell, evidence) } : { framework };
      }),
    }));
  return { frameworks, rows };
}

/** A cell in words: where it came from, that it is a judgement of ours, or that nothing is known. */
function plainCell({ text, source }: Cell, record: ArticleRecord): Element {
  if (text === undefined) return h('td', 'not checked');
  return source ? h('td', text, sourceMark(record, source)) : h('td', text, ' ', h('em', '(our judgement)'));
}

export const comparison = articleComponent({
  name: 'Comparison',
  purpose: 'Draws a comparison from content/comparisons as a table, every cell with its source.',
  props: z.strictObject({
    id: ref('comparisons').describe('Which comparison.'),
    frameworks: z.array(z.string()).min(1).optional().describe('Only these columns.'),
    criteria: z.array(z.string()).min(1).optional().describe('Only these rows.'),
  }),
  place: 'block',
  children: 'none',
  plain: ({ id, ...selection }, { record }) => {
    const entry = onRecord(record.comparisons, id);
    const { frameworks, rows } = comparisonRows(entry, record, selection);
    return [
      h('table', [
        h('caption', entry.title),
        h('thead', h('tr', h('th', 'Criterion'), ...frameworks.map((name) => h('th', name)))),
        h(
          'tbody',
          rows.map(({ name, note, cells }) =>
            h('tr', h('th', note ? `${name} (${note})` : name), ...cells.map((cell) => plainCell(cell, record))),
          ),
        ),
      ]),
    ];
  },
  marks: ({ id, ...selection }, evidence) =>
    comparisonRows(onRecord(evidence.comparisons, id), evidence, selection)
      .rows.flatMap(({ cells }) => cells)
      .flatMap(({ source, fact }) => (source ? [{ source, figures: fact?.display ? [fact.id] : [] }] : [])),
  examples: [
    { title: 'A whole comparison', mdx: '<Comparison id="django-and-the-rest" />' },
    {
      title: 'Two of its columns',
      mdx: '<Comparison id="django-and-the-rest" frameworks={["Django", "FastAPI"]} />',
    },
  ],
});
