import type { z } from 'astro/zod';
import type { ElementContent } from 'hast';
import type { NumberTable } from '#src/lib/number-table.ts';
import type { DocumentNode } from './compile.ts';
import type { Mark } from './marks.ts';
import type { ArticleRecord, Evidence } from './record.ts';

/** A value an author may write in a prop: plain data, never code. */
export type Literal = string | number | boolean | null | Literal[] | { [key: string]: Literal };

export interface Example {
  /** What the example shows. */
  title: string;
  /** The MDX as an author writes it. */
  mdx: string;
}

/** What a plain form is made from besides its props. */
export interface PlainContext {
  record: ArticleRecord;
  /** What stands between the tags, already plain. */
  children: ElementContent[];
  /** Makes another document plain, such as the answer to a question. */
  print(nodes: readonly DocumentNode[]): ElementContent[];
}

/** Everything the project knows of a component that authors may use, apart from its drawing. */
export interface ArticleComponent<Props extends z.ZodObject = z.ZodObject> {
  name: string;
  /** What it is for, said to an editor. */
  purpose: string;
  /** The props an author may write. */
  props: Props;
  /** Whether it stands inside a line of text or on lines of its own. */
  place: 'inline' | 'block';
  /** What may stand between its tags. */
  children: 'none' | 'text' | 'blocks';
  /** The source marks its drawing carries, in order. Left out where it draws none itself. */
  marks?(props: z.output<Props>, evidence: Evidence): Mark[];
  /** The figures of a chart, exactly as it draws them. Its `id` prop names their CSV. */
  numbers?(props: z.output<Props>, evidence: Evidence): NumberTable;
  /** Why what is on record cannot be drawn this way, a sentence each. Called when every entry it names exists. */
  objections?(props: z.output<Props>, evidence: Evidence): string[];
  /** The component as ordinary elements, for feeds and Markdown twins. */
  plain(props: z.output<Props>, context: PlainContext): ElementContent[];
  examples: readonly Example[];
}

/** The components authors may use, by name. */
export type ComponentRegistry = Readonly<Record<string, ArticleComponent>>;

/** Declares a component with the types of its props inferred from their schema. */
export const articleComponent = <Props extends z.ZodObject>(component: ArticleComponent<Props>): ArticleComponent =>
  component as unknown as ArticleComponent;
