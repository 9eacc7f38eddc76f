import { type CompiledDocument, type CompileOptions, compile } from '#src/document/compile.ts';
import type { ComponentRegistry } from '#src/document/component.ts';
import type { ArticleRecord } from '#src/document/record.ts';
import type { ArticleEntry } from './articles.ts';
import { recordOf } from './record.ts';

/** Everything an article says. */
export interface ArticleText {
  document: CompiledDocument;
  /** Questions that belong to the article and do not stand in its text; they follow it. */
  extraFaqs: string[];
  /** What key facts, text and questions stand on. */
  record: ArticleRecord;
}

/** The text of an article, compiled, with what follows it and what it stands on. */
export async function articleText(
  article: ArticleEntry,
  components: ComponentRegistry,
  options: CompileOptions = {},
): Promise<ArticleText> {
  const document = compile(article.body, components, options);
  const isInText = (id: string) =>
    document.uses.some(({ component, props }) => component === 'Faqs' && (props['ids'] as string[]).includes(id));
  const extraFaqs = article.faqs.filter((id) => !isInText(id));
  const record = await recordOf(
    {
      named: article.keyFacts.map((id) => ({ collection: 'facts', id })),
      uses: document.uses,
      after: extraFaqs.map((id) => ({ collection: 'faqs', id })),
      folder: article.folder,
    },
    components,
  );
  return { document, extraFaqs, record };
}
