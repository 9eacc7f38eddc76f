import { KIND_NAMES } from './controls.ts';
import { element } from './element.ts';
import { excerptOf, type FoundText, type Limits, richness } from './excerpt.ts';
import type { Found, Place } from './pagefind.ts';

/** Parts of an article that are shown below it, those that hold most of what was searched for. */
const MOST_PARTS = 2;

/** Words of the excerpt from something short, shown almost whole, and from a part of an article. */
const LENGTH = 36;
const PART_LENGTH = 24;

/** A part of an article: its heading, and the words between this and the next one. */
interface Part extends Place {
  from: number;
  to: number;
}

/** One thing that was found, as an item of a list. */
export function makeResult(found: Found): HTMLElement {
  const { url, meta, filters } = found;
  const [kind] = filters.kind;
  const text = { words: found.content.split(/\s+/), found: found.locations };
  const parts = richest(partsOf(found, text), text);
  return element(
    'li',
    { class: `search-result ${kind}` },
    element('p', { class: 'search-label' }, [KIND_NAMES[kind].one, ...(filters.topic ?? []).slice(0, 1)].join(' · ')),
    element('a', { href: url, class: 'search-title' }, meta.title),
    ...(meta.figure ? [element('p', { class: 'search-figure' }, meta.figure)] : []),
    ...(parts.length > 0
      ? [element('ul', {}, ...parts.map((part) => makePart(part, text)))]
      : [makeExcerpt(text, { length: LENGTH })]),
  );
}

const makePart = ({ url, title, from, to }: Part, text: FoundText) =>
  element('li', {}, element('a', { href: url }, title), makeExcerpt(text, { length: PART_LENGTH, from, to }));

const makeExcerpt = (text: FoundText, limits: Limits) =>
  element(
    'p',
    { class: 'search-excerpt' },
    ...excerptOf(text, limits).map((run) => (run.isMarked ? element('mark', {}, run.text) : run.text)),
  );

function partsOf({ sub_results, anchors }: Found, { words }: FoundText): Part[] {
  const headings = anchors.filter(({ element: name }) => /^h\d$/.test(name)).map(({ location }) => location);
  return sub_results.flatMap((place) => {
    if (!place.anchor) return [];
    const { location, text } = place.anchor;
    const to = Math.min(...headings.filter((heading) => heading > location), words.length);
    return [{ ...place, from: location + text.trim().split(/\s+/).length, to }];
  });
}

/** The parts that hold most, in the order in which they stand. */
function richest(parts: readonly Part[], text: FoundText): Part[] {
  const worth = ({ locations }: Part) => richness({ ...text, found: locations });
  const chosen = parts.toSorted((a, b) => worth(b) - worth(a)).slice(0, MOST_PARTS);
  return parts.filter((part) => chosen.includes(part));
}
