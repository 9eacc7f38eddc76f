import type { DescribedComponent } from '#src/document/describe-components.ts';
import type { Described } from '#src/schemas/collections.ts';
import type { Field } from '#src/schemas/describe.ts';
import { rowsOf } from '#src/schemas/rows.ts';

const NOTE = '<!-- Written by `npm run generate` from the schemas. Change those, then run it. -->';

/** The page that lists every field of every kind of file. */
export const fieldsPage = (described: readonly Described[]): string =>
  page(
    'Fields',
    'What may stand in each file of `content/`, and what must. In an MDX file, the fields stand at the top, between two lines of three dashes; the text follows. A field that is not listed here is refused, so a slip in a name is found. Texts are never empty.',
    described.map(({ label, purpose, file, fields, body }) =>
      [
        `## ${label.many}`,
        purpose,
        `File: \`content/${file.replace('{id}', '<id>')}\``,
        table(fields),
        ...(body ? [`Below the fields: ${body.hint}`] : []),
      ].join('\n\n'),
    ),
  );

/** The page that lists every component with its MDX to copy. */
export const componentsPage = (components: readonly DescribedComponent[]): string =>
  page(
    'Components',
    'What an author may write in a text besides Markdown. Copy an example and change what stands in quotes. The ids in the examples are those of this publication.',
    components.map(({ name, purpose, place, children, props, examples }) =>
      [
        `## ${name}`,
        `${purpose} ${PLACES[place]}${CHILDREN[children]}`,
        ...examples.map(({ title, mdx }) => `${title}:\n\n\`\`\`mdx\n${mdx}\n\`\`\``),
        props.length > 0 ? table(props, 'Prop') : 'It has no props.',
      ].join('\n\n'),
    ),
  );

const PLACES = { inline: 'It stands inside a sentence.', block: 'It stands on lines of its own.' };
const CHILDREN = {
  none: '',
  text: ' Words may stand between its tags.',
  blocks: ' Paragraphs stand between its tags, with an empty line before and after.',
};

const page = (title: string, opening: string, parts: readonly string[]): string =>
  `${[`# ${title}`, NOTE, opening, ...parts].join('\n\n')}\n`;

function table(fields: readonly Field[], noun = 'Field'): string {
  const rows = rowsOf(fields).map(({ name, hint, value, needed }) => {
    const cells = [`\`${name}\``, hint, value, needed];
    return `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
  });
  return [`| ${noun} | What it says | What to write | Needed |`, '|---|---|---|---|', ...rows].join('\n');
}
