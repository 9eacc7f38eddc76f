import { QUARTER_TEXT, quarterOf } from '#src/lib/pay-position.ts';
import { typedPay } from '#src/lib/typed-pay.ts';
import { drawComparison } from './comparison.ts';
import { printed, type Row, readRow } from './row.ts';

const FILTERS = ['framework', 'place', 'experience', 'year'] as const;
const MOST_COMPARED = 3;

/**
 * Lets a reader choose rows of the table, compare up to three, and see where a figure falls. What is chosen stands in
 * the address, so that it can be shared and the back button works; the figure does not leave the page.
 */
class SalaryExplorer extends HTMLElement {
  readonly #form = this.#one('form', HTMLFormElement);
  readonly #pay = this.#one('[name=figure]', HTMLInputElement);
  readonly #count = this.#one('.explorer-count', HTMLElement);
  readonly #way = this.#one('.explorer-status a', HTMLElement);
  readonly #empty = this.#one('.explorer-empty', HTMLElement);
  readonly #comparison = this.#one('.explorer-comparison', HTMLElement);
  readonly #rows: readonly Row[] = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')].map(readRow);

  /** The select that wrote the last step of the history, as long as no other control was changed since. */
  #last: EventTarget | undefined;

  connectedCallback() {
    for (const { pick, name } of this.#rows) pick.setAttribute('aria-label', `Compare ${name}`);
    this.#form.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLSelectElement) this.#go(target);
      else this.#last = undefined;
    });
    this.#form.addEventListener('input', () => this.#show());
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('reset', () => {
      for (const { pick } of this.#rows) pick.checked = false;
      setTimeout(() => this.#go());
    });
    this.querySelector('tbody')?.addEventListener('change', () => this.#go());
    addEventListener('popstate', () => this.#read());
    this.#read();
  }

  /** Takes the choices from the address. */
  #read() {
    this.#last = undefined;
    const address = new URLSearchParams(location.search);
    for (const name of FILTERS) this.#select(name).value = address.get(name) ?? '';
    for (const name of FILTERS) if (this.#select(name).selectedIndex < 0) this.#select(name).value = '';
    const compared = address.getAll('compare').slice(0, MOST_COMPARED);
    for (const { pick, key } of this.#rows) pick.checked = compared.includes(key);
    this.#show();
  }

  /** Writes the choices into the address, as a step one can go back from; a select's changes in a row are one step. */
  #go(select?: HTMLSelectElement) {
    const address = new URLSearchParams();
    for (const name of FILTERS) if (this.#select(name).value) address.set(name, this.#select(name).value);
    for (const { key } of this.#rows.filter(({ pick }) => pick.checked)) address.append('compare', key);
    const query = address.toString();
    const step = select && select === this.#last ? 'replaceState' : 'pushState';
    history[step](null, '', query ? `?${query}` : location.pathname);
    this.#last = select;
    this.#show();
  }

  #show() {
    const shown = this.#rows.filter((row) =>
      FILTERS.every((name) => ['', row[name]].includes(this.#select(name).value)),
    );
    const compared = this.#rows.filter(({ pick }) => pick.checked);
    const figure = typedPay(this.#pay.value);
    for (const row of this.#rows) {
      row.element.hidden = !shown.includes(row);
      row.pick.disabled = compared.length >= MOST_COMPARED && !row.pick.checked;
      row.position.textContent = figure === undefined ? '' : QUARTER_TEXT[quarterOf(figure, row)];
      if (figure === undefined) row.position.remove();
      else row.element.cells[1]?.after(row.position);
    }
    this.#one('th.explorer-position', HTMLElement).hidden = figure === undefined;
    this.#empty.hidden = shown.length > 0;
    this.#comparison.hidden = compared.length === 0;
    this.#way.hidden = compared.length === 0;
    const list = this.#one('.explorer-comparison ul', HTMLElement);
    this.#one('.explorer-scale span', HTMLElement).textContent = drawComparison(list, compared, figure, (row) => {
      row.pick.checked = false;
      this.#go();
      const buttons = this.querySelectorAll<HTMLElement>('.explorer-comparison button');
      (buttons[Math.min(compared.indexOf(row), buttons.length - 1)] ?? this.#count).focus();
    });
    this.#announce(shown, compared.length, figure);
  }

  #announce(shown: readonly Row[], compared: number, figure: number | undefined) {
    const [only] = shown;
    const isWrong = figure === undefined && this.#pay.value.trim() !== '';
    let text = `${shown.length} of ${this.#rows.length} rows`;
    if (compared > 0) text += `, ${compared} of ${MOST_COMPARED} chosen to compare`;
    if (isWrong) text += '. Type dollars a year, for example 60,000.';
    else if (figure !== undefined && only && shown.length === 1)
      text += `. Your pay is ${QUARTER_TEXT[quarterOf(figure, only)]} of ${printed(only.n)} people: ${only.name}.`;
    this.#pay.setAttribute('aria-invalid', String(isWrong));
    if (this.#count.textContent !== text) this.#count.textContent = text;
  }

  #select(name: string): HTMLSelectElement {
    return this.#one(`select[name=${name}]`, HTMLSelectElement);
  }

  #one<Kind extends Element>(selector: string, kind: new () => Kind): Kind {
    const found = this.querySelector(selector);
    if (!(found instanceof kind)) throw new Error(`The salary explorer has no ${selector}.`);
    return found;
  }
}

customElements.define('salary-explorer', SalaryExplorer);
