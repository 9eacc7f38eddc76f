import type { z } from 'astro/zod';
import type { CollectionName } from '#src/lib/collections.ts';

/** The place of a value inside an entry, such as `['criteria', 0, 'name']`. */
export type Path = readonly (string | number)[];

export interface Reference {
  collection: CollectionName;
  id: string;
  path: Path;
}

interface Marked {
  ref?: CollectionName;
  picture?: boolean;
}

/** Every id of another entry in `value`, in the order of the schema's fields, wherever a field is made with `ref()`. */
export function referencesIn(schema: z.core.$ZodType, value: unknown): Reference[] {
  return marked(schema, value, []).flatMap(({ meta, value: id, path }) =>
    meta.ref && typeof id === 'string' ? [{ collection: meta.ref, id, path }] : [],
  );
}

/** Every picture file named in `value`, wherever a field is made with `picture()`. */
export function picturesIn(schema: z.core.$ZodType, value: unknown): { src: string; path: Path }[] {
  return marked(schema, value, []).flatMap(({ meta, value: src, path }) =>
    meta.picture && typeof src === 'string' ? [{ src, path }] : [],
  );
}

/** Walks schema and value side by side and returns the values whose field carries a mark. */
function marked(schema: z.core.$ZodType, value: unknown, path: Path): { meta: Marked; value: unknown; path: Path }[] {
  if (value === undefined || value === null) return [];
  const type = schema as z.ZodType;
  const meta = type.meta() as Marked | undefined;
  if (meta?.ref || meta?.picture) return [{ meta, value, path }];
  const def = (schema as z.core.$ZodTypes)._zod.def;
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).flatMap(([key, field]) =>
        isRecord(value) ? marked(field, value[key], [...path, key]) : [],
      );
    case 'array':
      return Array.isArray(value) ? value.flatMap((item, index) => marked(def.element, item, [...path, index])) : [];
    case 'record':
      return isRecord(value)
        ? Object.entries(value).flatMap(([key, item]) => marked(def.valueType, item, [...path, key]))
        : [];
    case 'union': {
      const option = def.options.find((one) => (one as z.ZodType).safeParse(value).success);
      return option ? marked(option, value, path) : [];
    }
    case 'optional':
    case 'nullable':
    case 'default':
      return marked(def.innerType, value, path);
    default:
      return [];
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields a schema has at `path`, with what each is for; none where the path leads to something without fields. */
export function fieldsAt(schema: z.core.$ZodType, path: Path): { name: string; description: string | undefined }[] {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  const [head, ...rest] = path;
  switch (def.type) {
    case 'object': {
      if (head === undefined)
        return Object.entries(def.shape).map(([name, field]) => ({
          name,
          description: (field as z.ZodType).description,
        }));
      const field = def.shape[head];
      return field ? fieldsAt(field, rest) : [];
    }
    case 'array':
      return head === undefined ? [] : fieldsAt(def.element, rest);
    case 'record':
      return head === undefined ? [] : fieldsAt(def.valueType, rest);
    case 'union':
      return def.options.flatMap((option) => fieldsAt(option, path));
    case 'optional':
    case 'nullable':
    case 'default':
      return fieldsAt(def.innerType, path);
    default:
      return [];
  }
}
