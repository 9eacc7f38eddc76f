import type { z } from 'astro/zod';
import { capitalised } from '#src/lib/capitalised.ts';
import type { CollectionName } from '#src/lib/collections.ts';

/** A pattern a text must match, and the sentence that says so to an editor. */
export interface Pattern {
  source: string;
  flags: string;
  message: string;
}

/** Limits of a text, counted in characters. */
interface TextLimits {
  minLength?: number;
  maxLength?: number;
  pattern?: Pattern;
}

interface NumberLimits {
  min?: number;
  max?: number;
}

/**
 * What a field may hold, as plain data. A `line` fits into one line of a form, a `text` is a paragraph; a `when` is a year,
 * a month or a day; `body` is Markdown with components; a `constant` has one value only; a `map` has names its editor
 * chooses; `either` is one of several.
 */
export type Value =
  | ({ kind: 'line' | 'text' | 'when' | 'address' | 'picture' } & TextLimits)
  | { kind: 'reference'; collection: CollectionName }
  | ({ kind: 'number' | 'integer' } & NumberLimits)
  | { kind: 'boolean' | 'day' | 'body' }
  | { kind: 'choice'; options: string[] }
  | { kind: 'constant'; value: string | number | boolean }
  | { kind: 'list'; item: Value; minItems?: number; maxItems?: number }
  | { kind: 'map'; key: Value; item: Value }
  | { kind: 'either'; options: Value[] }
  | { kind: 'group'; fields: Field[] };

/** A field by its name, in the words an editor reads. A field with a default need not be written. */
export type Field = {
  name: string;
  label: string;
  hint: string;
  required: boolean;
  default?: unknown;
  /** What a new entry is offered to begin with, where that depends on the day or on the entries there are. */
  begins?: Beginning;
} & Value;

/** The day an entry is made, the same day a year later, or one more than the highest so far. */
export type Beginning = 'today' | 'in a year' | 'after the last';

/** What `fields.ts` and the schemas note beside a schema. */
interface Notes {
  description?: string;
  label?: string;
  ref?: CollectionName;
  picture?: boolean;
  kind?: 'line' | 'text' | 'when';
  begins?: Beginning;
}

const known = new WeakMap<z.core.$ZodType, Value>();

/** What a schema lets an editor write, as plain data. Throws on a kind of schema that no field has used so far. */
export function describe(schema: z.core.$ZodType): Value {
  const before = known.get(schema);
  if (before) return before;
  const value = readValue(schema);
  known.set(schema, value);
  return value;
}

/** The fields of a schema of an object, in order. */
export function fieldsOf(schema: z.core.$ZodType): Field[] {
  const value = describe(schema);
  return value.kind === 'group' ? value.fields : [];
}

/** The fields at `path` inside an entry; none where the path leads to something without fields. */
export function fieldsAt(schema: z.core.$ZodType, path: readonly (string | number)[]): Field[] {
  const below = (value: Value, [head, ...rest]: readonly (string | number)[]): Field[] => {
    if (value.kind === 'either')
      return value.options.flatMap((option) => below(option, [...(head === undefined ? [] : [head]), ...rest]));
    if (value.kind === 'group' && head === undefined) return value.fields;
    if (head === undefined) return [];
    if (value.kind === 'list' || value.kind === 'map') return below(value.item, rest);
    const field = value.kind === 'group' ? value.fields.find(({ name }) => name === head) : undefined;
    return field ? below(field, rest) : [];
  };
  return below(describe(schema), path);
}

function readValue(schema: z.core.$ZodType): Value {
  const { ref, picture, kind } = notesOf(schema);
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'default':
      return describe(def.innerType);
    case 'pipe': {
      const end = def.out._zod.def.type === 'transform' ? def.in : def.out;
      return { ...describe(end), ...(kind && { kind }) } as Value;
    }
    case 'string':
      if (ref) return { kind: 'reference', collection: ref };
      if ('format' in def && def.format === 'date') return { kind: 'day' };
      if ('format' in def && def.format === 'url') return { kind: 'address' };
      return { kind: picture ? 'picture' : (kind ?? 'line'), ...limitsOf(schema, LENGTHS) };
    case 'number': {
      const isWhole = 'format' in def && def.format === 'safeint';
      return { kind: isWhole ? 'integer' : 'number', ...limitsOf(schema, NUMBERS) };
    }
    case 'boolean':
      return { kind: 'boolean' };
    case 'enum':
      return { kind: 'choice', options: Object.values(def.entries).map(String) };
    case 'literal':
      return { kind: 'constant', value: def.values[0] as string | number | boolean };
    case 'array':
      return { kind: 'list', item: describe(def.element), ...limitsOf(schema, COUNTS) };
    case 'record':
      return { kind: 'map', key: describe(def.keyType), item: describe(def.valueType) };
    case 'union':
      return { kind: 'either', options: def.options.map(describe) };
    case 'object':
      return { kind: 'group', fields: Object.entries(def.shape).map(([name, field]) => fieldOf(name, field)) };
    default:
      throw new Error(
        `No field is described that is made with zod's "${def.type}". Add it to src/schemas/describe.ts.`,
      );
  }
}

function fieldOf(name: string, schema: z.core.$ZodType): Field {
  const { label = labelOf(name), description: hint = '', begins } = notesOf(schema);
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const required = def.type !== 'optional' && def.type !== 'default';
  return {
    name,
    label,
    hint,
    required,
    ...(def.type === 'default' && { default: def.defaultValue }),
    ...(begins && { begins }),
    ...describe(schema),
  };
}

/** The notes of a schema with those of what it wraps; the outermost note counts. */
function notesOf(schema: z.core.$ZodType): Notes {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const inner = def.type === 'optional' || def.type === 'default' ? notesOf(def.innerType) : {};
  return { ...inner, ...((schema as z.ZodType).meta() as Notes | undefined) };
}

/** A name as a label: `reviewBy` is "Review by". */
function labelOf(name: string): string {
  return capitalised(name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));
}

/** Names of limits by the name of zod's check. */
const LENGTHS = { min_length: 'minLength', max_length: 'maxLength' };
const COUNTS = { min_length: 'minItems', max_length: 'maxItems' };
const NUMBERS = { greater_than: 'min', less_than: 'max' };

function limitsOf(schema: z.core.$ZodType, names: Readonly<Record<string, string>>): TextLimits & NumberLimits {
  const checks = (schema._zod.def.checks ?? []).map((check) => check._zod.def as z.core.$ZodCheckDef & Check);
  return Object.assign(
    {},
    ...checks.map((check) => {
      const name = names[check.check];
      if (name) return { [name]: check.minimum ?? check.maximum ?? check.value };
      return check.pattern ? { pattern: patternOf(check.pattern, check.error) } : {};
    }),
  );
}

/** What the checks that limit something say. */
interface Check {
  minimum?: number;
  maximum?: number;
  value?: number;
  pattern?: RegExp;
}

function patternOf({ source, flags }: RegExp, error: z.core.$ZodErrorMap<never> | undefined): Pattern {
  const message = error?.({} as never);
  return { source, flags, message: (typeof message === 'string' ? message : message?.message) ?? '' };
}
