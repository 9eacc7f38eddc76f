import { Document, isScalar, isSeq, Scalar } from 'yaml';
import { isDay, yearAfter } from '#src/lib/dates.ts';
import { cutAtWord, wholeSentences } from '#src/lib/shorten.ts';
import type { Post } from './post.ts';

/** What is said of every article of an import. */
export interface Defaults {
  topic?: string | undefined;
  author?: string | undefined;
  /** Topics and authors of the site by what the export calls them, in lower case. */
  topics: ReadonlyMap<string, string>;
  authors: ReadonlyMap<string, string>;
  keyFacts: readonly string[];
  reviewBy?: string | undefined;
  /** The day of the import. */
  today: string;
}

/** The front matter of an imported article before it is written. */
export interface Fields {
  title: string;
  summary: string;
  topics: string[];
  author: string;
  published: string;
  updated?: string;
  reviewBy: string;
  cover?: { src: string; alt: string };
  keyFacts: readonly string[];
  aliases: string[];
}

const LONGEST_TITLE = 90;
const LONGEST_SUMMARY = 220;
/** What lists and search engines show of a summary. */
const SHOWN = 160;
const MOST_TOPICS = 3;

/** Fills what the export says, and the rest by rule; `note` takes down each rule that changed or made something. */
export function fieldsOf(
  post: Post,
  text: string,
  defaults: Defaults,
  note: (message: string, kept?: string) => void,
): Omit<Fields, 'cover' | 'aliases'> {
  const published = publishedOf(post, defaults, note);
  const updated =
    post.updated && isDay(post.updated) && post.updated > published && post.updated <= defaults.today
      ? post.updated
      : undefined;
  return {
    title: titleOf(post, note),
    summary: summaryOf(post, text, note),
    topics: topicsOf(post, defaults, note),
    author: authorOf(post, defaults, note),
    published,
    ...(updated && { updated }),
    reviewBy: reviewOf(defaults, updated ?? published),
    keyFacts: defaults.keyFacts,
  };
}

type Note = (message: string, kept?: string) => void;

/** The title an article gets. */
export const titleFor = ({ title, fallback }: Pick<Post, 'title' | 'fallback'>): string =>
  cut(lineOf(title) || `Untitled ${fallback}`, LONGEST_TITLE);

const lineOf = (text: string) => text.replace(/\s+/g, ' ').trim();

function titleOf(post: Post, note: Note): string {
  const line = lineOf(post.title);
  const title = titleFor(post);
  if (line === '') note(`It has no title; it is called "${title}".`);
  else if (line.length > LONGEST_TITLE)
    note(`The title has ${line.length} characters and was cut to ${LONGEST_TITLE}.`, line);
  return title;
}

function summaryOf({ excerpt, title, fallback }: Post, text: string, note: Note): string {
  const own = lineOf(excerpt ?? '');
  if (own.length > LONGEST_SUMMARY)
    note(`The summary has ${own.length} characters and was cut to ${LONGEST_SUMMARY}.`, own);
  if (own !== '') return cut(own, LONGEST_SUMMARY);
  const words = lineOf(text);
  note(
    words
      ? 'It has no summary; the first sentences stand there.'
      : 'It has neither a summary nor words to make one of.',
  );
  return words
    ? cut(wholeSentences(words, SHOWN), LONGEST_SUMMARY)
    : cut(title.trim() || `Untitled ${fallback}`, LONGEST_SUMMARY);
}

/** Words that fit; a single word that is too long is cut between its letters. */
const cut = (text: string, most: number): string => {
  const fitting = cutAtWord(text, most - 1);
  return fitting.length <= most && fitting !== '…' ? fitting : `${[...text].slice(0, Math.floor(most / 2)).join('')}…`;
};

function topicsOf({ topics }: Post, defaults: Defaults, note: Note): string[] {
  const known = [...new Set(topics.flatMap((term) => mapped(defaults.topics, term)))];
  const unknown = topics.filter((term) => mapped(defaults.topics, term).length === 0);
  if (unknown.length > 0)
    note('Categories and tags without a topic here were left out.', unknown.map(({ name }) => name).join(', '));
  if (known.length > MOST_TOPICS)
    note(`It has more than ${MOST_TOPICS} topics; the first ${MOST_TOPICS} stay.`, known.slice(MOST_TOPICS).join(', '));
  return known.length > 0 ? known.slice(0, MOST_TOPICS) : [defaults.topic ?? ''];
}

function authorOf({ authors }: Post, defaults: Defaults, note: Note): string {
  const known = authors.flatMap((term) => mapped(defaults.authors, term));
  if (authors.length > 1)
    note('An article has one author; the others were left out.', authors.map(({ name }) => name).join(', '));
  else if (known.length === 0 && authors.length > 0)
    note(`Its author is not in content/authors/; "${defaults.author}" stands there.`, authors[0]?.name);
  return known[0] ?? defaults.author ?? '';
}

/** The topic or author a term stands for: by its address first, then by its words. */
const mapped = (names: ReadonlyMap<string, string>, { id, name }: { id: string; name: string }): string[] => {
  const found = names.get(id.toLowerCase()) ?? names.get(name.toLowerCase());
  return found ? [found] : [];
};

function publishedOf({ published, updated }: Post, { today }: Defaults, note: Note): string {
  const day = [published, updated].find(isDay);
  if (!isDay(published))
    note(`It has no day of publication; ${day ? 'that of its last change' : 'the day of the import'} stands there.`);
  return day ?? today;
}

/** A year after the import, or after the article where that is still to come. */
function reviewOf({ reviewBy, today }: Defaults, changed: string): string {
  if (reviewBy && reviewBy > changed) return reviewBy;
  return yearAfter(changed > today ? changed : today);
}

/** The front matter as YAML between its dashes. `remarks` stand above it, for the editor. */
export function write(fields: Fields, remarks: readonly string[]): string {
  const document = new Document({ ...fields, ...(fields.aliases.length === 0 && { aliases: undefined }), draft: true });
  document.commentBefore = remarks.map((line) => ` ${line.replace(/\s+/g, ' ')}`).join('\n');
  for (const name of ['title', 'summary'] as const) {
    const node = document.get(name, true);
    if (isScalar(node)) node.type = Scalar.QUOTE_DOUBLE;
  }
  for (const name of ['topics', 'keyFacts'] as const) {
    const node = document.get(name, true);
    if (isSeq(node)) node.flow = true;
  }
  return `---\n${document.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n`;
}
