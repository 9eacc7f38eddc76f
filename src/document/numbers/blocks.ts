import type { Place } from '#src/lib/finding.ts';
import { type DocumentContent, textOf } from '../parse.ts';
import { type CheckedContent, childrenOf } from '../profile.ts';
import { PLACEHOLDER } from './tokens.ts';

/** The words of a paragraph, a heading, a list item or a table cell, joined across its markup. */
export interface Block {
  text: string;
  /** Of a table cell: the words above it and at the start of its row. */
  heading: string;
  /** Where the pieces of the text come from, in order. */
  pieces: Piece[];
}

interface Piece {
  /** Where the piece starts in the text of its block. */
  index: number;
  value: string;
  start: Place;
  end: Place;
}

const NOT_READ: ReadonlySet<string> = new Set(['Own', 'Fact', 'code', 'pre', 'kbd']);
/** What leaves no word behind: marks of sources and notes. */
const SILENT: ReadonlySet<string> = new Set(['Cite', 'sup', 'sub']);
const INLINE: ReadonlySet<string> = new Set(
  'a abbr b cite del em i ins mark q s small span strong time u Term'.split(' '),
);

/** Cuts a document into blocks, in reading order. */
export function blocksOf(children: readonly CheckedContent[]): Block[] {
  const blocks: Block[] = [];
  let block: Block = { text: '', heading: '', pieces: [] };
  const close = () => {
    if (/[\p{L}\p{N}]/u.test(block.text)) blocks.push(block);
    block = { text: '', heading: '', pieces: [] };
  };
  const visit = (node: CheckedContent) => {
    const name = nameOf(node);
    if (node.type === 'text') addText(block, node);
    else if (SILENT.has(name)) return;
    else if (NOT_READ.has(name) || (name === 'Term' && childrenOf(node).length === 0)) block.text += PLACEHOLDER;
    else if (name === 'br') block.text += '\n';
    else if (name === 'table') visitTable(node);
    else if (INLINE.has(name)) for (const child of childrenOf(node)) visit(child);
    else {
      close();
      for (const child of childrenOf(node)) visit(child);
      close();
    }
  };
  const visitTable = (table: CheckedContent) => {
    close();
    const rows = rowsOf(table);
    const top = (rows[0] ?? []).map(textOfCell);
    for (const [row, cells] of rows.entries())
      for (const [column, cell] of cells.entries()) {
        const label = column > 0 && cells[0] ? textOfCell(cells[0]) : '';
        for (const child of childrenOf(cell)) visit(child);
        block.heading = row > 0 ? `${top[column] ?? ''} ${label}`.trim() : '';
        close();
      }
  };
  for (const child of children) visit(child);
  close();
  return blocks;
}

/** Says where in the file the characters of a block stand; asked for one index after another, in order. */
export function placesIn({ pieces }: Block): (index: number) => Place {
  let at = 0;
  let line = 0;
  let lineStart = 0;
  return (index) => {
    while ((pieces[at + 1]?.index ?? Number.POSITIVE_INFINITY) <= index) {
      at += 1;
      line = 0;
      lineStart = 0;
    }
    const piece = pieces[at];
    if (!piece) return { line: 1, column: 1 };
    const inside = index - piece.index;
    for (
      let end = piece.value.indexOf('\n', lineStart);
      end >= 0 && end < inside;
      end = piece.value.indexOf('\n', lineStart)
    ) {
      line += 1;
      lineStart = end + 1;
    }
    return {
      line: piece.start.line + line,
      column: (line === 0 ? piece.start.column : indentOf(piece)) + inside - lineStart,
    };
  };
}

/** The column at which the later lines of a piece start, reckoned from where it ends: a list or a quote moves them. */
function indentOf({ value, start, end }: Piece): number {
  const isWhole = end.line - start.line === value.split('\n').length - 1;
  return isWhole ? Math.max(end.column - (value.length - value.lastIndexOf('\n') - 1), 1) : 1;
}

function addText(block: Block, node: CheckedContent & { type: 'text' }) {
  if (node.position)
    block.pieces.push({
      index: block.text.length,
      value: node.value,
      start: node.position.start,
      end: node.position.end,
    });
  block.text += node.value;
}

const nameOf = (node: CheckedContent): string =>
  node.type === 'component' ? node.name : node.type === 'element' ? node.tagName : '';

/** The rows of a table, each with its cells. */
function rowsOf(node: CheckedContent): CheckedContent[][] {
  const children = childrenOf(node);
  if (nameOf(node) === 'tr') return [children.filter((child) => /^t[dh]$/.test(nameOf(child)))];
  return children.flatMap(rowsOf);
}

const textOfCell = (cell: CheckedContent): string => textOf(cell as DocumentContent).trim();
