/** Opens what is folded away around the place an address leads to, for browsers that do not do so by themselves. */
function openTarget() {
  const target = document.querySelector(':target');
  const details = target?.closest<HTMLDetailsElement>('details:not([open])');
  if (!details) return;
  details.open = true;
  target?.scrollIntoView();
}

addEventListener('hashchange', openTarget);
openTarget();
