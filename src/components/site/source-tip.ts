import { href } from '#src/lib/href.ts';

/**
 * Shows beside a source mark what the list says of the source, where in it, and who was asked: on hover, on keyboard
 * focus, on the first tap. The last two come from the record of the fact, which is fetched when it is asked for.
 * Without this module a mark is a link to the list.
 */
const MARK = '.source-mark a';
const GAP = 6;
const tip = document.createElement('div');
tip.id = 'source-tip';
tip.className = 'source-tip';
tip.role = 'tooltip';
tip.popover = 'manual';

let mark: HTMLAnchorElement | undefined;
let timer = 0;
let isTouch = false;

const markAt = ({ target }: Event) => (target as Element).closest?.<HTMLAnchorElement>(MARK) ?? undefined;
const hasFocus = () => mark?.matches(':focus-visible');
const isPointedAt = () => mark?.matches(':hover');

function show(next: HTMLAnchorElement) {
  clearTimeout(timer);
  if (next === mark) return;
  hide();
  const line = document.querySelector(`${next.hash} > p`)?.cloneNode(true) as Element | undefined;
  if (!line) return;
  for (const link of line.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  tip.replaceChildren(line);
  next.setAttribute('aria-describedby', tip.id);
  mark = next;
  tip.showPopover();
  place();
  detailsOf(next).then((details) => {
    if (mark !== next) return;
    for (const text of details) if (text) tip.appendChild(document.createElement('p')).textContent = text;
    place();
  });
}

const records = new Map<string, Promise<Details>>();
type Details = (string | undefined)[];

/** Where in the source, and who was asked; nothing where no record can be had. */
async function detailsOf({ dataset, parentElement }: HTMLAnchorElement): Promise<Details> {
  const figure = parentElement?.previousSibling;
  const fact = dataset['fact'] ?? (figure instanceof HTMLElement ? figure.dataset['fact'] : undefined);
  if (!fact) return [dataset['locator']];
  const record = records.get(fact) ?? fetchDetails(fact).catch(() => []);
  records.set(fact, record);
  return record;
}

async function fetchDetails(fact: string): Promise<Details> {
  const response = await fetch(href(`/facts/${fact}.json`));
  const { locator, asked } = await response.json();
  return [locator, asked];
}

/** Above the mark, or below it where there is no room, and never past an edge. */
function place() {
  if (!mark) return;
  const { left, width, top, bottom } = mark.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const { offsetWidth, offsetHeight } = tip;
  const within = (place: number, size: number, room: number) =>
    `${Math.max(GAP, Math.min(place, room - size - GAP))}px`;
  const above = top - offsetHeight - GAP;
  tip.style.setProperty('--tip-x', within(left + (width - offsetWidth) / 2, offsetWidth, clientWidth));
  tip.style.setProperty('--tip-y', within(above < 0 ? bottom + GAP : above, offsetHeight, clientHeight));
}

function hide() {
  clearTimeout(timer);
  mark?.removeAttribute('aria-describedby');
  mark = undefined;
  if (tip.matches(':popover-open')) tip.hidePopover();
}

if ('showPopover' in tip && document.querySelector(MARK)) {
  (document.querySelector('main') ?? document.body).append(tip);
  document.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch') return;
    clearTimeout(timer);
    const next = markAt(event);
    if (next) timer = window.setTimeout(show, 80, next);
    else if (mark && !hasFocus() && !tip.contains(event.target as Node)) timer = window.setTimeout(hide, 250);
  });
  document.addEventListener('pointerdown', (event) => {
    isTouch = event.pointerType === 'touch';
    if (markAt(event) !== mark && !tip.contains(event.target as Node)) hide();
  });
  document.addEventListener('click', (event) => {
    const next = markAt(event);
    if (!next) return;
    if (!isTouch || next === mark) return hide();
    event.preventDefault();
    show(next);
  });
  document.addEventListener('focusin', (event) => {
    const next = markAt(event);
    if (next?.matches(':focus-visible')) show(next);
  });
  document.addEventListener('focusout', (event) => {
    if (event.target === mark) hide();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
  // A mark may be scrolled into view by its focus; then the popover follows. A reader who scrolls away is done with it.
  const follow = (event: Event) => {
    if (event.target === tip) return;
    if (hasFocus() || isPointedAt()) place();
    else if (mark) hide();
  };
  document.addEventListener('scroll', follow, { capture: true, passive: true });
  // This module may come after the pointer or the focus.
  const waiting = document.querySelector<HTMLAnchorElement>(`${MARK}:is(:hover, :focus-visible)`);
  if (waiting) show(waiting);
}
