import { type Document, isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { FindingInFile, Place } from '#src/lib/finding.ts';

/** Place of a value inside an entry, such as `['criteria', 0, 'name']`. */
type Path = readonly (string | number)[];

/** The fields of a file as written, and the way back from a field to its place in the file. */
export interface Fields {
  data: unknown;
  findings: FindingInFile[];
  /** Where the value at `path` stands, or the nearest thing around it that is there. */
  valueAt(path: Path): Place;
  /** Where the name of the field at `path` stands. */
  keyAt(path: Path): Place;
}

/** The front matter of MDX: its YAML with the opening dashes, so that lines and columns are those of the file. */
function frontMatterOf(source: string): string | undefined {
  return /^\uFEFF?(---[ \t]*\r?\n[\s\S]*?)(?<=\n)---[ \t]*(\r?\n|$)/.exec(source)?.[1];
}

/** Reads the front matter of an MDX file. A file without one gives no data and a finding. */
export function readFrontMatter(source: string): Fields {
  const yaml = frontMatterOf(source);
  if (yaml !== undefined) return readYaml(yaml);
  return {
    data: undefined,
    findings: [
      {
        rule: 'fields-readable',
        severity: 'error',
        line: 1,
        column: 1,
        message: 'The file has no front matter.',
        fix: 'Begin the file with a line of three dashes, the fields, and another line of three dashes.',
      },
    ],
    valueAt: () => ({ line: 1, column: 1 }),
    keyAt: () => ({ line: 1, column: 1 }),
  };
}

/** Reads YAML. What is wrong with it becomes a finding at its place; nothing is thrown. */
export function readYaml(text: string): Fields {
  // A string cut from a file keeps the whole file in memory, so the fields are read from a copy.
  const source = Buffer.from(text).toString();
  const { document, place } = parseYaml(source);
  const findings: FindingInFile[] = [...document.errors, ...document.warnings].map((error) => ({
    rule: 'fields-readable',
    severity: 'error',
    ...place(error.pos[0]),
    message: `The fields cannot be read: ${error.message.split('\n')[0]?.replace(/[.:]?$/, '.')}`,
    fix: 'Write one field a line as `name: value`, indent with spaces, and put a text with a colon or a quote in quotes.',
  }));
  const data = findings.length === 0 ? dataOf(document, findings, place) : undefined;
  return { data, findings, ...placesIn(source) };
}

function parseYaml(source: string) {
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { lineCounter, prettyErrors: false, logLevel: 'error' });
  const place = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  return { document, place };
}

/** Places are asked for seldom and files are many: the tree is made again instead of kept. */
function placesIn(source: string): Pick<Fields, 'valueAt' | 'keyAt'> {
  return {
    valueAt: (path) => {
      const { document, place } = parseYaml(source);
      return place(offsetOf(document, path));
    },
    keyAt: (path) => {
      const { document, place } = parseYaml(source);
      return place(keyOffset(document, path) ?? offsetOf(document, path));
    },
  };
}

function dataOf(document: Document, findings: FindingInFile[], place: (offset: number) => Place): unknown {
  try {
    return document.toJS();
  } catch {
    findings.push({
      rule: 'fields-readable',
      severity: 'error',
      ...place(brokenAlias(document)),
      message:
        'The fields refer to one another (*name) in a way that cannot be read: a name is missing, or there are too many.',
      fix: 'Write the values out instead of referring to them, and put a text that begins with * in quotes.',
    });
    return undefined;
  }
}

/** Where the first alias stands that refers to nothing; 0 where each refers to something. */
function brokenAlias(document: Document): number {
  let offset = 0;
  visit(document, {
    Alias: (_key, alias) => {
      if (alias.resolve(document)) return undefined;
      offset = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

function offsetOf(document: Document, path: Path): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    const range = (node as { range?: [number, number, number] } | undefined)?.range;
    if (range) return range[0];
  }
  return 0;
}

function keyOffset(document: Document, path: Path): number | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
  return pair && isScalar(pair.key) ? pair.key.range?.[0] : undefined;
}
