import path from 'node:path';
import { slug } from 'github-slugger';
import { Document, isScalar, isSeq, visit } from 'yaml';
import type { CollectionName } from '#src/lib/collections.ts';
import { yearAfter } from '#src/lib/dates.ts';
import type { Finding } from '#src/lib/finding.ts';
import type { Field } from '#src/schemas/describe.ts';
import { checkContent, printedName } from '../check/check.ts';
import type { Content } from '../check/content.ts';
import { dataOf } from '../check/rules/references.ts';
import { canBeDraft, type Kind } from './kinds.ts';
import { skeletonOf } from './skeletons.ts';

/** An entry that is not written yet. */
export interface Entry {
  kind: Kind;
  id: string;
  data: Record<string, unknown>;
  body?: string;
}

/** An entry the checker has no objection to, with what it says of it besides. */
export interface Checked {
  entry: Entry;
  findings: Finding[];
}

/** An id is part of an address, so it is kept short. */
const LONGEST_ID = 60;

/** The id an entry gets from its name: lower-case words of the Latin alphabet; empty when nothing of the name can be kept. */
export function idFor(name: unknown): string {
  const words = slug(
    String(name ?? '')
      .normalize('NFKD')
      .replace(/\p{M}/gu, ''),
  )
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  return words.reduce((id, word) => {
    const longer = id ? `${id}-${word}` : word.slice(0, LONGEST_ID);
    return longer.length > LONGEST_ID ? id : longer;
  }, '');
}

/** What an entry is called: its first field, a title, a question or a name. */
export const nameOf = ({ fields }: Pick<Kind, 'fields'>, data: Record<string, unknown>): unknown =>
  data[fields[0]?.name ?? ''];

/** Why an id cannot be taken, in a sentence; nothing when it can. */
export function objectionToId(id: string, kind: Kind, content: Content): string | undefined {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    return `"${id}" cannot be an id, because ids are part of addresses. Use lower-case letters, digits and single hyphens.`;
  const twin = [...(content.entries.get(kind.name)?.values() ?? [])].find((one) => one.id.toLowerCase() === id);
  return twin && `There is already ${twin.file}. Choose another id.`;
}

/** What the fields of a new entry are offered to begin with: days, its place in the order, the only author there is. */
export function beginningOf(kind: Kind, content: Content, today: string): Record<string, unknown> {
  const begin = (field: Field): unknown => {
    if (field.begins === 'today') return today;
    if (field.begins === 'in a year') return yearAfter(today);
    if (field.begins === 'after the last') return afterTheLast(kind.name, field.name, content);
    const [only, ...others] = field.kind === 'reference' ? (content.entries.get(field.collection)?.keys() ?? []) : [];
    return field.required && others.length === 0 ? only : undefined;
  };
  return withoutGaps(Object.fromEntries(kind.fields.map((field) => [field.name, begin(field)])));
}

function afterTheLast(collection: CollectionName, field: string, content: Content): number {
  const taken = [...(content.entries.get(collection)?.values() ?? [])].map(({ fields }) => dataOf(fields.data)[field]);
  return Math.max(0, ...taken.filter((value) => typeof value === 'number')) + 1;
}

const withoutGaps = (data: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));

/** Name of the file inside the content folder. */
export const fileOf = ({ kind, id }: Entry): string => kind.file.replace('{id}', id);

/**
 * The file of an entry: its fields in the order of the schema and, where the kind has one, its text. Without a text it
 * gets a skeleton, and is a draft.
 */
export function textOf({ kind, data, body }: Entry): string {
  const hasSkeleton = kind.body !== undefined && body === undefined;
  const all = hasSkeleton && canBeDraft(kind) ? { draft: true, ...data } : data;
  const inOrder = withoutGaps(Object.fromEntries(kind.fields.map(({ name }) => [name, all[name]])));
  const yaml = yamlOf(inOrder, kind.format === 'mdx');
  return kind.body ? `---\n${yaml}---\n\n${(body ?? skeletonOf(kind, data)).trim()}\n` : yaml;
}

/** Width of the lines of YAML files. Front matter has one line for each field. */
const WIDTH = 100;

function yamlOf(data: Record<string, unknown>, isFrontMatter: boolean): string {
  const document = new Document(data);
  visit(document, {
    Scalar(key, node) {
      const isLong = typeof node.value === 'string' && node.value.length > WIDTH - 20;
      if (!isFrontMatter && key === 'value' && isLong) node.type = 'BLOCK_FOLDED';
    },
    Seq(_, node) {
      if (isFrontMatter && isSeq(node) && node.items.every((item) => isScalar(item))) node.flow = true;
    },
  });
  return document.toString({ lineWidth: isFrontMatter ? 0 : WIDTH, flowCollectionPadding: false });
}

/** What the checker says of an entry, as if it were written already; `before` is what it said without it. */
export async function findingsAbout(entry: Entry, folder: string, today: string): Promise<Finding[]> {
  const circumstances = { asOf: today, isStrict: false };
  const file = `${printedName(folder)}/${fileOf(entry)}`;
  const unsaved = new Map([[fileOf(entry), textOf(entry)]]);
  const after = await checkContent(folder, circumstances, undefined, unsaved);
  const isElsewhere = (finding: Finding) => finding.file !== file && finding.severity === 'error';
  if (!after.some(isElsewhere)) return after.filter((finding) => finding.file === file);
  const before = new Set((await checkContent(folder, circumstances)).map(keyOf));
  return after.filter((finding) => finding.file === file || (isElsewhere(finding) && !before.has(keyOf(finding))));
}

const keyOf = ({ file, line, rule, message }: Finding) => [file, line, rule, message].join('\n');

/** Path of the entry's file on the disk. */
export const placeOf = (entry: Entry, folder: string): string => path.join(folder, fileOf(entry));
