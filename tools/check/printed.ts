import type { ElementContent } from 'hast';
import { articleComponents } from '#src/components/article/registry.ts';
import type { ArticleComponent } from '#src/document/component.ts';
import { factText } from '#src/document/fact-text.ts';
import { ANY_UNIT, type Figure, figuresIn } from '#src/document/numbers/figures.ts';
import { isElement } from '#src/document/parse.ts';
import type { ArticleRecord, Evidence } from '#src/document/record.ts';
import { didYouMean } from '#src/lib/suggest.ts';
import type { Fact } from '#src/schemas/fact.ts';
import { referencesIn } from '#src/schemas/walk.ts';
import type { Content, ContentFile } from './content.ts';
import { evidenceOf } from './evidence.ts';
import { fieldsOf } from './rules/references.ts';

type Shown = { component: string; props: Record<string, unknown> };

/**
 * Every figure a reader finds on the page of an entry below its summary: typed in its text, printed from the record,
 * among its key facts and in the answers to its questions. Nothing when a part of that is missing or cannot be drawn,
 * which other rules report.
 */
export function figuresPrinted(content: Content, file: ContentFile): Figure[] | undefined {
  const figures: Figure[] = keyFactsOf(content, file).flatMap(figuresOfFact);
  const texts = [file, ...answersTo(content, file)];
  for (const { document } of texts) figures.push(...figuresIn(document?.text ?? ''));
  for (const use of texts.flatMap(usesIn)) {
    const printed = figuresOfUse(content, use);
    if (!printed) return undefined;
    figures.push(...printed);
  }
  return figures;
}

/** Asks whether a figure of the same unit was meant; ends with a space when it does. */
export const figureMeant = ({ text, unit }: Figure, printed: readonly Figure[]): string =>
  didYouMean(
    text,
    printed.filter((one) => one.unit === unit).map((one) => one.text),
  );

/** The page of a comparison is the comparison itself. */
const usesIn = ({ collection, id, document }: ContentFile): readonly Shown[] =>
  collection === 'comparisons' ? [{ component: 'Comparison', props: { id } }] : (document?.uses ?? []);

/** The questions an article lists, in its fields or in its text. */
function answersTo(content: Content, { schema, fields, document }: ContentFile): ContentFile[] {
  const named = [
    ...referencesIn(schema, fields.data),
    ...(document?.uses ?? []).flatMap(({ component, props }) => {
      const schemaOfProps = articleComponents[component]?.props;
      return schemaOfProps ? referencesIn(schemaOfProps, props) : [];
    }),
  ];
  return named.flatMap(({ collection, id }) =>
    collection === 'faqs' ? (content.entries.get('faqs')?.get(id) ?? []) : [],
  );
}

function keyFactsOf(content: Content, { collection, fields }: ContentFile): Fact[] {
  const { keyFacts = [] } = collection === 'articles' ? (fields.data as { keyFacts?: string[] }) : {};
  return keyFacts.flatMap((id) => (fieldsOf(content, 'facts', id) as Fact | undefined) ?? []);
}

/** What a fact prints: its value, its label or sentence, and how many people stand behind it. */
export const figuresOfFact = (fact: Fact): Figure[] =>
  [factText(fact) ?? fact.value, fact.label ?? fact.statement, factText(fact, 'n')].flatMap((text) =>
    figuresIn(String(text ?? '')),
  );

function figuresOfUse(content: Content, { component: name, props }: Shown): Figure[] | undefined {
  const component = articleComponents[name];
  // What carries no mark of a source prints nothing of the record.
  if (!component?.marks) return [];
  const evidence = evidenceOf(content, component, { props });
  if (!evidence || (component.objections?.(props, evidence) ?? []).length > 0) return undefined;
  return component.numbers
    ? component
        .numbers(props, evidence)
        .rows.flat()
        .flatMap(({ text, value }) => (value === undefined ? [] : figuresIn(text)))
        .map((figure) => ({ ...figure, unit: figure.unit || ANY_UNIT }))
    : plainOf(component, props, evidence).flatMap(valuesIn).flatMap(figuresIn);
}

/** A component in plain form; of the record it reads what it names, and the sources of its own marks. */
function plainOf(component: ArticleComponent, props: Shown['props'], evidence: Evidence): ElementContent[] {
  const sources = (component.marks?.(props, evidence) ?? []).map(({ source }) => ({ id: source }));
  const record = { ...evidence, sources } as unknown as ArticleRecord;
  return component.plain(props, { record, children: [], print: () => [] });
}

/** The texts of values and table cells, without source marks; what an author typed as a caption is none. */
function valuesIn(node: ElementContent): string[] {
  if (!isElement(node)) return [];
  return /^(?:data|td)$/.test(node.tagName) ? [wordsOf(node)] : node.children.flatMap(valuesIn);
}

function wordsOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return isElement(node) && node.tagName !== 'sup' ? node.children.map(wordsOf).join('') : '';
}
