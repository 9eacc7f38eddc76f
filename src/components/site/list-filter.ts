/**
 * Narrows a list to the lines that hold every word typed, in themselves or in the heading of their group, and says how
 * many are left. Without scripts the box is not shown and the list is whole.
 */
const box = document.querySelector<HTMLElement>('.list-filter');
const input = box?.querySelector('input');
const status = box?.querySelector('[role=status]');
const list = document.querySelector('.register-list');
const empty = list?.querySelector<HTMLElement>('.register-empty');

let texts: Map<HTMLElement, string> | undefined;

/** Words as they are compared: pages print "Overflow’s", and keyboards type "overflow's". */
const plain = (words: string): string => words.toLowerCase().replaceAll('’', "'");

const readTexts = (lines: Iterable<HTMLElement>) =>
  new Map(
    [...lines].map((line) => {
      const heading = line.closest('.register-group')?.querySelector('h2, h3');
      return [line, plain(`${heading?.textContent} ${line.textContent}`)];
    }),
  );

function narrow(typed: string) {
  if (!list || !status || !empty) return;
  texts ??= readTexts(list.querySelectorAll<HTMLElement>(box?.dataset['lines'] ?? ''));
  const words = plain(typed).split(/\s+/).filter(Boolean);
  for (const [line, text] of texts) line.hidden = !words.every((word) => text.includes(word));
  const left = [...texts.keys()].filter((line) => !line.hidden);
  const leftIn = (group: Element) => left.filter((line) => group.contains(line)).length;
  for (const group of list.querySelectorAll<HTMLElement>('.register-group')) group.hidden = leftIn(group) === 0;
  for (const count of document.querySelectorAll('.jump small')) {
    const group = document.getElementById(count.closest('a')?.hash.slice(1) ?? '')?.closest('.register-group');
    if (group) count.textContent = ` ${leftIn(group)}`;
  }
  empty.hidden = left.length > 0;
  status.textContent = words.length > 0 ? `${left.length} of ${texts.size}` : '';
}

/** The place in the list that an address leads to, if the filter hides it: then the list is made whole. */
function reveal(hash: string): Element | undefined {
  const place = document.getElementById(hash.slice(1));
  if (!input || !place || !list?.contains(place) || !place.closest('[hidden]')) return undefined;
  input.value = '';
  narrow('');
  return place;
}

if (box && input) {
  input.addEventListener('input', () => narrow(input.value));
  // Before the browser goes there: a link to the place one is at changes no address.
  addEventListener('click', ({ target }) => {
    const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[href^="#"]');
    if (link) reveal(link.hash);
  });
  addEventListener('hashchange', () => reveal(location.hash)?.scrollIntoView());
  // A browser that restores what was typed also restores what it showed.
  if (input.value) narrow(input.value);
}

export {};
