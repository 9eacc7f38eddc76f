/** Elements after which a new line begins, or a new cell. */
const BLOCK = /^<\/?(?:p|div|h[1-6]|[uod]l|li|d[td]|table|caption|t[rdh]|pre|blockquote|figure|figcaption|br|hr)\b/;

/** HTML that this project printed, as words without markup and without source marks: for search. */
export const htmlToText = (html: string): string =>
  html
    .replace(/<sup data-source="[^"]*"><a [^>]*>\[\d+\]<\/a><\/sup>/g, '')
    .replace(/<(?:"[^"]*"|[^">])*>/g, (tag) => (BLOCK.test(tag) ? ' ' : ''))
    .replaceAll('&#x3C;', '<')
    .replaceAll('&#x26;', '&')
    .replace(/\s+/g, ' ')
    .trim();
