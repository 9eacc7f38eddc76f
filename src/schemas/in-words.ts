import { NOUNS } from '#src/lib/collections.ts';
import type { Field, Value } from './describe.ts';

/** What a value may be, said to an editor: "one to three ids of topics", "text of at most 90 characters". */
export function inWords(value: Value): string {
  switch (value.kind) {
    case 'line':
    case 'text':
      if (value.pattern) return `text: ${value.pattern.message.replace(/\.$/, '')}`;
      return value.maxLength ? `text of at most ${value.maxLength} characters` : 'text';
    case 'when':
      return 'year, month or day: 2026, 2026-11 or 2026-11-22';
    case 'day':
      return 'day: 2026-11-22';
    case 'address':
      return 'web address that starts with https://';
    case 'picture':
      return 'picture beside the file: ./cover.png';
    case 'reference':
      return `id of ${withArticle(NOUNS[value.collection].one)}`;
    case 'number':
    case 'integer':
      return `${value.kind === 'integer' ? 'whole number' : 'number'}${value.min === undefined ? '' : `, ${value.min} or more`}`;
    case 'boolean':
      return 'true or false';
    case 'body':
      return 'Markdown with components';
    case 'choice':
      return value.options.map((option) => `\`${option}\``).join(', ');
    case 'constant':
      return `\`${value.value}\``;
    case 'list':
      return `list${counted(value.minItems, value.maxItems)}, each: ${inWords(value.item)}`;
    case 'map':
      return `fields with names of your own, each: ${inWords(value.item)}`;
    case 'either':
      return value.options.map(inWords).join('; or ');
    case 'group':
      return `fields ${value.fields.map(({ name }) => `\`${name}\``).join(', ')}`;
  }
}

/** Whether a field has to be written, and what holds where it is not: "yes", "no", "no; then 100". */
export function neededInWords({ required, default: otherwise }: Pick<Field, 'required' | 'default'>): string {
  if (required) return 'yes';
  const isEmpty = otherwise === undefined || (Array.isArray(otherwise) && otherwise.length === 0);
  return isEmpty || typeof otherwise === 'object' ? 'no' : `no; then \`${otherwise}\``;
}

/** "an article", "a topic". */
export const withArticle = (noun: string): string => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;

function counted(least: number | undefined, most: number | undefined): string {
  if (least !== undefined && most !== undefined) return ` of ${least} to ${most}`;
  if (most !== undefined) return ` of at most ${most}`;
  return least !== undefined && least > 1 ? ` of at least ${least}` : '';
}
