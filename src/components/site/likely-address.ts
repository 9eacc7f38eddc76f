import { percentDecoded } from '#src/lib/percent-decoded.ts';

/**
 * On the page for an address that leads nowhere: names the link in its lists whose address is most like the one asked
 * for, or else the part of the site it lies in, and hands its words to the search.
 */
const ENOUGH = 0.65;

/** The last step of an address, which is what tells pages apart: `/articles/pay/` ends in `pay`. */
const lastStep = (path: string): string =>
  path
    .replace(/\/index\.html$/, '')
    .split('/')
    .filter(Boolean)
    .at(-1) ?? '';

/** Neighbouring letters: `pay` has pa and ay. */
const pairsOf = (name: string): string[] => {
  const letters = name.toLowerCase().replace(/\.\w+$|[^\p{L}\d]/gu, '');
  return [...letters.slice(1)].map((letter, index) => (letters[index] ?? '') + letter);
};

/** How alike two names are, from 0 to 1: the share of neighbouring letters they have in common. */
function likeness(one: string, other: string): number {
  const pairs = pairsOf(one);
  const rest = pairsOf(other);
  const total = pairs.length + rest.length;
  const common = pairs.filter((pair) => {
    const at = rest.indexOf(pair);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return total > 0 ? (2 * common.length) / total : 0;
}

const asked = percentDecoded(location.pathname);
const ranked = [...document.querySelectorAll<HTMLAnchorElement>('[data-addresses] a')]
  .map((link) => {
    const score = likeness(lastStep(asked), lastStep(link.pathname));
    return { link, score: Math.max(score, asked.startsWith(link.pathname) ? ENOUGH : 0) };
  })
  .sort((a, b) => b.score - a.score);
const [best] = ranked;
const notice = document.querySelector<HTMLElement>('.likely');
const guess = notice?.querySelector('a');

if (notice && guess && best && best.score >= ENOUGH) {
  guess.href = best.link.href;
  guess.textContent = best.link.textContent;
  notice.hidden = false;
}

const search = document.querySelector<HTMLAnchorElement>('a[data-search]');
const words = lastStep(asked).match(/[\p{L}\d]+/gu);
if (search && words) search.search = new URLSearchParams({ q: words.join(' ') }).toString();
