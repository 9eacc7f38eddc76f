const status = document.createElement('p');
status.className = 'said';
status.role = 'status';

let timer = 0;

function say(text: string) {
  clearTimeout(timer);
  status.textContent = text;
  timer = window.setTimeout(say, 3000, '');
}

const copy = (text: string, done: string) =>
  navigator.clipboard.writeText(text).then(
    () => say(done),
    () => say('Your browser does not allow copying'),
  );

/**
 * Makes links to this page copy their address, gives each block of code a button that copies it, and shows the button
 * that hands the page to the reader's device, where there is one. Without this module a link is a link.
 */
export function offerCopies() {
  if (!document.querySelector('.share')) return;
  document.querySelector('main')?.append(status);
  offerSharing();
  if (!navigator.clipboard) return;
  for (const block of document.querySelectorAll('pre.code')) {
    const button = document.createElement('button');
    button.textContent = 'Copy';
    button.onclick = () => copy(block.querySelector('code')?.textContent ?? '', 'Copied');
    block.prepend(button);
  }
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('.anchor, .copy-link');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // The link of a heading goes on leading to it, so that its address stands in the bar as well.
    if (link.matches('.copy-link')) event.preventDefault();
    copy(link.href, 'Link copied');
  });
}

function offerSharing() {
  const button = document.querySelector<HTMLButtonElement>('.share button');
  if (!button || !('share' in navigator)) return;
  button.hidden = false;
  // A reader who closes the sheet of the device has not made an error.
  button.onclick = () => navigator.share({ title: document.title, url: location.href }).catch(() => {});
}
