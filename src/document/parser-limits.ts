import type { Place } from '#src/lib/finding.ts';

const MOST_BRACKETS = 500;
const MOST_BRACES = 16;
const MOST_TAGS_IN_BRACES = 12;
const LONGEST_RUN = 500;

/**
 * Where brackets, quote marks or tags within braces are nested deeper than any text needs. The native parser
 * follows them by recursion, some of them again and again, which a file made for it could use to end the
 * process or to keep it busy. Read once, before the parser sees the text.
 */
export function firstTooDeep(source: string): Place | undefined {
  let line = 1;
  let start = 0;
  let brackets = 0;
  let braces = 0;
  let tags = 0;
  let run = 0;
  for (let index = 0; index < source.length; index++) {
    const sign = source[index] as string;
    if (sign === '\n') {
      line += 1;
      start = index + 1;
    }
    brackets = count(sign, '([{', ')]}', brackets);
    braces = count(sign, '{', '}', braces);
    tags = braces === 0 ? 0 : sign === '<' ? tags + 1 : tags;
    run = '>|'.includes(sign) ? run + 1 : ' -'.includes(sign) ? run : 0;
    if (brackets > MOST_BRACKETS || braces > MOST_BRACES || tags > MOST_TAGS_IN_BRACES || run > LONGEST_RUN)
      return { line, column: index - start + 1 };
  }
  return undefined;
}

const count = (sign: string, opening: string, closing: string, depth: number): number =>
  opening.includes(sign) ? depth + 1 : closing.includes(sign) ? Math.max(0, depth - 1) : depth;

const FENCE = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*(?<fence>`{3,}|~{3,})/;
const CLOSING_IN_LIST = /^(?<before>[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)<\//;

/**
 * Where a line outside of code begins with a closing tag behind white space or a list marker.
 * Sätteri 0.10.5 aborts the process when such a tag closes a component that was opened outside of the list.
 */
export function firstIndentedClosingTag(source: string): Place | undefined {
  if (!source.includes('</')) return undefined;
  let fence = '';
  for (const [index, text] of source.split('\n').entries()) {
    const mark = FENCE.exec(text)?.groups?.['fence'] ?? '';
    if (fence === '') fence = mark;
    else if (mark.startsWith(fence)) fence = '';
    const before = (fence === '' && CLOSING_IN_LIST.exec(text)?.groups?.['before']) || '';
    if (before !== '') return { line: index + 1, column: before.length + 1 };
  }
  return undefined;
}
