import './marks.css';
import { CMS_PATH, DESK_PATH, DESK_STIRRED, type DeskAnswer, type Unpublished } from '#src/lib/desk.ts';
import { href } from '#src/lib/href.ts';
import { drawBar } from './bar-view.ts';
import styles from './editors-bar.css?inline';
import { make } from './element.ts';

/** Where the browser keeps whether the bar is folded. */
const FOLDED_KEY = 'desk-folded';

/**
 * The editor's bar at the foot of each page in `astro dev`: what the checker and the file say of the page. It draws in a
 * shadow of its own, so that neither the styles of the page nor its scripts meet it.
 */
class EditorsBar extends HTMLElement {
  readonly #root = this.attachShadow({ mode: 'open' });

  connectedCallback() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    this.#root.adoptedStyleSheets = [sheet];
    import.meta.hot?.on(DESK_STIRRED, () => this.refresh());
    void this.refresh();
  }

  async refresh() {
    const response = await fetch(href(DESK_PATH) + pathBelowBase().slice(1));
    const answer = (await response.json()) as DeskAnswer;
    const open = this.#root.querySelector(':popover-open')?.id;
    this.#root.replaceChildren(
      ...drawBar(answer, {
        isFolded: localStorage.getItem(FOLDED_KEY) === 'yes',
        onFold: (isFolded) => localStorage.setItem(FOLDED_KEY, isFolded ? 'yes' : 'no'),
      }),
    );
    if (open) this.#root.querySelector<HTMLElement>(`#${open}`)?.showPopover();
    markUnpublished(answer);
  }
}

/** The path of the page below the base of the site, with a slash at its end. */
const pathBelowBase = () => location.pathname.slice(href('/').length - 1).replace(/\/?$/, '/');

/** Hangs a ribbon on a page that readers do not see, and says so behind the words of each link to one. */
function markUnpublished({ status, unpublished }: DeskAnswer) {
  const main = document.querySelector('main');
  if (main && status && status.is !== 'published') main.dataset['ribbon'] = status.label;
  else delete main?.dataset['ribbon'];
  for (const mark of document.querySelectorAll('.unpublished-mark')) mark.remove();
  const labels = new Map(unpublished.map(({ path, label }: Unpublished) => [href(path), label]));
  for (const link of document.querySelectorAll<HTMLAnchorElement>('main a[href]')) {
    const { host, pathname, hash } = new URL(link.href);
    const label = host === location.host ? labels.get(pathname + hash) : undefined;
    if (label && link.textContent.trim()) link.append(make('span', { class: 'unpublished-mark' }, label));
  }
}

customElements.define('editors-bar', EditorsBar);
if (pathBelowBase() !== CMS_PATH) document.body.append(document.createElement('editors-bar'));
