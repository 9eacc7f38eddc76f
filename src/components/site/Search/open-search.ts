import { isKeyOn } from './search-key.ts';

const inPage = document.querySelector('main site-search');
const dialog = document.querySelector<HTMLDialogElement>('.search-dialog');
const input = (inPage ?? dialog)?.querySelector('input');
const load = () => import('./site-search.ts');

function open(event: Event) {
  event.preventDefault();
  if (!inPage && !dialog?.open) dialog?.showModal();
  input?.focus();
  input?.select();
  void load();
}

addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  const isTyping = target instanceof Element && target.closest('input, textarea, select, [contenteditable]');
  if (key === '/' ? !(ctrlKey || metaKey || altKey || isTyping) && isKeyOn() : key === 'k' && (ctrlKey || metaKey))
    open(event);
});

for (const link of document.querySelectorAll<HTMLAnchorElement>('.search-open')) {
  link.role = 'button';
  link.ariaHasPopup = 'dialog';
  link.addEventListener('click', (event) => {
    if (!(event.ctrlKey || event.metaKey || event.shiftKey)) open(event);
  });
  link.addEventListener('keydown', (event) => {
    if (event.key === ' ') open(event);
  });
}

if (inPage) {
  dialog?.remove();
  input?.addEventListener('focus', load);
  if (location.search.includes('q=')) void load();
}
