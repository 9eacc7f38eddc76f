import { intro, log } from '@clack/prompts';
import type { z } from 'astro/zod';
import { readFrontMatter, readYaml } from '#src/document/front-matter.ts';
import type { CollectionName } from '#src/lib/collections.ts';
import type { Finding } from '#src/lib/finding.ts';
import type { Field } from '#src/schemas/describe.ts';
import { withArticle } from '#src/schemas/in-words.ts';
import { schemas } from '#src/schemas/index.ts';
import { problemsIn } from '#src/schemas/problems.ts';
import type { Content } from '../check/content.ts';
import { dataOf } from '../check/rules/references.ts';
import { beginningOf, type Checked, type Entry, findingsAbout, idFor, nameOf, objectionToId, textOf } from './entry.ts';
import type { Asked } from './flags.ts';
import { canBeDraft, KINDS, type Kind, kindOf, neededOf } from './kinds.ts';
import { type Asking, ask, askLine, askWhich, askWord } from './prompts.ts';

/** Asks for everything an entry needs that the flags did not say, until the checker has no objection. */
export async function converse(asked: Asked, content: Content, folder: string, today: string): Promise<Checked> {
  const kind = asked.kind ?? (kindOf(await askWord('What do you want to begin?', Object.keys(KINDS))) as Kind);
  intro(`${withArticle(kind.noun)}: ${kind.purpose}`);
  const offered = beginningOf(kind, content, today);
  const data: Record<string, unknown> = { ...asked.data };
  const entry: Entry = { kind, id: '', data, ...(asked.body !== undefined && { body: asked.body }) };
  const fill = async (field: Field) => {
    const answer = await ask(field, askingFor(field, kind, content, data[field.name] ?? offered[field.name]));
    if (field.kind === 'body') entry.body = String(answer);
    else if (answer !== undefined) data[field.name] = answer;
  };
  const needed = neededOf(kind, data).filter(
    ({ name }) => !(name in data) && !(name === 'body' && entry.body !== undefined),
  );
  for (const field of needed) await fill(field);
  const others = kind.fields.filter((field) => !field.required && !(field.name in data) && canBeAsked(field));
  if (others.length > 0) for (const field of await askWhich(others)) await fill(field);
  entry.id = await askId(asked.id ?? idFor(nameOf(kind, data)), kind, content);
  return { entry, findings: await mend(entry, folder, today, fill) };
}

const askId = (offered: string, kind: Kind, content: Content): Promise<string> =>
  askLine('Id, the last part of its address:', offered, (id) =>
    id === '' ? 'Write an id: nothing of the name can be part of an address.' : objectionToId(id, kind, content),
  );

/** A picture has to lie beside the file already, and a draft is one by itself. */
const canBeAsked = (field: Field): boolean =>
  field.name !== 'draft' && !(field.kind === 'group' && field.fields.some(({ kind }) => kind === 'picture'));

/** Asks again for the fields the checker objects to. An objection to no field ends it with what the checker says. Returns the rest. */
async function mend(
  entry: Entry,
  folder: string,
  today: string,
  fill: (field: Field) => Promise<void>,
): Promise<Finding[]> {
  for (;;) {
    const findings = await findingsAbout(entry, folder, today);
    const first = findings.find(({ severity }) => severity === 'error');
    if (!first) return findings;
    const field = fieldAt(first, entry);
    const said = `${first.message} ${first.fix}`;
    if (!field) throw new Error(`Nothing was written. ${said}`);
    log.warn(said);
    await fill(field);
  }
}

/** The field a finding is about: the last that begins above it. */
function fieldAt({ line }: Finding, entry: Entry): Field | undefined {
  const text = textOf(entry);
  const read = entry.kind.format === 'mdx' ? readFrontMatter(text) : readYaml(text);
  const lastLine = entry.kind.format === 'mdx' ? text.split('\n').indexOf('---', 1) + 1 : Number.POSITIVE_INFINITY;
  if (line > lastLine) return canBeDraft(entry.kind) && entry.body === undefined ? undefined : entry.kind.body;
  return entry.kind.fields.filter(({ name }) => name in entry.data && read.keyAt([name]).line <= line).at(-1);
}

function askingFor({ name, kind: of }: Field, kind: Kind, content: Content, offered: unknown): Asking {
  const shape = schemas[kind.name].shape as Record<string, z.ZodType>;
  const schema = of === 'body' ? undefined : shape[name];
  return {
    offered,
    entries: (collection) => entriesOf(collection, content),
    objection: (answer) => {
      const [problem] = schema ? problemsIn(schema, answer) : [];
      return problem && (problem.path.length === 0 ? problem.fix : `${problem.message} ${problem.fix}`);
    },
  };
}

/** The entries of a collection to choose from, each by its name and its id. */
const entriesOf = (collection: CollectionName, content: Content) =>
  [...(content.entries.get(collection) ?? [])].map(([id, { fields }]) => {
    const [label] = Object.values(dataOf(fields.data));
    return { value: id, label: `${id}: ${String(label ?? '')}`, hint: id };
  });
