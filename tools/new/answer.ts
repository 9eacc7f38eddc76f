import { parse } from 'yaml';
import type { Field, Value } from '#src/schemas/describe.ts';
import { isSingle } from './kinds.ts';

/**
 * What somebody typed for a field, as the file holds it: "20" is a number where one is asked for, and what cannot be read
 * so stays the text it is, for the checker to object to. Groups are typed as YAML. Throws a sentence when that is broken.
 */
export function readAnswer(value: Value, typed: string): unknown {
  const text = typed.trim();
  switch (value.kind) {
    case 'number':
    case 'integer':
      return isNumber(text) ? Number(text) : text;
    case 'when':
      return /^\d{4}$/.test(text) ? Number(text) : text;
    case 'boolean':
    case 'constant':
      return (
        ({ true: true, yes: true, false: false, no: false } as Record<string, boolean>)[text.toLowerCase()] ?? text
      );
    case 'either':
      return isSingle(value) ? numberOrText(text) : readYaml(text);
    case 'list':
      return readYaml(text);
    case 'group':
    case 'map': {
      const read = readYaml(text);
      return typeof read === 'string' && value.kind === 'group' ? begun(value.fields, read) : read;
    }
    default:
      return text;
  }
}

/** What was typed for a list, once for each item; ids may also be typed with commas between them. */
export function readAnswers(item: Value, typed: readonly string[]): unknown[] {
  const items = item.kind === 'reference' ? typed.flatMap((text) => text.split(',')) : typed;
  return items
    .filter((text) => text.trim() !== '')
    .flatMap((text) => {
      const read = readAnswer(item, text);
      return Array.isArray(read) ? read : [read];
    });
}

/** A text in quotes is a text, even when it looks like a number: versions and years. */
function numberOrText(text: string): unknown {
  const [, quoted] = /^"(.*)"$/s.exec(text) ?? [];
  return quoted ?? (isNumber(text) ? Number(text) : text);
}

const isNumber = (text: string) => /^-?\d+(\.\d+)?$/.test(text);

/** A group of which only the first field is known. What has names of its own begins empty. */
const begun = (fields: readonly Field[], first: string): Record<string, unknown> =>
  Object.fromEntries(
    fields.flatMap(({ name, kind, required }, index) => {
      if (index === 0) return [[name, first]];
      return required && kind === 'map' ? [[name, {}]] : [];
    }),
  );

function readYaml(text: string): unknown {
  try {
    return parse(text);
  } catch {
    throw new Error(`"${text}" cannot be read. Write a group as {name: value, other: value}, with texts in quotes.`);
  }
}
