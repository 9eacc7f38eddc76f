import type { ImageMetadata } from 'astro';
import type { CollectionName } from '#src/lib/collections.ts';
import type { Comparison, ComparisonCell } from '#src/schemas/comparison.ts';
import type { Fact } from '#src/schemas/fact.ts';
import type { Faq } from '#src/schemas/faq.ts';
import type { Salary, SalaryRow } from '#src/schemas/salary.ts';
import type { Site } from '#src/schemas/site.ts';
import type { Source } from '#src/schemas/source.ts';
import type { Term } from '#src/schemas/term.ts';
import type { DocumentNode } from './compile.ts';

export type FactOnRecord = Fact & { id: string };
export type SourceOnRecord = Source & { id: string };
export type TermOnRecord = Term & { id: string };
export type ComparisonOnRecord = Comparison & { id: string };
export type Dataset = Omit<Salary, 'rows'> & { id: string; rows: SalaryRow[] };
export type AnsweredFaq = Faq & { id: string; nodes: DocumentNode[] };

/** A source in the list of a page, and what the page uses it for; one that no mark names has no uses. */
export type ListedSource = SourceOnRecord & { uses?: SourceUses };

export interface SourceUses {
  /** Where the first mark of the source stands; see `marks.ts`. */
  first: string;
  /** Where its first mark in a line of the text stands; beside it is room for a side note. */
  firstInLine?: string;
  figures: number;
  statements: number;
}

/** An entry that uses another one, as a link needs it. */
export interface Mention {
  collection: CollectionName;
  id: string;
  title: string;
}

/**
 * What a document stands on: every entry its components name, and the sources of these in the order
 * in which a reader meets them. Plain data, made in `src/data/`, read by every drawing and plain form.
 */
export interface ArticleRecord {
  facts: Readonly<Record<string, FactOnRecord>>;
  /** In order of first use; a source's number is its place, counted from 1. */
  sources: readonly ListedSource[];
  terms: Readonly<Record<string, TermOnRecord>>;
  faqs: Readonly<Record<string, AnsweredFaq>>;
  comparisons: Readonly<Record<string, ComparisonOnRecord>>;
  datasets: Readonly<Record<string, Dataset>>;
  /** Pictures beside the document, by the path an author writes, such as `./map.png`. */
  pictures: Readonly<Record<string, Picture>>;
  callToAction: Site['callToAction'];
}

/** A picture file, and the text of it where it is an SVG. */
export interface Picture {
  image: ImageMetadata;
  source?: string;
}

/** The entries of a record that figures and statements are read from. */
export type Evidence = Pick<ArticleRecord, 'facts' | 'comparisons' | 'datasets'>;

/** The number of a source in this record, counted from 1. */
export function sourceNumber(record: Pick<ArticleRecord, 'sources'>, id: string): number {
  const index = record.sources.findIndex((source) => source.id === id);
  if (index < 0) throw new RangeError(`The source "${id}" is used but not on this record.`);
  return index + 1;
}

/** An entry of the record by id. The checker has made sure that it exists. */
export function onRecord<Entry>(entries: Readonly<Record<string, Entry>>, id: string): Entry {
  const entry = entries[id];
  if (!entry) throw new RangeError(`The entry "${id}" is used but not on this record.`);
  return entry;
}

/** What a cell of a comparison says, and the source and the fact it rests on; judgement has neither. */
export function cellText(
  cell: ComparisonCell,
  { facts }: Pick<ArticleRecord, 'facts'>,
): { text: string; source?: string; fact?: FactOnRecord } {
  if ('fact' in cell) {
    const fact = onRecord(facts, cell.fact);
    return { text: fact.display ?? fact.statement, source: fact.source, fact };
  }
  return 'source' in cell ? { text: cell.text, source: cell.source } : { text: cell.text };
}
