import '#src/styles/fonts.css';
import '#src/styles/site.css';
import './overlay.css';
import type { Finding } from '#src/lib/finding.ts';
import { countOf } from '#src/lib/numbers.ts';
import { findingList } from './bar-findings.ts';
import { make } from './element.ts';

/** Shows instead of a page what stops it from being drawn; the server sends the findings along. */
const findings = JSON.parse(document.querySelector('[type="application/json"]')?.textContent ?? '[]') as Finding[];
document
  .querySelector('pre')
  ?.replaceWith(
    make(
      'main',
      { class: 'overlay in' },
      make('p', { class: 'overlay-kicker' }, 'The checker stopped this page'),
      make('h1', {}, `${countOf(findings.length, 'thing')} to mend`),
      make('p', {}, 'The page comes back as soon as the file is saved without them.'),
      findingList(findings),
    ),
  );
