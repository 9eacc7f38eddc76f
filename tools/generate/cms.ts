import { CHOSEN, isMapOfGroups, isNumberOrText, MAP_KEY, nameOfOption } from '#src/cms/form.ts';
import type { DescribedComponent } from '#src/document/describe-components.ts';
import type { CollectionName } from '#src/lib/collections.ts';
import { BITMAPS } from '#src/lib/picture-kinds.ts';
import type { Described } from '#src/schemas/collections.ts';
import type { Field, Value } from '#src/schemas/describe.ts';
import { inWords } from '#src/schemas/in-words.ts';

/** A field of a form, as Sveltia's configuration has it. */
export type FormField = Record<string, unknown>;

/** Sveltia's configuration, apart from what a site says of itself: its collections with every field. */
export const cmsConfig = (described: readonly Described[], components: readonly DescribedComponent[]) => ({
  load_config_file: false,
  media_folder: 'public',
  public_folder: '/',
  // Else a picture keeps the spaces in its name, which an address cannot have.
  media_libraries: { default: { config: { slugify_filename: true } } },
  slug: { encoding: 'ascii', clean_accents: true },
  // A preview of its own would not be the page: `npm run dev` and the preview of a deployment show that.
  editor: { preview: false },
  collections: described
    .filter(({ file }) => file.includes('{id}'))
    .map((one) => collectionOf(one, described, components)),
  singletons: described
    .filter(({ file }) => !file.includes('{id}'))
    .map((one) => ({
      name: one.name,
      label: one.label.one,
      file: `content/${one.file}`,
      format: one.name,
      fields: one.fields.map((field) => formField(field, described)),
    })),
});

/** An editor's block for each component: its props as fields, and the text between its tags where it has one. */
export const cmsBlocks = (components: readonly DescribedComponent[], described: readonly Described[]) =>
  components.map(({ name, place, children, props, purpose }) => ({
    name,
    purpose,
    place,
    children,
    props,
    fields: [...props.map((field) => formField(field, described)), ...textOf(children)],
  }));

/** The field for what stands between the tags of a component. */
function textOf(children: DescribedComponent['children']): FormField[] {
  if (children === 'none') return [];
  const words = {
    name: 'children',
    label: 'Words',
    widget: 'string',
    required: false,
    hint: 'The words between its tags.',
  };
  return [children === 'text' ? words : { ...words, label: 'Text', widget: 'text', hint: 'Paragraphs in Markdown.' }];
}

function collectionOf(one: Described, all: readonly Described[], components: readonly DescribedComponent[]) {
  const [, folder = '', path = ''] = /^([^/]+)\/(.*)\.\w+$/.exec(one.file) ?? [];
  const identifier = nameField(one);
  return {
    name: one.name,
    label: one.label.many,
    label_singular: one.label.one,
    description: one.purpose,
    folder: `content/${folder}`,
    ...(path !== '{id}' && { path: path.replace('{id}', '{{slug}}') }),
    format: one.name,
    identifier_field: identifier,
    slug: {
      template: `{{${identifier}}}`,
      editable: ['create'],
      hint: 'The id of the entry: its name in addresses and in other entries. It stays as it is once saved.',
      pattern: ['^[a-z0-9]+(-[a-z0-9]+)*$', 'Write small letters and digits, with single hyphens between them.'],
    },
    summary: `{{${identifier}}}`,
    sortable_fields: ['slug', ...sortable(one)],
    aliases_field: false,
    media_folder: '',
    public_folder: '.',
    fields: [
      ...one.fields.map((field) => formField(field, all)),
      ...(one.body
        ? [
            {
              ...formField(one.body, all),
              editor_components: ['code-block', 'image', ...components.map(({ name }) => name)],
            },
          ]
        : []),
    ],
  };
}

/** The field by which an editor knows an entry: the first that must hold a text. */
const nameField = ({ fields }: Described): string =>
  fields.find(({ kind, required }) => required && (kind === 'line' || kind === 'text'))?.name ?? '';

const sortable = (one: Described) => [
  nameField(one),
  ...one.fields.filter(({ kind }) => kind === 'day').map(({ name }) => name),
];

/** A field of a schema as a field of a form. */
function formField(field: Field, all: readonly Described[]): FormField {
  return {
    name: field.name,
    label: field.label,
    ...(field.kind === 'constant' ? {} : { required: isRequired(field) }),
    ...(field.hint && { hint: field.hint }),
    ...beginning(field),
    ...widgetOf(field, all),
  };
}

/** A field that may hold a list or a text cannot be asked for in a form that only shows the text. */
const isRequired = (field: Field) => field.required && !(field.kind === 'either' && !isNumberOrText(field));

