import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { didYouMean } from '#src/lib/suggest.ts';
import type { Field } from '#src/schemas/describe.ts';
import { inWords, withArticle } from '#src/schemas/in-words.ts';
import { readAnswer, readAnswers } from './answer.ts';
import { KINDS, type Kind, kindOf } from './kinds.ts';

/** What was said on the command line, and everything about it that was not understood, a sentence each. */
export interface Asked {
  kind?: Kind;
  id?: string;
  content?: string;
  data: Record<string, unknown>;
  body?: string;
  isHelp: boolean;
  problems: string[];
}

/** Flags that are no field. */
const OWN = ['id', 'content', 'help'];

/** Reads the command line: the word for a kind, and a flag for each field, as the file calls it. */
export function readFlags(args: string[]): Asked {
  const word = args.find((one) => !one.startsWith('-')) ?? '';
  const kind = args[0] === word ? kindOf(word) : undefined;
  const asked: Asked = { data: {}, isHelp: args.includes('--help') || args.includes('-h'), problems: [] };
  if (kind) asked.kind = kind;
  else if (args.length > 0 && !asked.isHelp)
    asked.problems.push(
      `There is no "${args[0]}" to begin. ${didYouMean(args[0] ?? '', words)}It is one of: ${words.join(', ')}.`,
    );
  if (kind) readFields(kind, args.slice(1), asked);
  return asked;
}

const words = Object.keys(KINDS);

/** A field's name as a flag may be written: as in the file, with hyphens, and for one item of a list. */
function spellingsOf({ name, kind }: Field): string[] {
  const names = kind === 'list' ? [name, name.replace(/ses$/, 's').replace(/([^s])s$/, '$1')] : [name];
  return [...new Set(names.flatMap((one) => [one, one.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)]))];
}

function readFields(kind: Kind, args: string[], asked: Asked): void {
  const fields = [...kind.fields, ...(kind.body ? [kind.body] : [])];
  const spellings = new Map(fields.flatMap((field) => spellingsOf(field).map((name) => [name, field] as const)));
  const names = [...spellings.keys(), ...OWN];
  const options: ParseArgsOptionsConfig = Object.fromEntries(
    names.map((name) => [name, { type: name === 'help' ? 'boolean' : 'string' }]),
  );
  const { tokens } = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true });
  const typed = new Map<Field, string[]>();
  let isAfterUnknown = false;
  for (const token of tokens) {
    if (token.kind === 'positional' && !isAfterUnknown)
      asked.problems.push(`"${token.value}" belongs to no flag. Put a text with spaces in quotes.`);
    isAfterUnknown = token.kind === 'option' && !names.includes(token.name);
    if (token.kind !== 'option' || token.name === 'help') continue;
    const field = spellings.get(token.name);
    if (isAfterUnknown)
      asked.problems.push(
        `There is no flag "--${token.name}" for ${withArticle(kind.noun)}. ${didYouMean(token.name, names)}`.trim(),
      );
    else if (token.value === undefined || (!token.inlineValue && token.value.startsWith('--')))
      asked.problems.push(`The flag "--${token.name}" has no value.${field ? ` It takes: ${inWords(field)}.` : ''}`);
    else if (field) typed.set(field, [...(typed.get(field) ?? []), token.value]);
    else asked[token.name as 'id' | 'content'] = token.value;
  }
  for (const [field, texts] of typed) take(field, texts, asked);
}

function take(field: Field, texts: string[], asked: Asked): void {
  const [text = ''] = texts;
  if (field.kind !== 'list' && texts.length > 1)
    asked.problems.push(`The flag "--${field.name}" is given ${texts.length} times, and it takes one value.`);
  if (field.kind === 'body') {
    asked.body = text;
    return;
  }
  try {
    asked.data[field.name] = field.kind === 'list' ? readAnswers(field.item, texts) : readAnswer(field, text);
  } catch (error) {
    asked.problems.push(`The flag "--${field.name}" does not fit: ${error instanceof Error ? error.message : error}`);
  }
}

/** The flags of a kind, as a list to print. */
export const flagsOf = (kind: Kind): string[] =>
  [...kind.fields.map(({ name }) => name), ...(kind.body ? ['body'] : []), 'id', 'content'].map((name) => `--${name}`);
