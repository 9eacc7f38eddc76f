import { parse, Scalar, stringify } from 'yaml';

/** A value as lines of YAML, none of them broken. */
export const stringified = (value: unknown): string => stringify(value, { lineWidth: 0 });

/** Lines, each with `indent` spaces more before it. */
export const indented = (text: string, indent: number): string => text.replace(/^(?=.)/gm, ' '.repeat(indent));

/**
 * A value as it stands in a line. A text is in the quotes of `style`, or plain where every reader of YAML takes it as that
 * text; `isInFlow`: between brackets, where commas and brackets mean something.
 */
export function inline(value: unknown, style?: string, isInFlow = false): string {
  const quote = style === Scalar.QUOTE_DOUBLE || style === Scalar.QUOTE_SINGLE ? style : Scalar.PLAIN;
  const options = { lineWidth: 0, defaultStringType: quote, defaultKeyType: 'PLAIN', blockQuote: false } as const;
  const isText = typeof value === 'string';
  const written =
    isText && !isInFlow
      ? stringify(value, options).trim()
      : stringify([value], { ...options, collectionStyle: 'flow' })
          .trim()
          .slice(1, -1)
          .trim();
  if (!isText || isDay(value)) return written;
  return parse(written, { version: '1.1', logLevel: 'silent' }) === value ? written : JSON.stringify(value);
}

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text);
