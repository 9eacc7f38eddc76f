import { parse } from 'yaml';
import type { Described } from '#src/schemas/collections.ts';
import { editBody } from './edit-body.ts';
import { editYaml } from './edit-yaml.ts';
import { fromForm, isSame, toForm } from './form.ts';

/** Where a form keeps the file it was made of. Sveltia keeps fields it does not know, and shows none of them. */
export const AS_READ = 'file_as_read';

type Group = Record<string, unknown>;

/** How Sveltia reads and writes the files of a collection. */
export interface FileFormat {
  fromFile(text: string): Group;
  toFile(form: Group): string;
}

/**
 * The format of a collection: a file is read with everything in it, and written as it was read apart from what changed
 * in the form. `isRich` tells whether a text came from the rich editor, which has a form of its own.
 */
export function formatOf(
  { fields, body }: Pick<Described, 'fields' | 'body'>,
  isRich: (text: string) => boolean = () => false,
): FileFormat {
  const whole = { kind: 'group', fields } as const;
  return {
    fromFile(text) {
      const file = body ? parts(text) : { yaml: text, body: undefined };
      const form = toForm(parse(file.yaml) ?? {}, whole) as Group;
      return { ...form, ...(body && { [body.name]: file.body?.trim() ?? '' }), [AS_READ]: text };
    },
    toFile({ [AS_READ]: asRead, ...form }) {
      const old = parts(typeof asRead === 'string' ? asRead : '', !body);
      const before = (parse(old.yaml) ?? {}) as Group;
      const { [body?.name ?? '']: text, ...rest } = form;
      const data = (fromForm(rest, whole, before) ?? {}) as Group;
      const yaml = isSame(before, data)
        ? old.yaml
        : editYaml(
            old.yaml,
            data,
            fields.map(({ name }) => name),
          );
      if (!body) return yaml;
      const edited = String(text ?? '').trim();
      const written = editBody(old.body.trim(), edited, isRich(edited));
      return `${old.open}${yaml.trimEnd()}\n${old.close}${written}`;
    },
  };
}

/** The front matter of a file and the text below it. A new file has neither, and gets the usual lines around them. */
function parts(text: string, isData = false): { open: string; yaml: string; close: string; body: string } {
  if (isData) return { open: '', yaml: text, close: '', body: '' };
  const [, open = '---\n', yaml = '', close = '---\n\n', body = ''] =
    /^(---[ \t]*\n)([\s\S]*?\n?)(---[ \t]*(?:\n\s*|$))([\s\S]*)$/.exec(text) ?? [];
  return { open, yaml, close, body };
}
