import type { Query } from './pagefind.ts';

/** Fills fields of a form with what the address of the page asks; what a field cannot hold it is not given. */
export function readAddress(form: HTMLFormElement, names: readonly string[]): void {
  const address = new URLSearchParams(location.search);
  for (const name of names) {
    const field = form.elements.namedItem(name);
    const value = address.get(name);
    if (value === null) continue;
    if (field instanceof HTMLInputElement || field instanceof RadioNodeList) field.value = value;
    if (field instanceof HTMLSelectElement) {
      field.value = value;
      if (field.selectedIndex < 0) field.value = '';
    }
  }
}

/** Writes what is asked into the address of the page, so that it can be shared; typing is no step to go back from. */
export function writeAddress({ words, kind, topic }: Query): void {
  const asked = Object.entries({ q: words, kind, topic }).filter(([, value]) => value !== '');
  const query = new URLSearchParams(asked).toString();
  history.replaceState(
    history.state,
    '',
    `${location.pathname}${query ? `?${query}` : ''}${query ? '' : location.hash}`,
  );
}
