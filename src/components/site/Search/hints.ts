import { element } from './element.ts';
import { isKeyOn, setKey } from './search-key.ts';

const KEYS = [
  ['↑ ↓', 'choose'],
  ['Enter', 'open'],
  ['Esc', 'close'],
] as const;

/** The foot of the dialog: which keys do what, a way to switch "/" off, and a button that closes it. */
export function makeHints(): HTMLElement {
  const isOn = element('input', { type: 'checkbox', checked: isKeyOn() });
  isOn.addEventListener('change', () => setKey(isOn.checked));
  return element(
    'div',
    { class: 'search-hints' },
    element('p', {}, ...KEYS.flatMap(([key, meaning]) => [element('kbd', {}, key), ` ${meaning} \u2002`])),
    element('label', {}, isOn, element('kbd', {}, '/'), ' opens the search'),
    element('button', { type: 'button', class: 'search-close' }, 'Close'),
  );
}
