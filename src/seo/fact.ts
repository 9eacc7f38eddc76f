import { type CitedFrom, plainCitation } from '#src/document/citation.ts';
import { askedText } from '#src/document/fact-text.ts';
import type { FactOnRecord, SourceOnRecord } from '#src/document/record.ts';

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
