import stylesheet from '#src/styles/search.css?url';
import { readAddress, writeAddress } from './address.ts';
import { makeControls, showCounts, showTopics } from './controls.ts';
import { element } from './element.ts';
import { FoundView } from './found-view.ts';
import { makeHints } from './hints.ts';
import { ask, loadPagefind, type Pagefind, type Query } from './pagefind.ts';

const PAUSE_MS = 100;

/**
 * A search as one types, in a dialog or in the page of the search. In the dialog Enter opens the first result; in the
 * page what is asked stands in the address. The arrow keys walk from the field through the results, plain links.
 */
class SiteSearch extends HTMLElement {
  readonly #form = this.querySelector('form') as HTMLFormElement;
  readonly #input = this.querySelector('input') as HTMLInputElement;
  readonly #dialog = this.closest('dialog');
  readonly #controls = makeControls();
  readonly #view = new FoundView(this.#dialog !== null);
  readonly #pagefind = this.#load();
  #pause?: ReturnType<typeof setTimeout>;
  #run = 0;

  connectedCallback() {
    this.#form.append(this.#controls);
    this.append(this.#view.element);
    if (this.#dialog) this.#fit(this.#dialog);
    else readAddress(this.#form, ['q', 'kind']);
    this.#form.addEventListener('input', () => {
      clearTimeout(this.#pause);
      this.#pause = setTimeout(() => this.#search(), PAUSE_MS);
    });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#submit();
    });
    this.addEventListener('keydown', (event) => this.#walk(event));
    this.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLElement && target.dataset['words'] !== undefined)
        this.#searchFor(target.dataset['words']);
    });
    void this.#search();
  }

  /** Pagefind, when it has come and its topics can be chosen. */
  async #load(): Promise<Pagefind> {
    const pagefind = await loadPagefind();
    showTopics(this.#controls, (await pagefind.filters()).topic ?? {});
    if (!this.#dialog) readAddress(this.#form, ['topic']);
    return pagefind;
  }

  #fit(dialog: HTMLDialogElement) {
    document.head.append(element('link', { rel: 'stylesheet', href: stylesheet }));
    this.append(makeHints());
    dialog.addEventListener('click', ({ target, ctrlKey, metaKey, shiftKey }) => {
      const isLeaving = target instanceof Element && target.closest('a, .search-close');
      if (target === dialog || (isLeaving && !(ctrlKey || metaKey || shiftKey))) dialog.close();
    });
  }

  get #query(): Query {
    const fields = new FormData(this.#form);
    const [words = '', kind = '', topic = ''] = ['q', 'kind', 'topic'].map((name) => String(fields.get(name) ?? ''));
    return { words: words.trim(), kind, topic };
  }

  async #search() {
    clearTimeout(this.#pause);
    const run = ++this.#run;
    try {
      const pagefind = await this.#pagefind;
      const query = this.#query;
      const answer = query.words ? await ask(pagefind, query) : undefined;
      if (run !== this.#run) return;
      if (!this.#dialog) writeAddress(query);
      showCounts(this.#controls, answer);
      this.toggleAttribute('data-asked', answer !== undefined);
      await this.#view.show(pagefind, query, answer);
    } catch {
      if (run === this.#run) this.#view.fail();
    }
  }

  #searchFor(words: string) {
    this.#form.reset();
    this.#input.value = words;
    this.#input.focus();
    void this.#search();
  }

  async #submit() {
    await this.#search();
    if (this.#dialog) this.querySelector<HTMLElement>('.search-results a')?.click();
  }

  #walk(event: KeyboardEvent) {
    if (event.key === 'Escape' && this.#dialog) {
      event.preventDefault();
      this.#dialog.close();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops: (EventTarget | null)[] = [this.#input, ...this.querySelectorAll('.search-results a')];
    const at = stops.indexOf(event.target);
    const next = stops[at + (step ?? 0)];
    if (step === undefined || at < 0 || !(next instanceof HTMLElement)) return;
    event.preventDefault();
    next.focus();
  }
}

customElements.define('site-search', SiteSearch);
