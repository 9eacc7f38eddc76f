const SETTING = 'search-key';

/** Whether "/" opens the search. Someone who speaks to the computer may type it without wanting to, and switches it off. */
export function isKeyOn(): boolean {
  try {
    return localStorage.getItem(SETTING) !== 'off';
  } catch {
    return true;
  }
}

/** Remembers whether "/" opens the search, where the browser lets a page remember anything. */
export function setKey(isOn: boolean): void {
  try {
    localStorage.setItem(SETTING, isOn ? 'on' : 'off');
  } catch {
    // The setting holds for as long as nobody asks: there is nowhere to keep it.
  }
}
