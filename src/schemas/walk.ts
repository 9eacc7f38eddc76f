import type { z } from 'astro/zod';
import type { CollectionName } from '#src/lib/collections.ts';
import { describe, type Value } from './describe.ts';

/** The place of a value inside an entry, such as `['criteria', 0, 'name']`. */
export type Path = readonly (string | number)[];

export interface Reference {
  collection: CollectionName;
  id: string;
  path: Path;
}

/** Every id of another entry in `value`, in the order of the schema's fields, wherever a field is made with `ref()`. */
export function referencesIn(schema: z.core.$ZodType, value: unknown): Reference[] {
  return valuesIn(describe(schema), value, []).flatMap(({ field, value: id, path }) =>
    field.kind === 'reference' && typeof id === 'string' ? [{ collection: field.collection, id, path }] : [],
  );
}

/** Every picture file named in `value`, wherever a field is made with `picture()`. */
export function picturesIn(schema: z.core.$ZodType, value: unknown): { src: string; path: Path }[] {
  return valuesIn(describe(schema), value, []).flatMap(({ field, value: src, path }) =>
    field.kind === 'picture' && typeof src === 'string' ? [{ src, path }] : [],
  );
}

/** Walks fields and values side by side and returns the values that hold no others. */
function valuesIn(field: Value, value: unknown, path: Path): { field: Value; value: unknown; path: Path }[] {
  if (value === undefined || value === null) return [];
  switch (field.kind) {
    case 'group':
      return isRecord(value)
        ? field.fields.flatMap((inner) => valuesIn(inner, value[inner.name], [...path, inner.name]))
        : [];
    case 'list':
      return Array.isArray(value) ? value.flatMap((item, index) => valuesIn(field.item, item, [...path, index])) : [];
    case 'map':
      return isRecord(value)
        ? Object.entries(value).flatMap(([key, item]) => valuesIn(field.item, item, [...path, key]))
        : [];
    case 'either': {
      const option = field.options.find((one) => fits(one, value));
      return option ? valuesIn(option, value, path) : [];
    }
    default:
      return [{ field, value, path }];
  }
}

/** Whether a value has the form of one of several: a list, or a group with just these fields, or neither. */
function fits(option: Value, value: unknown): boolean {
  if (option.kind === 'list') return Array.isArray(value);
  if (option.kind !== 'group') return typeof value !== 'object';
  return (
    isRecord(value) &&
    Object.keys(value).every((key) => option.fields.some(({ name }) => name === key)) &&
    option.fields.every(({ name, required }) => !required || value[name] !== undefined)
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
