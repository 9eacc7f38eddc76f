/** A line may become this long before it is broken, when a text in it grows. */
const LONGEST = 120;

/**
 * A text of several lines with other words: the lines before and after the change stay, only those in which a word
 * changed are broken anew. `lines` are those of a folded text of YAML, in which a line break is a space.
 */
export function refold(lines: readonly string[], text: string): string[] {
  if (text.includes('\n') || lines.some((line) => !line)) return folded(text);
  const words = text.split(' ');
  const old = lines.map((line) => line.split(' '));
  let before = 0;
  let from = 0;
  while (before < old.length && startsWith(words, old[before] ?? [], from)) from += old[before++]?.length ?? 0;
  let after = old.length;
  let to = words.length;
  while (
    after > before &&
    to - (old[after - 1]?.length ?? 0) >= from &&
    startsWith(words, old[after - 1] ?? [], to - (old[after - 1]?.length ?? 0))
  )
    to -= old[--after]?.length ?? 0;
  return [
    ...lines.slice(0, before),
    ...broken(words.slice(from, to), lines.slice(before, after)),
    ...lines.slice(after),
  ];
}

const startsWith = (words: readonly string[], part: readonly string[], at: number): boolean =>
  at + part.length <= words.length && part.every((word, index) => words[at + index] === word);

/** Words in lines, as many lines as there were if they fit. */
function broken(words: readonly string[], old: readonly string[]): string[] {
  if (words.length === 0) return [];
  const wanted = old.length > 1 ? Math.max(...old.map(({ length }) => length)) : LONGEST;
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (
      last !== undefined &&
      (last.length + word.length + 1 <= wanted ||
        (lines.length === old.length && last.length + word.length + 1 <= LONGEST))
    )
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A text with line breaks of its own: in a folded text an empty line stands for each. */
const folded = (text: string): string[] =>
  text.split('\n').flatMap((line, index) => (index > 0 && line ? ['', line] : [line]));
