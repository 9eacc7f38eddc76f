import { articleComponents } from '#src/components/article/registry.ts';
import { describeComponents } from '#src/document/describe-components.ts';
import { describeCollections, describeSite } from '#src/schemas/collections.ts';
import { schemas } from '#src/schemas/index.ts';
import { siteSchema } from '#src/schemas/site.ts';
import { cmsBlocks, cmsConfig } from './cms.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { componentsPage, fieldsPage } from './pages.ts';
import { snippetsOf } from './snippets.ts';

/** Folder of the JSON Schemas; nothing else lies in it. */
export const SCHEMA_FOLDER = '.vscode/schemas';

/** Every file that is written from the schemas, by its path in the project. */
export function generatedFiles(): Map<string, string> {
  const described = [...describeCollections(), describeSite()];
  const components = describeComponents(articleComponents);
  return new Map([
    ...described.map(({ name, label }): [string, string] => [
      schemaFile(name),
      json(jsonSchemaOf(name === 'site' ? siteSchema : schemas[name], label.one)),
    ]),
    ['.vscode/settings.json', `// Written by \`npm run generate\`.\n${json(settings(described))}`],
    ['.vscode/components.code-snippets', json(snippetsOf(components))],
    ['src/cms/config.json', json(cmsConfig(described, components))],
    ['src/cms/blocks.json', json(cmsBlocks(components, described))],
    ['src/cms/formats.json', json(described.map(({ name, format, fields, body }) => ({ name, format, fields, body })))],
    ['docs/fields.md', fieldsPage(described)],
    ['docs/components.md', componentsPage(components)],
  ]);
}

const schemaFile = (name: string) => `${SCHEMA_FOLDER}/${name}.schema.json`;
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** What VS Code is told: which schema a file has, and to leave texts as their authors wrote them. */
const settings = (described: ReturnType<typeof describeCollections>) => ({
  'yaml.schemas': Object.fromEntries(
    described
      .filter(({ format }) => format === 'yaml')
      .map(({ name, file }) => [`./${schemaFile(name)}`, `content/${file.replace('{id}', '*')}`]),
  ),
  'yaml.format.enable': false,
  'astro.content-intellisense': true,
  '[mdx]': {
    'editor.wordWrap': 'on',
    'editor.formatOnSave': false,
    'editor.quickSuggestions': { comments: 'off', strings: 'on', other: 'on' },
  },
  '[typescript]': { 'editor.defaultFormatter': 'biomejs.biome' },
  '[astro]': { 'editor.defaultFormatter': 'biomejs.biome' },
});
