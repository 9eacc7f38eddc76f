import type { Field, Value } from '#src/schemas/describe.ts';

/** What a form of Sveltia holds where the data holds something a form cannot say. */
type Data = unknown;
type Group = Record<string, Data>;

/** The name that an entry of a map has in a form, where maps are lists of groups. */
export const MAP_KEY = 'name_of_entry';
/** The name of the field that says which of several forms a group has. */
export const CHOSEN = 'kind_of_entry';

const isGroup = (value: Data): value is Group => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Data as a form shows it. Sveltia has no numbers that may be text, no maps of groups, and no years that are text: they
 * become texts and lists here, and `fromForm` makes them again what they were.
 */
export function toForm(value: Data, as: Value): Data {
  if (value === undefined || value === null) return value;
  if (as.kind === 'when' || isNumberOrText(as)) return String(value);
  if (as.kind === 'group' && isGroup(value)) return formOfGroup(value, as.fields);
  if (as.kind === 'list' && Array.isArray(value)) return value.map((item) => toForm(item, as.item));
  if (isMapOfGroups(as) && isGroup(value))
    return Object.entries(value).map(([name, item]) => ({ [MAP_KEY]: name, ...(toForm(item, as.item) as Group) }));
  if (as.kind === 'either' && isGroup(value)) {
    const option = as.options.find((one) => one.kind === 'group' && holds(one.fields, value));
    if (option?.kind === 'group') return { [CHOSEN]: nameOfOption(option), ...formOfGroup(value, option.fields) };
  }
  return value;
}

const formOfGroup = (value: Group, fields: readonly Field[]): Group =>
  Object.fromEntries(
    Object.entries(value).map(([name, item]) => {
      const field = fields.find((one) => one.name === name);
      return [name, field ? toForm(item, field) : item];
    }),
  );

/**
 * What a form holds, as data again. A field that is empty is left out; so is one that only repeats its default, unless
 * `before`, the data the form was made of, has it too.
 */
export function fromForm(form: Data, as: Value, before?: Data): Data {
  if (form === undefined || form === null || form === '') return undefined;
  if (before !== undefined && isSame(form, toForm(before, as))) return before;
  if (as.kind === 'when') return /^\d{4}$/.test(String(form)) ? Number(form) : form;
  if (isNumberOrText(as)) return String(Number(form)) === String(form) ? Number(form) : form;
  if (as.kind === 'group' && isGroup(form)) return dataOfGroup(form, as.fields, before);
  if (as.kind === 'list' && Array.isArray(form)) return dataOfList(form, as.item);
  if (isMapOfGroups(as) && Array.isArray(form)) {
    const entries = form.map(({ [MAP_KEY]: name, ...item }: Group): [string, Data] => [
      String(name ?? ''),
      fromForm(item, as.item, (before as Group | undefined)?.[String(name)]),
    ]);
    return entries.length > 0 ? Object.fromEntries(entries) : undefined;
  }
  if (as.kind === 'map' && isGroup(form)) return Object.keys(form).length > 0 ? form : undefined;
  if (as.kind === 'either' && isGroup(form)) {
    const { [CHOSEN]: chosen, ...rest } = form;
    const option = as.options.find((one) => one.kind === 'group' && nameOfOption(one) === chosen);
    if (option?.kind === 'group') return dataOfGroup(rest, option.fields, before, true);
  }
  return form;
}

function dataOfList(form: readonly Data[], item: Value): Data {
  const items = form.map((one) => fromForm(one, item)).filter((one) => one !== undefined);
  return items.length > 0 ? items : undefined;
}

function dataOfGroup(form: Group, fields: readonly Field[], before: Data, isClosed = false): Group | undefined {
  const old = isGroup(before) ? before : {};
  const known = fields.flatMap((field): [string, Data][] => {
    if (field.kind === 'constant') return field.required ? [[field.name, field.value]] : [];
    const value = fromForm(form[field.name], field, old[field.name]);
    const isLeftOut = value === undefined || (!(field.name in old) && isSame(value, field.default));
    return isLeftOut ? [] : [[field.name, value]];
  });
  const names = new Set(fields.map(({ name }) => name));
  const others = isClosed
    ? []
    : Object.entries(form).filter(([name, value]) => !names.has(name) && value !== undefined);
  const all = [...known, ...others];
  return all.length > 0 ? Object.fromEntries(all) : undefined;
}

/** A number that may also be written as a text, such as the value of a fact. */
export const isNumberOrText = (as: Value): boolean =>
  as.kind === 'either' &&
  as.options.some(({ kind }) => kind === 'number') &&
  as.options.every(({ kind }) => kind === 'number' || kind === 'line');

/** A map whose entries are groups; one of texts stays a map in a form. */
export const isMapOfGroups = (as: Value): as is Extract<Value, { kind: 'map' }> =>
  as.kind === 'map' && (as.item.kind === 'group' || as.item.kind === 'either');

/** The name of one of several groups, from the fields it must have: "text and source". */
export const nameOfOption = (option: Value): string =>
  option.kind === 'group'
    ? option.fields
        .filter(({ required }) => required)
        .map(({ name }) => name)
        .join('_and_')
    : option.kind;

const holds = (fields: readonly Field[], value: Group): boolean =>
  fields.every(({ name, required }) => !required || name in value) &&
  Object.keys(value).every((name) => fields.some((field) => field.name === name));

/** Whether two data say the same. Texts may differ in the space around them, which Sveltia takes away. */
export function isSame(a: Data, b: Data): boolean {
  if (typeof a === 'string' && typeof b === 'string') return a.trim() === b.trim();
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  if (isGroup(a) && isGroup(b)) {
    const names = Object.keys(a);
    return names.length === Object.keys(b).length && names.every((name) => name in b && isSame(a[name], b[name]));
  }
  return a === b;
}