function beginning({ kind, begins, default: otherwise }: Field): FormField {
  if (begins === 'today') return { default: '{{now}}' };
  if (otherwise === undefined || kind === 'constant' || kind === 'group' || kind === 'map') return {};
  if (Array.isArray(otherwise) && otherwise.length === 0) return {};
  return { default: otherwise };
}

const limits = (
  least: number | undefined,
  most: number | undefined,
  names: readonly [string, string] = ['min', 'max'],
) => ({
  ...(least !== undefined && { [names[0]]: least }),
  ...(most !== undefined && { [names[1]]: most }),
});

function widgetOf(value: Value, all: readonly Described[]): FormField {
  switch (value.kind) {
    case 'line':
    case 'text':
    case 'when':
      return {
        widget: value.kind === 'text' ? 'text' : 'string',
        ...limits(value.minLength, value.maxLength, ['minlength', 'maxlength']),
        ...(value.pattern && { pattern: [value.pattern.source, value.pattern.message] }),
        use_emoji_autocomplete: false,
      };
    case 'address':
      return { widget: 'string', type: 'url', pattern: ['^https?://', `Write a ${inWords(value)}.`] };
    case 'picture':
      return { widget: 'image', choose_url: false, accept: BITMAPS.types };
    case 'reference':
      return relationTo(value.collection, all);
    case 'number':
    case 'integer':
      return {
        widget: 'number',
        value_type: value.kind === 'integer' ? 'int' : 'float',
        ...limits(value.min, value.max),
      };
    case 'boolean':
      return { widget: 'boolean' };
    case 'day':
      return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD', picker_utc: true };
    case 'body':
      return {
        widget: 'richtext',
        linked_images: false,
        use_emoji_autocomplete: false,
        allow_nested_components: false,
      };
    case 'choice':
      return { widget: 'select', options: value.options };
    case 'constant':
      return { widget: 'hidden', default: value.value };
    case 'group':
      return { widget: 'object', collapsed: 'auto', fields: value.fields.map((one) => formField(one, all)) };
    case 'list':
      return listOf(value, all);
    case 'map':
      return mapOf(value, all);
    case 'either':
      return eitherOf(value, all);
  }
}

const relationTo = (collection: CollectionName, all: readonly Described[]): FormField => {
  const other = all.find(({ name }) => name === collection);
  const name = other ? nameField(other) : '{{slug}}';
  return {
    widget: 'relation',
    collection,
    value_field: '{{slug}}',
    display_fields: [`{{${name}}} ({{slug}})`],
    search_fields: [name, '{{slug}}'],
    dropdown_threshold: 0,
  };
};

function listOf({ item, minItems, maxItems }: Extract<Value, { kind: 'list' }>, all: readonly Described[]): FormField {
  const counts = limits(minItems, maxItems);
  if (item.kind === 'reference') return { ...relationTo(item.collection, all), multiple: true, ...counts };
  if (item.kind === 'choice') return { widget: 'select', multiple: true, options: item.options, ...counts };
  if (item.kind === 'group')
    return { widget: 'list', collapsed: 'auto', ...counts, fields: item.fields.map((one) => formField(one, all)) };
  return { widget: 'list', ...counts, field: { name: 'item', label: 'Item', ...widgetOf(item, all) } };
}

/** A map of groups is a list in a form: each entry with its name. */
function mapOf(value: Extract<Value, { kind: 'map' }>, all: readonly Described[]): FormField {
  if (!isMapOfGroups(value)) return { widget: 'keyvalue', key_label: 'Name', value_label: 'Value' };
  const name = { name: MAP_KEY, label: 'Name', widget: 'string', use_emoji_autocomplete: false };
  if (value.item.kind === 'group')
    return { widget: 'list', fields: [name, ...value.item.fields.map((one) => formField(one, all))] };
  const inner = eitherOf(value.item as Extract<Value, { kind: 'either' }>, all) as { types: FormField[] };
  return {
    widget: 'list',
    typeKey: CHOSEN,
    summary: `{{${MAP_KEY}}}`,
    types: inner.types.map((type) => ({ ...type, fields: [name, ...(type['fields'] as FormField[])] })),
  };
}

/** One of several groups is chosen by its name; of anything else a form shows the text. */
function eitherOf(value: Extract<Value, { kind: 'either' }>, all: readonly Described[]): FormField {
  const groups = value.options.filter((option) => option.kind === 'group');
  if (groups.length < value.options.length)
    return widgetOf(value.options.find(({ kind }) => kind === 'line') ?? value, all);
  return {
    widget: 'object',
    typeKey: CHOSEN,
    types: groups.map((option) => ({
      name: nameOfOption(option),
      label: capitalised(nameOfOption(option).replaceAll('_', ' ')),
      fields: option.fields.filter(({ kind }) => kind !== 'constant').map((one) => formField(one, all)),
    })),
  };
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
