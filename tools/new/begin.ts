import { existsSync } from 'node:fs';
import path from 'node:path';
import { contentFolder } from '#src/lib/collections.ts';
import type { Finding } from '#src/lib/finding.ts';
import { inWords, withArticle } from '#src/schemas/in-words.ts';
import { printedName } from '../check/check.ts';
import { type Content, readContent } from '../check/content.ts';
import { converse } from './converse.ts';
import {
  beginningOf,
  type Checked,
  type Entry,
  fileOf,
  findingsAbout,
  idFor,
  nameOf,
  objectionToId,
  placeOf,
  textOf,
} from './entry.ts';
import { type Asked, flagsOf, readFlags } from './flags.ts';
import { KINDS, type Kind, neededOf } from './kinds.ts';
import { Left } from './prompts.ts';
import { writeNew } from './write.ts';

/** What the command runs in. */
export interface Surroundings {
  today: string;
  env: Record<string, string | undefined>;
  /** Whether there is somebody to ask. */
  isTerminal: boolean;
  print(text: string): void;
  complain(text: string): void;
}

/** Begins an entry as asked for on the command line, and asks for the rest where there is a terminal. Returns the exit code. */
export async function begin(args: string[], around: Surroundings): Promise<number> {
  const asked = readFlags(args);
  if (asked.isHelp) {
    around.print(usage(asked.kind));
    return 0;
  }
  const folder = asked.content === undefined ? contentFolder(around.env) : path.resolve(asked.content);
  if (!existsSync(folder))
    asked.problems.push(`There is no folder "${asked.content ?? folder}". Name the folder that holds the content.`);
  try {
    const checked = await entryOf(asked, folder, around);
    if (!checked) return 1;
    write(checked, folder, around);
    return 0;
  } catch (error) {
    if (!(error instanceof Left)) around.complain(`${error instanceof Error ? error.message : error}\n`);
    return 1;
  }
}

async function entryOf(asked: Asked, folder: string, around: Surroundings): Promise<Checked | undefined> {
  const canAsk = around.isTerminal && asked.problems.length === 0;
  if (!asked.kind && !canAsk) {
    const which = `Say what to begin: ${Object.keys(KINDS).join(', ')}.`;
    around.complain(`${(asked.problems.length > 0 ? asked.problems : [which]).join('\n')}\n\n${usage()}`);
    return undefined;
  }
  const content = existsSync(folder) ? await readContent(folder, printedName(folder), () => {}) : undefined;
  if (content && canAsk) return converse(asked, content, folder, around.today);
  const { problems, ...checked } =
    asked.kind && content ? await readOut(asked, asked.kind, content, folder, around) : asked;
  if (problems.length === 0 && 'entry' in checked) return checked;
  around.complain(`Nothing was written.\n\n${problems.map((one) => `- ${one}`).join('\n')}\n\n${usage(asked.kind)}`);
  return undefined;
}

/** The entry as the flags say it, with what such an entry begins with. */
const told = ({ id, data, body }: Asked, kind: Kind, content: Content, today: string): Entry => ({
  kind,
  id: id ?? idFor(nameOf(kind, data)),
  data: { ...beginningOf(kind, content, today), ...data },
  ...(body !== undefined && { body }),
});

/**
 * The entry the flags say, and everything that speaks against it at once: what was not understood, what is missing, what
 * does not fit.
 */
async function readOut(
  asked: Asked,
  kind: Kind,
  content: Content,
  folder: string,
  { today }: Surroundings,
): Promise<Checked & { problems: string[] }> {
  const entry = told(asked, kind, content, today);
  const missing = neededOf(kind, entry.data).filter(
    ({ name }) => (name === 'body' ? entry.body : entry.data[name]) === undefined,
  );
  const name = nameOf(kind, entry.data);
  const id =
    entry.id === '' && name !== undefined
      ? `No address can be made of "${name}". Give one with --id, such as --id pay-in-2026.`
      : name !== undefined || asked.id !== undefined
        ? objectionToId(entry.id, kind, content)
        : undefined;
  const findings = await findingsAbout({ ...entry, id: entry.id || 'new' }, folder, today);
  const isMissing = ({ message }: Finding) =>
    missing.some((field) => message === `The field "${field.name}" is missing.`);
  const problems = [
    ...asked.problems,
    ...missing.map((field) => `The flag "--${field.name}" is missing. ${field.hint} It takes: ${inWords(field)}.`),
    ...(id ? [id] : []),
    ...findings
      .filter((finding) => finding.severity === 'error' && finding.rule !== 'id-valid' && !isMissing(finding))
      .map(({ message, fix }) => `${message} ${fix}`),
  ];
  return { entry, findings, problems: [...new Set(problems)] };
}

/** Writes the file, and says where it is and what the checker warns of. */
function write({ entry, findings }: Checked, folder: string, { print }: Surroundings): void {
  const location = placeOf(entry, folder);
  writeNew(location, textOf(entry));
  const warnings = findings
    .filter(({ severity }) => severity === 'warning')
    .map(({ message, fix }) => `  ${message} ${fix}\n`);
  print(`${printedName(folder)}/${fileOf(entry)}\n${warnings.join('')}\n${NEXT[entry.kind.format]}\n`);
}

const NEXT = {
  mdx: 'Next: write the text, then `npm run dev` to see it and `npm run check:content` to check it.',
  yaml: 'Next: use it in a text, then `npm run check:content`.',
};

const usage = (kind?: Kind): string =>
  kind
    ? `  npm run new -- ${kind.word} ${flagsOf(kind)
        .map((flag) => `[${flag} …]`)
        .join(' ')}\n\nA flag of a list may be given several times. docs/fields.md says what each field is.\n`
    : `  npm run new -- ${Object.keys(KINDS).join('|')} [--field value]…\n\nWithout flags it asks. \`npm run new -- article --help\` lists the flags for ${withArticle('article')}.\n`;
