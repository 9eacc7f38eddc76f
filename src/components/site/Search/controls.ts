import { SEARCH_KINDS, type SearchKind } from '#src/lib/search.ts';
import { element } from './element.ts';
import type { Counts } from './pagefind.ts';

/** A kind as a heading of many, and as the label of one. */
export const KIND_NAMES: Readonly<Record<SearchKind, { many: string; one: string }>> = {
  article: { many: 'Guides', one: 'Guide' },
  question: { many: 'Questions', one: 'Question' },
  term: { many: 'Terms', one: 'Term' },
  salary: { many: 'Salaries', one: 'Salary' },
};

const KINDS = [
  { value: '', label: 'All' },
  ...SEARCH_KINDS.map((kind) => ({ value: kind, label: KIND_NAMES[kind].many })),
];

/** Choices of kind and topic. They are fields of the form, which is asked what is chosen. */
export function makeControls(): HTMLElement {
  return element(
    'div',
    { class: 'search-controls' },
    element(
      'fieldset',
      {},
      element('legend', { class: 'sr-only' }, 'Kind'),
      ...KINDS.map(({ value, label }) =>
        element(
          'label',
          {},
          element('input', { type: 'radio', name: 'kind', value, checked: value === '' }),
          element('span', {}, label, ' ', element('small', { 'data-kind': value })),
        ),
      ),
    ),
    element('select', { name: 'topic', 'aria-label': 'Topic' }, element('option', { value: '' }, 'All topics')),
  );
}

/** Fills in the topics there are. */
export function showTopics(controls: HTMLElement, topics: Counts): void {
  controls.querySelector('select')?.append(...Object.keys(topics).map((topic) => element('option', {}, topic)));
}

/** Prints beside each kind how many things of it were found; nothing while nobody searches. */
export function showCounts(controls: HTMLElement, found?: { kinds: Counts; total: number }): void {
  for (const place of controls.querySelectorAll<HTMLElement>('small'))
    place.textContent = found
      ? String(place.dataset['kind'] ? (found.kinds[place.dataset['kind']] ?? 0) : found.total)
      : '';
}
