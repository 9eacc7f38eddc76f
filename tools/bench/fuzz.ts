import { fork } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { articleComponents } from '#src/components/article/registry.ts';
import { readFrontMatter, readYaml } from '#src/document/front-matter.ts';
import { readDocument } from '#src/document/read.ts';
import { COLLECTIONS, type CollectionName, FILES } from '#src/lib/collections.ts';
import { schemas } from '#src/schemas/index.ts';
import { problemsIn } from '#src/schemas/problems.ts';
import { siteSchema } from '#src/schemas/site.ts';
import type { ContentFile } from '../check/content.ts';
import { rules } from '../check/rules.ts';

const USAGE = `Spoils files of content/ and of the fixtures at random and reads each as the checker does.

  node tools/bench/fuzz.ts [--runs 10000] [--seed 1]

It ends with 1 when one of them makes the checker throw, end or hang.
`;

/** Longer than this for one file is reported. */
const SLOW_MS = 2000;
/** Longer than this is stopped and counts as a crash. */
const HANGING_MS = 20_000;
/** A spoilt file is cut to this many bytes, so that 10,000 of them take minutes. */
const LONGEST = 64 * 1024;

/** What MDX and YAML give a meaning to, thrown in at random. */
const TOKENS = [
  ...['---\n', '\n---\n', '\n\n', '\r\n', '\t', '  ', '\0', '\uFEFF', '\u00A0', '\u202E', '🎉', '\uD83D'],
  ...['{', '}', '{/* ', ' */}', '${', '`', '```\n', '```js\n', '~~~', '<', '>', '</', '/>', '<>', '</>', '<!--', '-->'],
  ...['<Fact id="', '<Callout title="x">\n\n', '\n\n</Callout>', '<Own>', '</Own>', '<Faqs ids={[', ']} />', '{...x}'],
  ...[
    '<script>',
    '<kbd onclick="',
    '<svg:a />',
    '<__proto__ />',
    '__proto__',
    'constructor',
    'toString',
    'import x from "y"\n',
  ],
  ...[
    'export const a = ',
    '[',
    ']',
    '](',
    '](javascript:',
    '![',
    '[^1]',
    '\n[^1]: ',
    '\n[a]: ',
    '\n| a | b |\n|---|--:|\n',
  ],
  ...[
    '\n# ',
    '\n#### ',
    ' {#id}',
    ' {#id .class}',
    '\n> ',
    '\n- ',
    '\n1. ',
    '**',
    '_',
    '~~',
    '\\',
    '&#x6A;',
    '&lt;',
    '&',
  ],
  ...[
    ': ',
    '\n- ',
    '&a ',
    '*a',
    '!!js/function ',
    '!tag ',
    '<<: ',
    '? ',
    '|\n',
    '>-\n',
    '"',
    "'",
    '{a: ',
    '[[',
    '%YAML 1.1\n',
  ],
  ...[
    '$90,000',
    '45 %',
    'half of all',
    '2026-13-45',
    '-1',
    '1e999',
    '.nan',
    '~',
    'null',
    'true',
    '0x1F',
    '9'.repeat(400),
  ],
];

interface Sample {
  name: string;
  collection: CollectionName | 'site';
  bytes: Buffer;
}

/** Numbers that look random and are the same for the same seed (mulberry32). */
function generator(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const oneOf = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
  return { below, oneOf };
}

type Random = ReturnType<typeof generator>;
type Mutation = (bytes: Buffer, random: Random, others: readonly Sample[]) => Buffer;

const replaced = (bytes: Buffer, from: number, to: number, by: Uint8Array) =>
  Buffer.concat([bytes.subarray(0, from), by, bytes.subarray(to)]);

/** Two places in a file, the first before the second, at most 2,000 bytes apart. */
function stretch(bytes: Buffer, { below }: Random): [from: number, to: number] {
  const from = below(bytes.length + 1);
  return [from, Math.min(bytes.length, from + below(2000))];
}

const flip: Mutation = (bytes, { below }) => {
  const flipped = Buffer.from(bytes);
  for (let count = 1 + below(8); count > 0 && flipped.length > 0; count--) {
    const index = below(flipped.length);
    flipped[index] = (flipped[index] ?? 0) ^ (1 << below(8));
  }
  return flipped;
};

const splice: Mutation = (bytes, random, others) => {
  const other = random.oneOf(others).bytes;
  const at = random.below(bytes.length + 1);
  return replaced(bytes, at, at, other.subarray(...stretch(other, random)));
};

const duplicate: Mutation = (bytes, random) => {
  const [from, to] = stretch(bytes, random);
  const copies = Array.from({ length: 1 + random.below(20) }, () => bytes.subarray(from, to));
  return replaced(bytes, to, to, Buffer.concat(copies));
};

const remove: Mutation = (bytes, random) => replaced(bytes, ...stretch(bytes, random), Buffer.alloc(0));
const truncate: Mutation = (bytes, { below }) => bytes.subarray(0, below(bytes.length + 1));

const insert: Mutation = (bytes, { below, oneOf }) => {
  const at = below(bytes.length + 1);
  return replaced(bytes, at, at, Buffer.from(oneOf(TOKENS).repeat(below(10) === 0 ? 1 + below(200) : 1)));
};

const MUTATIONS: readonly Mutation[] = [flip, splice, duplicate, remove, truncate, insert, insert, insert];

function spoilt(sample: Sample, random: Random, samples: readonly Sample[]): string {
  let { bytes } = sample;
  for (let count = 1 + random.below(4); count > 0; count--) bytes = random.oneOf(MUTATIONS)(bytes, random, samples);
  return bytes.subarray(0, LONGEST).toString('utf8');
}

