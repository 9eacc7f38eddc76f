import JSON5 from 'json5';
import type { DescribedComponent } from '#src/document/describe-components.ts';
import type { Value } from '#src/schemas/describe.ts';
import { fromForm, isSame } from './form.ts';

/** A component as the generated description of the blocks has it. */
export interface Block extends Pick<DescribedComponent, 'name' | 'purpose' | 'place' | 'children' | 'props'> {
  fields: Record<string, unknown>[];
}

type Props = Record<string, unknown>;

/** Where a block keeps the MDX it was read from, which is written again as it was unless a field has changed. */
const AS_READ = 'mdx_as_read';

/** A text in quotes, data in braces, or a name alone, which means yes. Data may hold braces in braces. */
const VALUE = String.raw`"[^"]*"|\{(?:[^{}"]|"(?:[^"\\]|\\.)*"|\{(?:[^{}"]|"(?:[^"\\]|\\.)*"|\{(?:[^{}"]|"(?:[^"\\]|\\.)*")*\})*\})*\}`;
const ATTRIBUTES = String.raw`(?:\s+[\w-]+(?:=(?:${VALUE}))?)*\s*`;

/** What Sveltia needs to show a component as a block, to read it from MDX and to write it. */
export function editorComponent({ name, place, children, props, fields }: Block) {
  const whole = { kind: 'group', fields: props } as const;
  return {
    id: name,
    label: name,
    fields,
    mode: 'dialog',
    summary: `${name} {{${props[0]?.name ?? 'children'}}}`,
    pattern: patternOf(name, place, children),
    fromBlock: (match: RegExpMatchArray): Props => ({ ...readBlock(match), [AS_READ]: match[0] }),
    toBlock: ({ [AS_READ]: asRead, ...form }: Props): string => {
      const old = typeof asRead === 'string' ? patternOf(name, place, children).exec(asRead) : null;
      if (old && isSame(written(form, whole, children), written(readBlock(old), whole, children))) return old[0];
      return markup(name, written(form, whole, children), place, children);
    },
    toPreview: (form: Props) =>
      `<code>${escaped(markup(name, written(form, whole, children), place, children))}</code>`,
  } as const;
}

/** A pattern with `m` is one that Sveltia looks for from the start of a line, over several lines. */
function patternOf(name: string, place: Block['place'], children: Block['children']): RegExp {
  const start = `<${name}(?<attributes>${ATTRIBUTES})`;
  const empty = `${start}/>`;
  const full = `${start}>(?<children>[\\s\\S]*?)</${name}>`;
  if (place === 'inline')
    return new RegExp(children === 'none' ? empty : `${start}(?:/>|>(?<children>[^<\\n]*)</${name}>)`);
  return new RegExp(`^${children === 'none' ? empty : full}[ \\t]*$`, 'm');
}

function readBlock({ groups = {} }: RegExpMatchArray): Props {
  const props = Object.fromEntries(
    [...(groups['attributes'] ?? '').matchAll(new RegExp(`([\\w-]+)(?:=(${VALUE}))?`, 'g'))].map(
      ([, name = '', value]) => [
        name,
        value === undefined
          ? true
          : value.startsWith('"')
            ? unescapedAttribute(value.slice(1, -1))
            : literal(value.slice(1, -1)),
      ],
    ),
  );
  return { ...props, ...(groups['children'] !== undefined && { children: groups['children'].trim() }) };
}

function literal(source: string): unknown {
  try {
    return JSON5.parse(source);
  } catch {
    return source;
  }
}

/** The props that are written: those that say something, in the order of the schema. */
function written(form: Props, whole: Value, children: Block['children']): Props {
  const { children: text, ...props } = form;
  const data = (fromForm(props, whole) ?? {}) as Props;
  return children !== 'none' && text ? { ...data, children: String(text).trim() } : data;
}

function markup(name: string, props: Props, place: Block['place'], children: Block['children']): string {
  const { children: text, ...rest } = props;
  const attributes = Object.entries(rest)
    .map(([prop, value]) => ` ${prop}=${attribute(value)}`)
    .join('');
  if (!text && children !== 'blocks') return `<${name}${attributes} />`;
  return place === 'inline'
    ? `<${name}${attributes}>${text ?? ''}</${name}>`
    : `<${name}${attributes}>\n\n${text ?? ''}\n\n</${name}>`;
}

const attribute = (value: unknown): string =>
  typeof value === 'string'
    ? `"${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`
    : `{${spaced(JSON.stringify(value))}}`;

/** JSON with a space after each colon and comma outside of its texts, as the examples have it. */
const spaced = (json: string): string =>
  json.replace(/("(?:[^"\\]|\\.)*")|([:,])/g, (_, text: string | undefined, sign: string) => text ?? `${sign} `);

const unescapedAttribute = (text: string): string => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
