import { type CitedFrom, plainCitation } from '#src/document/citation.ts';
import { askedText } from '#src/document/fact-text.ts';
import type { FactOnRecord, SourceOnRecord } from '#src/document/record.ts';
import { formatWhen } from '#src/lib/dates.ts';
import { cutAtWord } from '#src/lib/shorten.ts';
import { SHOWN } from './head.ts';

/** A fact with everything one needs to quote it, as JSON. `asked` says who was asked, as the site prints it. */
export function factJson(fact: FactOnRecord, source: SourceOnRecord, at: CitedFrom): string {
  const { id, statement, value, unit, display, asOf, interval, n, counted, filter, locator, confidence } = fact;
  const { title, publisher, url } = source;
  const record = {
    ...{ id, statement, value, unit, display, asOf, interval, n, counted, filter, locator, confidence },
    asked: askedText(fact),
    url: at.url,
    cite: plainCitation(fact, source, at),
    source: { id: source.id, title, publisher, url },
  };
  return `${JSON.stringify(record, null, 2)}\n`;
}

/**
 * What to call the page of a fact in search results: its statement or, where this is too long, its figure, as much of
 * the statement as fits, and its id, because many statements begin alike.
 */
export function factTitle({ id, statement, display }: FactOnRecord): string {
  if (statement.length <= SHOWN.title) return statement;
  const figure = display ? `${display}: ` : '';
  const room = SHOWN.title - figure.length - id.length - ' ()'.length;
  return `${figure}${cutAtWord(statement, room)} (${id})`;
}

/** What search engines show of a fact: its statement, of when it is, and where it comes from. */
export const factDescription = ({ statement, asOf }: FactOnRecord, { title }: SourceOnRecord): string =>
  `${statement} As of ${formatWhen(asOf)}, from ${title.replace(/[^.?!]$/, '$&.')}`;
