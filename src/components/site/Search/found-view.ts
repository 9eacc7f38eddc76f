import { countOf } from '#src/lib/numbers.ts';
import { NO_INDEX } from '#src/lib/search.ts';
import { element } from './element.ts';
import { makeHelp, makeWaysOn, otherSearches } from './help.ts';
import type { Answer, Pagefind, Query } from './pagefind.ts';
import { makeResult } from './results.ts';

const SHOWN_AT_ONCE = 10;

const NOT_LOADED = import.meta.env.DEV
  ? NO_INDEX
  : 'The search could not be loaded. Check the connection and load the page again, or look through a list:';

/** What was found: how much, read aloud when it changes; the results; help where there are none. */
export class FoundView {
  readonly #status = element('p', { role: 'status', class: 'search-status' });
  readonly #list = element('ol', { class: 'search-results' });
  readonly #below = element('div', { class: 'search-below' });
  readonly element = element('div', { class: 'search-found' }, this.#status, this.#list, this.#below);
  readonly #hasWaysOn: boolean;
  #shown = 0;

  /** `hasWaysOn`: whether lists to look through stand there while nothing is asked. */
  constructor(hasWaysOn: boolean) {
    this.#hasWaysOn = hasWaysOn;
  }

  async show(pagefind: Pagefind, query: Query, answer?: Answer): Promise<void> {
    const shown = ++this.#shown;
    const items = await drawn(answer?.results.slice(0, SHOWN_AT_ONCE) ?? [], query.words);
    if (shown !== this.#shown) return;
    this.#say(answer ? summary(answer, query) : '');
    const focused = this.#focusedPlace();
    this.#list.replaceChildren(...items);
    if (focused >= 0)
      items
        .at(Math.min(focused, items.length - 1))
        ?.querySelector('a')
        ?.focus();
    else this.#list.parentElement?.scrollTo(0, 0);
    this.#below.replaceChildren();
    if (!answer && this.#hasWaysOn) this.#below.append(element('p', {}, 'Or look through a list:'), makeWaysOn());
    if (answer) this.#offerMore(answer.results.slice(SHOWN_AT_ONCE));
    if (answer?.results.length !== 0) return;
    this.#below.append(makeHelp([]));
    const others = await otherSearches(pagefind, query);
    if (shown === this.#shown && others.length > 0) this.#below.replaceChildren(makeHelp(others));
  }

  /** Which result has focus, counted from 0: who walks on while better ones come does not lose the place. */
  #focusedPlace(): number {
    const { activeElement } = document;
    return activeElement ? [...this.#list.children].findIndex((item) => item.contains(activeElement)) : -1;
  }

  fail(): void {
    this.#shown++;
    this.#say(NOT_LOADED);
    this.#list.replaceChildren();
    this.#below.replaceChildren(makeWaysOn());
  }

  #offerMore(rest: Answer['results']) {
    if (rest.length === 0) return;
    const more = element(
      'button',
      { type: 'button', class: 'search-more' },
      `Show ${Math.min(rest.length, SHOWN_AT_ONCE)} more`,
    );
    more.addEventListener('click', () => this.#showMore(rest, more).catch(() => this.fail()));
    this.#below.append(more);
  }

  async #showMore(rest: Answer['results'], more: HTMLElement) {
    const items = await drawn(rest.slice(0, SHOWN_AT_ONCE), '');
    if (!more.isConnected) return;
    this.#list.append(...items);
    more.remove();
    this.#offerMore(rest.slice(SHOWN_AT_ONCE));
    items[0]?.querySelector('a')?.focus();
  }

  #say(text: string) {
    if (this.#status.textContent !== text) this.#status.textContent = text;
  }
}

const summary = ({ results }: Answer, { words }: Query) =>
  `${results.length > 0 ? countOf(results.length, 'result') : 'Nothing found'} for “${words}”`;

/** Results as items of a list; one that is called exactly as was asked comes first. */
async function drawn(results: Answer['results'], words: string): Promise<HTMLElement[]> {
  const all = await Promise.all(results.map((result) => result.data()));
  const [named, others] = [true, false].map((isNamed) =>
    all.filter(({ meta }) => (bare(meta.title) === bare(words)) === isNamed),
  );
  return [...(named ?? []), ...(others ?? [])].map(makeResult);
}

const bare = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
