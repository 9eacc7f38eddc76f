import { parse as parseToml, TomlError } from 'smol-toml';
import { readFrontMatter } from '#src/document/front-matter.ts';
import { dayIn } from './days.ts';
import type { PictureName, Term } from './post.ts';

/** What stands above the text of a Markdown file. */
export interface MarkdownFields {
  data: Readonly<Record<string, unknown>>;
  /** All of it as it is written, with its fences; empty where there is none. */
  written: string;
  /** Why it could not be read, in a sentence. */
  fault?: string;
}

/** Reads the YAML between dashes, TOML between pluses or JSON between braces above a text. */
export function readFields(source: string): MarkdownFields {
  const [yaml] = /^---[ \t]*\r?\n[\s\S]*?(?<=\n)---[ \t]*(?=\r?\n|$)/.exec(source) ?? [];
  if (yaml !== undefined) {
    const { data, findings } = readFrontMatter(source);
    const [fault] = findings;
    return isRecord(data)
      ? { data, written: yaml }
      : broken(yaml, fault ? `${fault.message} (line ${fault.line})` : '');
  }
  const [toml, inside = ''] = /^\+\+\+[ \t]*\r?\n([\s\S]*?(?<=\n))\+\+\+[ \t]*(?=\r?\n|$)/.exec(source) ?? [];
  if (toml !== undefined) return parsed(toml, () => parseToml(inside.replaceAll('\r\n', '\n')));
  const [json] = /^\{\r?\n[\s\S]*?\n\}(?=\r?\n|$)/.exec(source) ?? [];
  return json === undefined ? { data: {}, written: '' } : parsed(json, () => JSON.parse(json));
}

function parsed(written: string, parse: () => unknown): MarkdownFields {
  try {
    const data = parse();
    return isRecord(data) ? { data, written } : broken(written, '');
  } catch (error) {
    const where = error instanceof TomlError ? ` (line ${error.line + 1})` : '';
    return broken(written, `The fields cannot be read: ${String(error).split('\n')[0]}${where}`);
  }
}

const broken = (written: string, fault: string): MarkdownFields => ({
  data: {},
  written,
  ...(fault && { fault: `${fault} Its fields were filled by rule.` }),
});

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field as text; empty where it is not there. */
export const textOf = (value: unknown): string => {
  if (value === undefined || value === null) return '';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

/** A field that is a list, or a single thing, as texts. */
export const listOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).map(nameOf).filter((name) => name !== '');

const nameOf = (value: unknown): string => (isRecord(value) && 'name' in value ? textOf(value['name']) : textOf(value));

/** Categories and tags; those in one text are parted by commas, and by spaces where Jekyll does so. */
export const termsOf = (value: unknown, isJekyll: boolean): Term[] =>
  (typeof value === 'string' ? value.split(value.includes(',') ? ',' : isJekyll ? ' ' : '\n') : listOf(value))
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => ({ id: name, name }));

/** A picture as a path, or as an object that holds one. */
export function pictureOf(value: unknown): PictureName | undefined {
  if (typeof value === 'string' && value !== '') return { src: value, alt: '' };
  if (!isRecord(value)) return undefined;
  const src = textOf(value['src'] ?? value['url'] ?? value['image'] ?? value['path']);
  return src ? { src, alt: textOf(value['alt']) } : undefined;
}

/** A day, or what is written there where no day can be read of it for sure. */
export function dayOf(value: unknown): { day?: string | undefined; unread?: string } {
  const text = textOf(value);
  const day = dayIn(text);
  return day || text === '' || typeof value === 'boolean' ? { day } : { unread: text };
}
