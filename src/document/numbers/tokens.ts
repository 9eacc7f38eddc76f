/** A piece of a text that a rule about numbers looks at. */
export interface Token {
  kind: 'number' | 'word' | 'mark' | 'none';
  text: string;
  lower: string;
  start: number;
  end: number;
  /** Nothing stands between it and the token before. */
  tight: boolean;
  /** Which sentence of the text it stands in. */
  sentence: number;
}

/** A text cut into tokens. */
export interface Line {
  text: string;
  tokens: readonly Token[];
  /** What stands above a number that is alone in its table cell. */
  heading: string;
}

/** Stands in a text for what is not read, such as code or a fact. */
export const PLACEHOLDER = '\uFFFC';

const NONE: Token = { kind: 'none', text: '', lower: '', start: 0, end: 0, tight: false, sentence: -1 };

const PIECE =
  /(https?:\/\/\S+|www\.\S+)|(\d{1,3}(?:[\u00a0\u2009\u202f ]\d{3})+(?![\d.,:/-]?\d)|\d{1,3}(?:['’]\d{3})+(?!\d)|\d+(?:[.,]\d+)*)|(\p{L}+(?:['’]\p{L}+)*)|\S/gu;

/** Cuts a text into numbers, words and marks, in one pass. */
export function lineOf(text: string, heading = ''): Line {
  const tokens: Token[] = [];
  let sentence = 0;
  for (const match of text.matchAll(PIECE)) {
    const [piece, address, number, word] = match;
    const last = tokens.at(-1);
    const tight = last?.end === match.index;
    if (last && !tight && isEnd(last, piece)) sentence += 1;
    tokens.push({
      kind: number ? 'number' : word ? 'word' : 'mark',
      text: address ? PLACEHOLDER : piece,
      lower: address ? PLACEHOLDER : piece.toLowerCase(),
      start: match.index,
      end: match.index + piece.length,
      tight,
      sentence,
    });
  }
  return { text, tokens, heading };
}

/** Whether a sentence is over after this token, seeing what follows. */
const isEnd = (token: Token, next: string) =>
  token.kind === 'mark' && ((/[.…]/.test(token.text) && !/^\p{Ll}/u.test(next)) || '!?|'.includes(token.text));

export const tokenAt = (line: Line, at: number): Token => line.tokens[at] ?? NONE;

export const wordAt = (line: Line, at: number): string => tokenAt(line, at).lower;

/** Whether a hyphen at this place ties the words around it to one. */
export const isHyphen = (line: Line, at: number): boolean => {
  const token = tokenAt(line, at);
  return /^[-‐‑]$/.test(token.text) && token.tight && tokenAt(line, at + 1).tight;
};

/** Whether a token is the first word of its sentence. */
export const isFirst = (line: Line, at: number): boolean => {
  const before = tokenAt(line, at - 1);
  return before.kind === 'none' || before.sentence !== tokenAt(line, at).sentence;
};

/** Whether one of the words stands within `reach` tokens of a place, in its sentence; `reach` may be negative. */
export function isNear(line: Line, at: number, reach: number, words: ReadonlySet<string>): boolean {
  const { sentence } = tokenAt(line, at);
  const step = Math.sign(reach);
  for (let next = at + step; next !== at + reach + step; next += step) {
    const token = tokenAt(line, next);
    if (token.sentence !== sentence) return false;
    if (token.kind === 'word' && words.has(token.lower)) return true;
  }
  return false;
}
