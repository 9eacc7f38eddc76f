import { articleComponents } from '#src/components/article/registry.ts';
import { recordOf } from '#src/data/record.ts';
import { type CompiledDocument, compile } from '#src/document/compile.ts';
import type { Example } from '#src/document/component.ts';
import { type DescribedComponent, describeComponents } from '#src/document/describe-components.ts';
import type { ArticleRecord } from '#src/document/record.ts';

/** An example of a component, drawn where the content has what it names. */
export interface Specimen extends Example {
  document?: CompiledDocument;
  /** Why it is not drawn, in a sentence. */
  missing?: string;
}

/** A component with its examples. */
export interface Exhibit extends Omit<DescribedComponent, 'examples'> {
  specimens: Specimen[];
}

/** Every component an author may use with its examples, and what these stand on together. */
export async function readGallery(): Promise<{ exhibits: Exhibit[]; record: ArticleRecord }> {
  let line = 0;
  const exhibits = await Promise.all(
    describeComponents(articleComponents).map(async ({ examples, ...component }) => ({
      ...component,
      specimens: await Promise.all(
        examples.map((example) => {
          line += 1;
          return specimenOf(example, line);
        }),
      ),
    })),
  );
  const uses = exhibits.flatMap(({ specimens }) => specimens.flatMap(({ document }) => document?.uses ?? []));
  return { exhibits, record: await recordOf({ uses }, articleComponents) };
}

/** Each example stands on a line of its own, as if all were one text: marks of sources know each other by their place. */
async function specimenOf(example: Example, line: number): Promise<Specimen> {
  const document = compile('\n'.repeat(line * 100) + example.mdx, articleComponents);
  try {
    await recordOf({ uses: document.uses }, articleComponents);
    return { ...example, document };
  } catch (error) {
    return { ...example, missing: error instanceof Error ? error.message : String(error) };
  }
}
