import {
  autocomplete,
  autocompleteMultiselect,
  cancel,
  confirm,
  isCancel,
  log,
  multiselect,
  select,
  text,
} from '@clack/prompts';
import type { CollectionName } from '#src/lib/collections.ts';
import type { Field, Value } from '#src/schemas/describe.ts';
import { inWords } from '#src/schemas/in-words.ts';
import { readAnswer } from './answer.ts';
import { isSingle } from './kinds.ts';

/** What a question needs to know: the entries there are, what to offer, and what speaks against an answer. */
export interface Asking {
  entries(collection: CollectionName): { value: string; label: string; hint: string }[];
  offered?: unknown;
  objection?(answer: unknown): string | undefined;
}

/** Thrown when somebody leaves the questions; nothing has been written then. */
export class Left extends Error {}

/** Asks for a field in its own words until the answer fits. Nothing is returned for one that is passed over. */
export async function ask(field: Field, asking: Asking): Promise<unknown> {
  const message = field.hint ? `${field.label}: ${field.hint}` : field.label;
  for (;;) {
    const answer = await askValue(field, message, field.required, asking);
    const objection = answer === undefined ? undefined : asking.objection?.(answer);
    if (!objection) return answer;
    log.warn(objection);
  }
}

/** Asks which of the fields that may be left out shall be filled in, too. */
export async function askWhich(fields: readonly Field[]): Promise<Field[]> {
  const names = given(
    await multiselect<string>({
      message: 'What else shall it have? Enter for nothing more.',
      options: fields.map(({ name, label, hint }) => ({ value: name, label, hint })),
      required: false,
    }),
  );
  return fields.filter(({ name }) => names.includes(name));
}

/** Asks for one of some words. */
export const askWord = async (message: string, words: readonly string[]): Promise<string> =>
  given(await select<string>({ message, options: words.map((value) => ({ value })) }));

/** Asks for a line of text, which is held against `objection` while it is typed. */
export const askLine = async (
  message: string,
  offered: string,
  objection: (typed: string) => string | undefined,
): Promise<string> =>
  given(await text({ message, initialValue: offered, validate: (typed) => objection((typed ?? '').trim()) })).trim();

async function askValue(value: Value, message: string, isNeeded: boolean, asking: Asking): Promise<unknown> {
  const { offered } = asking;
  switch (value.kind) {
    case 'boolean':
      return given(await confirm({ message, initialValue: offered === true }));
    case 'constant':
      return value.value;
    case 'choice':
      return given(await select<string>({ message, options: value.options.map((option) => ({ value: option })) }));
    case 'reference':
      return given(
        await autocomplete({
          message,
          options: someOf(value.collection, asking),
          maxItems: 8,
          ...(typeof offered === 'string' && { initialValue: offered }),
        }),
      );
    case 'list':
      return askList(value, message, asking);
    case 'group':
      return askGroup(value.fields, message, asking);
    case 'map':
      log.info(`${message} Fill it in later, in the file.`);
      return {};
    default:
      return askText(value, message, isNeeded, asking);
  }
}

async function askText(value: Value, message: string, isNeeded: boolean, { offered, objection }: Asking) {
  const typed = await askLine(`${message}${formOf(value)}`, offered === undefined ? '' : String(offered), (line) => {
    if (line === '') return isNeeded ? 'Write something here: this cannot be left out.' : undefined;
    return objection?.(readAnswer(value, line));
  });
  return typed === '' ? undefined : readAnswer(value, typed);
}

/** How an answer is to be written, unless it is plain text. */
const formOf = (value: Value) => (value.kind === 'line' || value.kind === 'text' ? '' : ` (${inWords(value)})`);

async function askList(list: Extract<Value, { kind: 'list' }>, message: string, asking: Asking): Promise<unknown[]> {
  const { item } = list;
  if (item.kind === 'reference')
    return given(
      await autocompleteMultiselect({
        message,
        options: someOf(item.collection, asking),
        maxItems: 8,
        required: (list.minItems ?? 0) > 0,
      }),
    );
  const items: unknown[] = [];
  for (;;) {
    const isEnough = items.length >= (list.minItems ?? 0);
    const place = `${message} No. ${items.length + 1}`;
    if (isSingle(item)) {
      const typed = await askText(item, `${place}${isEnough ? ', empty to end' : ''}`, !isEnough, {
        entries: asking.entries,
      });
      if (typed === undefined) return items;
      items.push(typed);
    } else {
      if (isEnough && !given(await confirm({ message: `${place}?`, initialValue: false }))) return items;
      items.push(await askValue(item, place, true, { entries: asking.entries }));
    }
  }
}

async function askGroup(fields: readonly Field[], message: string, { entries }: Asking) {
  log.step(message);
  const data: Record<string, unknown> = {};
  for (const field of fields) {
    const answer = await ask(field, { entries });
    if (answer !== undefined) data[field.name] = answer;
  }
  return data;
}

function someOf(collection: CollectionName, { entries }: Asking) {
  const options = entries(collection);
  if (options.length > 0) return options;
  throw new Error(
    `There is nothing in content/${collection}/ to choose from. Begin one there first, then run this again.`,
  );
}

/** An answer, unless somebody left the question. */
function given<T>(answer: T): Exclude<T, symbol> {
  if (!isCancel(answer)) return answer as Exclude<T, symbol>;
  cancel('Nothing was written.');
  throw new Left();
}
