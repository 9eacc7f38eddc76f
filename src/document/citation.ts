import { formatWhen } from '#src/lib/dates.ts';
import type { FactOnRecord, SourceOnRecord } from './record.ts';

/** Who publishes what is cited, and where. */
export interface CitedFrom {
  /** Name of this publication. */
  publication: string;
  publisher: string;
  /** Full address of what is cited. */
  url: string;
}

/** A fact as a line to paste into a text: where it is on record, and what it rests on. */
export const plainCitation = (fact: FactOnRecord, source: SourceOnRecord, { publication, url }: CitedFrom): string =>
  `${quoted(fact.statement)} ${publication}, as of ${formatWhen(fact.asOf)}. Source: ${sourceLine(fact, source)}. ${url}`;

/** A fact as an entry for a bibliography in BibTeX. Its key is the id of the fact and stays the same. */
export const bibtexCitation = (fact: FactOnRecord, source: SourceOnRecord, from: CitedFrom): string =>
  [
    `@misc{${fact.id},`,
    `  author = {{${bibtex(from.publisher)}}},`,
    `  title = {{${bibtex(fact.statement)}}},`,
    `  year = {${fact.asOf.slice(0, 4)}},`,
    `  howpublished = {${bibtex(from.publication)}},`,
    `  url = {${from.url}},`,
    `  note = {As of ${formatWhen(fact.asOf)}. Source: ${bibtex(sourceLine(fact, source))}}`,
    '}',
  ].join('\n');

/** What a citation needs to know of an article. */
export interface CitedArticle {
  id: string;
  title: string;
  published: string;
  updated?: string | undefined;
}

/** An article as a line to paste into a text: who says it, what, where, and when. */
export const plainArticleCitation = (
  { title, published, updated }: CitedArticle,
  author: string,
  { publication, url }: CitedFrom,
): string =>
  `${author.replace(/\.$/, '')}: ${quoted(title)}. ${publication}, ${formatWhen(published)}${updated ? `, updated ${formatWhen(updated)}` : ''}. ${url}`;

/** An article as an entry for a bibliography in BibTeX. Its key is the id of the article and stays the same. */
export const bibtexArticleCitation = (
  { id, title, published, updated }: CitedArticle,
  author: string,
  { publication, url }: CitedFrom,
): string =>
  [
    `@misc{${id},`,
    `  author = {{${bibtex(author)}}},`,
    `  title = {{${bibtex(title)}}},`,
    `  year = {${published.slice(0, 4)}},`,
    `  month = {${Number(published.slice(5, 7))}},`,
    `  howpublished = {${bibtex(publication)}},`,
    ...(updated ? [`  note = {Updated ${formatWhen(updated)}},`] : []),
    `  url = {${url}}`,
    '}',
  ].join('\n');

const quoted = (statement: string) => `“${statement.replaceAll('“', '‘').replaceAll('”', '’')}”`;

const sourceLine = ({ locator }: FactOnRecord, { publisher, title, published }: SourceOnRecord) =>
  [publisher.replace(/\.$/, ''), title, published && formatWhen(published), locator.replace(/\.$/, '')]
    .filter(Boolean)
    .join(', ');

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text as BibTeX and LaTeX read it back unchanged. */
const bibtex = (text: string): string => text.replace(/[\\~^{}%&$#_]/g, (sign) => COMMANDS[sign] ?? `\\${sign}`);
