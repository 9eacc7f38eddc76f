import { asTheme, nextTheme, THEME_KEY, type Theme } from '#src/lib/theme.ts';

const { dataset } = document.documentElement;
const button = document.querySelector<HTMLButtonElement>('.theme-switch button');
const status = document.querySelector('.theme-switch [role="status"]');
const isSystemDark = () => matchMedia('(prefers-color-scheme: dark)').matches;

/** Shows the page in a theme; the browser's own bars follow. */
function show(theme: Theme) {
  dataset['theme'] = theme;
  if (button) button.title = button.ariaLabel = `Theme: ${theme}`;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const { scheme = '' } = meta.dataset;
    meta.media = theme === 'system' ? `(prefers-color-scheme: ${scheme})` : theme === scheme ? 'all' : 'not all';
  }
}

function keep(theme: Theme) {
  try {
    localStorage.setItem(THEME_KEY, theme);
  } catch {
    // A reader who allows no storage still has the theme for this page.
  }
}

function showKept() {
  try {
    show(asTheme(localStorage.getItem(THEME_KEY)));
  } catch {
    show('system');
  }
}

button?.addEventListener('click', () => {
  const theme = nextTheme(asTheme(dataset['theme']), isSystemDark());
  show(theme);
  keep(theme);
  if (status) status.textContent = `Theme: ${theme}`;
});

showKept();
// A page that comes back from the history, or stands in another tab, has not seen the choice.
addEventListener('pageshow', ({ persisted }) => persisted && showKept());
addEventListener('storage', showKept);
