import { href, pathOf } from '#src/lib/paths.ts';
import { SEARCH_PATH } from '#src/lib/search.ts';
import { element } from './element.ts';
import { ask, type Pagefind, type Query } from './pagefind.ts';
import { respelt } from './spelling.ts';

const WAYS_ON = [
  ['Guides', pathOf('articles')],
  ['Questions', pathOf('faqs')],
  ['Glossary', pathOf('glossary')],
  ['Salaries', pathOf('salaries')],
  ['Everything on this site', `${SEARCH_PATH}#everything`],
] as const;

/** More words than this are not tried one by one. */
const MOST_WORDS = 6;

/** Links to what can be read without a search. */
export const makeWaysOn = (): HTMLElement =>
  element(
    'ul',
    { class: 'search-ways', 'aria-label': 'Look through a list' },
    ...WAYS_ON.map(([label, path]) => element('li', {}, element('a', { href: href(path) }, label))),
  );

/** Other words, and how much they find. */
export interface OtherSearch {
  words: string;
  total: number;
}

/** Searches near one that found nothing, and that find something: without its choices, respelt, word by word. */
export async function otherSearches(pagefind: Pagefind, { words }: Query): Promise<OtherSearch[]> {
  const find = async (other: string): Promise<OtherSearch> => ({
    words: other,
    total: (await ask(pagefind, { words: other, kind: '', topic: '' })).total,
  });
  const single = words.toLowerCase().split(/\s+/).slice(0, MOST_WORDS);
  const spelt = await respelt(single).catch(() => single);
  const alone = (await Promise.all([...new Set(spelt)].map(find))).filter(({ total }) => total > 0);
  const together = await Promise.all([words, alone.map((one) => one.words).join(' ')].map(find));
  const all = new Map([...together, ...alone].map((one) => [one.words.toLowerCase(), one]));
  return [...all.values()].filter(({ total }) => total > 0);
}

/** What to do when nothing was found. Its buttons carry the words they search for. */
export const makeHelp = (others: readonly OtherSearch[]): HTMLElement =>
  element(
    'div',
    { class: 'search-help' },
    ...(others.length > 0
      ? [
          element('p', {}, 'These words find something:'),
          element(
            'p',
            { class: 'search-others' },
            ...others.map(({ words, total }) =>
              element(
                'button',
                { type: 'button', 'data-words': words },
                `${words} `,
                element('small', {}, String(total)),
              ),
            ),
          ),
        ]
      : []),
    element('p', {}, 'Check the spelling, use fewer or other words, or look through a list:'),
    makeWaysOn(),
  );
