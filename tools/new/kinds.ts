import { type CollectionName, NOUNS } from '#src/lib/collections.ts';
import { type Described, describeCollection } from '#src/schemas/collections.ts';
import type { Field, Value } from '#src/schemas/describe.ts';

/** What can be begun with the command, and the collection it belongs to. A dataset is made with its CSV, by hand. */
export const KINDS: Readonly<Record<string, CollectionName>> = {
  article: 'articles',
  faq: 'faqs',
  term: 'glossary',
  fact: 'facts',
  source: 'sources',
  author: 'authors',
  comparison: 'comparisons',
  topic: 'topics',
};

/** A kind of entry to begin, with the word of the command for it. */
export interface Kind extends Described {
  word: string;
  name: CollectionName;
  noun: string;
}

export const kindOf = (word: string): Kind | undefined => {
  const name = Object.hasOwn(KINDS, word) ? KINDS[word] : undefined;
  return name && { ...describeCollection(name), word, name, noun: NOUNS[name].one };
};

/** Whether entries of a kind can be kept from readers until they are ready. */
export const canBeDraft = ({ fields }: Kind): boolean => fields.some(({ name }) => name === 'draft');

/** Whether a value is one thing to write, and no group or list of things. */
export const isSingle = (value: Value): boolean =>
  value.kind === 'either' ? value.options.every(isSingle) : !['list', 'map', 'group'].includes(value.kind);

/** What has to be said for an entry: its fields, and its text unless it is a draft. */
export const neededOf = (kind: Kind, data: Record<string, unknown>): Field[] => [
  ...kind.fields.filter(({ required }) => required),
  ...(kind.body && !(canBeDraft(kind) && data['draft'] !== false) ? [kind.body] : []),
];
