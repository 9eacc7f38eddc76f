import type { DescribedComponent } from '#src/document/describe-components.ts';

interface Snippet {
  scope: 'mdx';
  prefix: string[];
  description: string;
  body: string[];
}

/** A snippet for each example of each component; every text in its props is a stop for the tabulator. */
export const snippetsOf = (components: readonly DescribedComponent[]): Record<string, Snippet> =>
  Object.fromEntries(
    components.flatMap(({ name, purpose, examples }) =>
      examples.map(({ title, mdx }) => [
        `${name}: ${title}`,
        {
          scope: 'mdx',
          prefix: [name, `<${name}`],
          description: purpose,
          body: withStops(markupOf(name, mdx)).split('\n'),
        },
      ]),
    ),
  );

/** The component in an example, without the sentence it stands in. */
const markupOf = (name: string, mdx: string): string =>
  new RegExp(`<${name}\\b[^]*?(?:/>|</${name}>)`).exec(mdx)?.[0] ?? mdx;

/** MDX as the text of a snippet: `$` and `\` are kept as they are, texts in quotes become `${1:…}`. */
function withStops(mdx: string): string {
  let stop = 0;
  return mdx
    .replace(/[\\$]/g, '\\$&')
    .replace(/"([^"]*)"(:?)/g, (quoted, text: string, colon: string) =>
      colon ? quoted : `"\${${++stop}:${text.replace(/}/g, '\\}')}}"`,
    );
}
