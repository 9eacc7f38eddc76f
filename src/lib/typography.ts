/** What keeps its text as it is: code is copied, scripts and styles are read by machines. */
const KEPT = /(<(script|style|pre|code|textarea)\b[\s\S]*?<\/\2>)/;

/** A figure and its unit, or `n` and its figure, with a space between them at which a line may break. */
const APART = /(\d) (?=%|(?:million|billion|people)\b)|\b(n) (?=\d)/g;

const HEADING = /<(h[1-6])\b[\s\S]*?<\/\1>/g;

/** The article "a" of a noun, which large type leaves at the end of a line. */
const ARTICLE = /\b(a) (?=[\p{L}\d])/giu;

/** An apostrophe as it is typed, after a letter; in HTML it may be escaped. */
const TYPED = /(?<=\p{L})(?:&#39;|')(?=[\p{L}\s.,;:!?)]|$)/gu;

/**
 * A page of HTML as a typesetter would set it: no line begins with the unit of the figure before it, none of a heading ends
 * with "a", and apostrophes in the text are curved. Tags, code, scripts and styles stay as they are.
 */
export const typeset = (html: string): string =>
  html
    .split(KEPT)
    .map((part, index) => (index % 3 === 0 ? setHeadings(withText(part, set)) : index % 3 === 1 ? part : ''))
    .join('');

const set = (text: string): string =>
  text.replace(APART, (_, figure: string, sample: string) => `${figure ?? sample}\u00a0`).replace(TYPED, '’');

const setHeadings = (html: string): string =>
  html.replace(HEADING, (heading) => withText(heading, (text) => text.replace(ARTICLE, '$1\u00a0')));

/** The HTML with the text between its tags changed. */
const withText = (html: string, change: (text: string) => string): string =>
  html.replace(/(^|>)([^<]+)/g, (_, end: string, text: string) => end + change(text));
