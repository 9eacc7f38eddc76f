import { aligned } from './align.ts';

/**
 * The text of the editor in place of the old one. The rich editor writes Markdown in its own way, so a line of which it
 * changed the form only stays as its author wrote it. What was typed as Markdown, in the raw editor, is kept as typed.
 */
export function editBody(before: string, now: string, isRich: boolean): string {
  if (!isRich || before === now) return now;
  const old = before.split('\n');
  const edited = now.split('\n');
  const oldKeys = keysOf(old);
  const editedKeys = keysOf(edited);
  const lines = aligned(oldKeys, editedKeys, (a, b) => a === b).flatMap(([from, to]) => {
    if (to === undefined) return [];
    const isKept = from !== undefined && oldKeys[from] === editedKeys[to];
    return [{ text: (isKept ? old[from] : edited[to]) ?? '', isKept }];
  });
  // The editor leaves an empty paragraph below what it inserts.
  return lines
    .filter(({ text, isKept }, index) => isKept || text !== '' || lines[index - 1]?.text !== '')
    .map(({ text }) => text)
    .join('\n');
}

/** Lines without what the rich editor may write otherwise: bullets, emphasis and where it stands at a link, padding of
 * tables, escapes. */
function keysOf(lines: readonly string[]): string[] {
  let fence = '';
  return lines.map((line) => {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    const isCode = fence !== '' || mark !== '';
    if (mark && (fence === '' || mark.startsWith(fence))) fence = fence === '' ? mark : '';
    return isCode ? line : keyOf(line);
  });
}

const keyOf = (line: string): string =>
  line
    .replace(/^(\s*)[*+-] +/, (_, indent: string) => `${' '.repeat(Math.ceil(indent.length / 4))}- `)
    .replace(
      /^(\s*)(\d+)[.)] +/,
      (_, indent: string, number: string) => `${' '.repeat(Math.ceil(indent.length / 4))}${number}. `,
    )
    .replace(/^\|[\s|:-]+\|$/, (divider) => divider.replace(/[\s:]/g, '').replace(/-+/g, '-'))
    .replace(/ *\| */g, '|')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\*/g, '_')
    .replace(/(_{1,3})\[([^\]]*)(\]\([^)]*\))\1/g, '[$1$2$1$3')
    .trimEnd();
