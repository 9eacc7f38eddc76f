import { closeSync, createReadStream, createWriteStream, existsSync, openSync, rmSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { ALWAYS, type Entry, inline, lineOf, type Numbers, SECTIONS, summaryOf } from './report.ts';

/** How many entries of a kind are kept to be printed; the report has all. */
export const PRINTED = 20;

/**
 * The report of an import. Its entries go to the disk at once, one JSON object a line: a large export does not fill the
 * memory with them, and an import that is killed has told what it did. In the end it is written as Markdown, too.
 */
export class ReportFile {
  readonly numbers: Numbers;
  /** The first entries of each kind. */
  readonly first = new Map<string, Entry[]>();
  /** Path without the ending, of a name that was free. */
  private readonly base: string;
  private descriptor: number | undefined;

  constructor(wanted: string, about: Pick<Numbers, 'source' | 'from' | 'counts'>) {
    this.base = freeName(wanted);
    this.numbers = { ...about, found: 0, imported: 0, left: new Map(), pictures: 0, notes: 0, rules: undefined };
  }

  /** Takes entries down, in one write. */
  add(...entries: Entry[]) {
    if (entries.length === 0) return;
    this.write(entries);
    for (const entry of entries) {
      const first = this.first.get(entry.kind) ?? [];
      if (first.length < PRINTED) this.first.set(entry.kind, [...first, entry]);
      if (entry.kind === 'imported') this.numbers.imported += 1;
      else if (entry.kind !== 'finding') this.numbers.notes += 1;
    }
  }

  /** Counts things that were found and not imported. */
  leave(what: string, count = 1) {
    this.numbers.left.set(what, (this.numbers.left.get(what) ?? 0) + count);
  }

  /** Ends the report with its numbers and writes it as Markdown; returns the name of that file. */
  async close(): Promise<string> {
    const { left, counts, rules } = this.numbers;
    const maps = { left: Object.fromEntries(left), counts: Object.fromEntries(counts) };
    this.write([{ kind: 'numbers', ...this.numbers, ...maps, rules: rules && Object.fromEntries(rules) }]);
    if (this.descriptor !== undefined) closeSync(this.descriptor);
    await pipeline(this.markdown(), createWriteStream(`${this.base}.md`));
    return `${this.base}.md`;
  }

  /** Takes back a report of nothing. */
  discard() {
    if (this.descriptor === undefined) return;
    closeSync(this.descriptor);
    rmSync(`${this.base}.jsonl`);
  }

  private write(lines: readonly object[]) {
    this.descriptor ??= openSync(`${this.base}.jsonl`, 'wx');
    writeSync(this.descriptor, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  }

  private async *markdown(): AsyncGenerator<string> {
    const top = [
      `# Import of ${inline(this.numbers.source)}`,
      ...summaryOf(this.numbers),
      'Each line names the place in the export, the article, what happened, and the thing itself.',
    ];
    yield `${top.join('\n\n')}\n`;
    for (const [kind, title] of Object.entries(SECTIONS)) {
      if (this.first.has(kind)) yield `\n## ${title}\n\n`;
      else if (ALWAYS.has(kind)) yield `\n## ${title}\n\nNothing.\n`;
      if (this.first.has(kind)) for await (const entry of this.entriesOf(kind)) yield `- ${lineOf(entry)}\n`;
    }
  }

  /** The entries of a kind as they were written, one at a time. */
  private async *entriesOf(kind: string): AsyncGenerator<Entry> {
    const begin = `{"kind":${JSON.stringify(kind)},`;
    for await (const line of createInterface({ input: createReadStream(`${this.base}.jsonl`) }))
      if (line.startsWith(begin)) yield JSON.parse(line) as Entry;
  }
}

function freeName(wanted: string): string {
  let base = wanted;
  for (let number = 2; existsSync(`${base}.md`) || existsSync(`${base}.jsonl`); number++) base = `${wanted}-${number}`;
  return base;
}