/** Reads a text as the checker does and counts what is said; throws only where the checker would. */
function findingsIn(collection: CollectionName | 'site', source: string): number {
  const hasBody = collection !== 'site' && FILES[collection].hasBody;
  const schema = collection === 'site' ? siteSchema : schemas[collection];
  const fields = hasBody ? readFrontMatter(source) : readYaml(source);
  const document = hasBody ? readDocument(source, articleComponents) : undefined;
  problemsIn(schema, fields.data);
  const location = path.resolve('.build/fuzz', collection, 'fuzz');
  const file: ContentFile = {
    collection,
    id: 'fuzz',
    file: 'fuzz',
    location,
    schema,
    fields,
    digest: '',
    isValid: false,
  };
  if (document) file.document = document;
  let count = 0;
  for (const rule of rules)
    for (const { line, column, message, fix } of rule.inFile?.(file, { asOf: '2026-11-22', isStrict: false }) ?? []) {
      count++;
      if (!(line >= 1 && column >= 1 && message && fix))
        throw new RangeError(`${rule.id} gives a finding without a place or a sentence: ${line}:${column} ${message}`);
    }
  return count;
}

function samplesIn(folder: string): Sample[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && /\.(mdx|yaml|yml)$/.test(item.name))
    .map((item) => path.join(item.parentPath, item.name))
    .sort()
    .map((name) => ({ name, collection: collectionOf(name), bytes: readFileSync(name) }));
}

const collectionOf = (name: string): CollectionName | 'site' =>
  COLLECTIONS.find((collection) => name.split(path.sep).includes(collection)) ?? 'site';

/** What a child says: which file it begins, or what came of it. */
type Message = { index: number; name: string } | { findings: number; ms: number; crash?: string };

/** Reads every `step`th spoilt file, beginning with `first`. Each is made from its own number, so that it can be made again. */
function work({ first, step, runs, seed }: Record<'first' | 'step' | 'runs' | 'seed', number>) {
  const samples = ['content', 'tests/fixtures'].flatMap(samplesIn);
  const say = (message: Message) => process.send?.(message);
  for (let index = first; index < runs; index += step) {
    const random = generator(seed * 1_000_003 + index);
    const sample = random.oneOf(samples);
    const source = spoilt(sample, random, samples);
    say({ index, name: `file ${index}, from ${sample.name}` });
    const start = performance.now();
    const result = outcomeOf(sample, source);
    say({ ...result, ms: performance.now() - start });
  }
}

function outcomeOf({ collection }: Sample, source: string): { findings: number; crash?: string } {
  try {
    return { findings: findingsIn(collection, source) };
  } catch (error) {
    const trace = error instanceof Error ? String(error.stack).split('\n').slice(0, 3).join('\n  ') : String(error);
    return { findings: 0, crash: `${trace}\n  ${JSON.stringify(source.slice(0, 300))}` };
  }
}

const total = { files: 0, findings: 0, crashes: 0, slow: 0, slowest: { ms: 0, name: 'none' } };

/** Keeps one child at work until its files are read; one that dies or hangs is reported and begins anew behind that file. */
function lane(first: number, step: number, runs: number, seed: number): Promise<void> {
  return new Promise((done) => {
    let current = { index: first - step, name: 'the start' };
    let isBusy = false;
    const begin = () => {
      const child = fork(import.meta.filename, [
        '--child',
        JSON.stringify({ first: current.index + step, step, runs, seed }),
      ]);
      let watchdog: NodeJS.Timeout | undefined;
      child.on('message', (message: Message) => {
        clearTimeout(watchdog);
        isBusy = 'index' in message;
        if ('index' in message) {
          current = message;
          watchdog = setTimeout(() => child.kill('SIGKILL'), HANGING_MS);
        } else count(message, current.name);
      });
      child.on('exit', (_code, signal) => {
        clearTimeout(watchdog);
        if (!isBusy) return done();
        isBusy = false;
        const crash = signal === 'SIGKILL' ? `It took more than ${HANGING_MS} ms.` : `The process ended: ${signal}.`;
        count({ findings: 0, ms: signal === 'SIGKILL' ? HANGING_MS : 0, crash }, current.name);
        begin();
      });
    };
    begin();
  });
}

function count({ findings, ms, crash }: Extract<Message, { ms: number }>, name: string) {
  total.files++;
  total.findings += findings;
  if (ms > total.slowest.ms) total.slowest = { ms, name };
  if (crash) process.stdout.write(`Crash ${++total.crashes}: ${name}\n  ${crash}\n\n`);
  else if (ms > SLOW_MS) process.stdout.write(`Slow ${++total.slow}: ${name}, ${Math.round(ms)} ms\n\n`);
}

async function main(runs: number, seed: number) {
  const lanes = availableParallelism();
  await Promise.all(Array.from({ length: lanes }, (_, first) => lane(first, lanes, runs, seed)));
  const { files, findings, crashes, slow, slowest } = total;
  process.stdout.write(
    `${files} files, seed ${seed}: ${findings} findings, ${crashes} crashes, ${slow} slow. The slowest took ${Math.round(slowest.ms)} ms: ${slowest.name}.\n`,
  );
  process.exitCode = crashes > 0 ? 1 : 0;
}

const { values } = parseArgs({
  options: { runs: { type: 'string' }, seed: { type: 'string' }, child: { type: 'string' }, help: { type: 'boolean' } },
});
if (values.help) process.stdout.write(USAGE);
else if (values.child) work(JSON.parse(values.child));
else await main(Number(values.runs ?? 10_000), Number(values.seed ?? 1));
