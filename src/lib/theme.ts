/** Light, dark, or what the reader's system says. */
export type Theme = 'system' | 'light' | 'dark';

/** Where the browser keeps a reader's choice. */
export const THEME_KEY = 'theme';

/**
 * Runs in the head of every page, before anything is drawn: a page never shows in the wrong theme first. The policy
 * of the site allows this one inline script by its hash.
 */
export const THEME_SCRIPT = `try{let t=localStorage.${THEME_KEY};if(t)document.documentElement.dataset.theme=t}catch{}`;

/** What was kept as a theme; anything that is none, or nothing, is the system's. */
export const asTheme = (kept: string | null | undefined): Theme =>
  kept === 'light' || kept === 'dark' ? kept : 'system';

/** The theme that follows when the switch is pressed. From the system's it is the other one, so that a press is seen. */
export function nextTheme(theme: Theme, isSystemDark: boolean): Theme {
  const [same, other] = isSystemDark ? (['dark', 'light'] as const) : (['light', 'dark'] as const);
  if (theme === 'system') return other;
  return theme === other ? same : 'system';
}
