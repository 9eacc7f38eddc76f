import { element } from './element.ts';

/** Read by `open-search.ts`. */
const KEY_SETTING = 'search-key';

const KEYS = [
  ['↑ ↓', 'choose'],
  ['Enter', 'open'],
  ['Esc', 'close'],
] as const;

/** The foot of the dialog: which keys do what, a way to switch "/" off, and a button that closes it. */
export function makeHints(): HTMLElement {
  const isOn = element('input', { type: 'checkbox', checked: !isKeyOff() });
  isOn.addEventListener('change', () => setKey(isOn.checked));
  return element(
    'div',
    { class: 'search-hints' },
    element('p', {}, ...KEYS.flatMap(([key, meaning]) => [element('kbd', {}, key), ` ${meaning} \u2002`])),
    element('label', {}, isOn, element('kbd', {}, '/'), ' opens the search'),
    element('button', { type: 'button', class: 'search-close' }, 'Close'),
  );
}

function isKeyOff(): boolean {
  try {
    return localStorage.getItem(KEY_SETTING) === 'off';
  } catch {
    return false;
  }
}

/** Remembers whether "/" opens the search, where the browser lets a page remember anything. */
function setKey(isOn: boolean): void {
  try {
    localStorage.setItem(KEY_SETTING, isOn ? 'on' : 'off');
  } catch {
    // The setting holds for as long as nobody asks: there is nowhere to keep it.
  }
}
