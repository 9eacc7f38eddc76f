import { UNKNOWN_HOME } from './addresses.ts';
import type { NoteTaker } from './post.ts';

/** Code of MDX: what it imports and exports, up to the next empty line, and comments. */
const MDX_CODE = /^(?:import|export)\s[^\n]*(?:\n[^\n]*\S[^\n]*)*|\{\/\*[\s\S]{0,5000}?\*\/\}/.source;
/** A list that Jekyll replaces by the contents of the page, and what kramdown says of an element. */
const KRAMDOWN = /^[*+-][^\n]*\n\{:toc[^\n}]*\}|\{:[^\n}]*\}/.source;
const TAG = /\{\{[<%](?:(?!\}\})[\s\S]){0,2000}\}\}|\{%[^\n]{0,2000}?%\}|\{\{[^\n]{0,2000}?\}\}/.source;
const FENCE = /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*(?:`{3,}[^`\n]*$|~{3,}[^\n]*$)/.source;

const NAME_AND_REST = /^\{[{%][<%-]?\s*(\/?[\w.]*)\s*([\s\S]*?)\s*[->%]?[%}]\}$/;
const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|`([^`]*)`|([^\s"'>]+))/g;
const QUOTED = /^\{\{\s*["']([^"']*)["']\s*\|\s*(?:relative_url|absolute_url|relURL|absURL)\s*\}\}$/;
/** A tag that Hugo is told to print. */
const ESCAPED = /^\{\{([<%])\/\*([\s\S]*)\*\/([>%])\}\}$/;
/** Where a tag would be part of the address of a link or picture. */
const IN_ADDRESS = /(?:\]\(\s*<?|=["'])[^\s"'()<>]*$/;

/** Players by their tag, and what the id of a film is put behind. */
const PLAYERS: ReadonlyMap<string, string> = new Map([
  ['youtube', 'https://www.youtube.com/watch?v='],
  ['vimeo', 'https://vimeo.com/'],
]);
const LINKS: ReadonlySet<string> = new Set(['post_url', 'link', 'ref', 'relref']);
const NOTHING: ReadonlySet<string> = new Set(['site.baseurl', 'site.url', 'site.BaseURL', 'raw', 'endraw']);

/** The address by which tags name a file, whatever address its article had. */
export const addressOfName = (name: string): string => `${UNKNOWN_HOME}by-name/${encodeURIComponent(name)}`;

/**
 * The text of a Markdown file with the tags of Jekyll, Hugo, kramdown and MDX turned into Markdown or HTML that says the same,
 * and into `<import-note>` elsewhere; each of those is noted. Code is left alone. Lines stay where they are.
 */
export const replaceTemplateTags = (text: string, isMdx: boolean, note: NoteTaker): string =>
  new Scanner(text, isMdx, note).run();

class Scanner {
  private readonly text: string;
  private readonly signs: RegExp;
  private readonly note: NoteTaker;
  private readonly out: string[] = [];
  private at = 0;
  private isRaw = false;
  private line = 0;
  private counted = 0;

  constructor(text: string, isMdx: boolean, note: NoteTaker) {
    this.text = text.replace(/\r\n?/g, '\n');
    this.signs = new RegExp([FENCE, '`+', ...(isMdx ? [MDX_CODE] : [KRAMDOWN]), TAG].join('|'), 'gm');
    this.note = note;
  }

  run(): string {
    for (;;) {
      this.signs.lastIndex = this.at;
      const match = this.signs.exec(this.text);
      this.copyTo(match?.index ?? this.text.length);
      if (!match) return this.out.join('');
      this.read(match[0]);
    }
  }

  private read(sign: string) {
    const [fence] = /(?:`{3,}|~{3,})/.exec(sign) ?? [];
    if (/^[\s>*+\d.)-]*(?:`{3,}[^`]*|~{3,}.*)$/.test(sign) && fence && this.isAtLineStart())
      this.copyFence(fence, sign);
    else if (sign.startsWith('`')) this.copyCode(sign);
    else if (/^\{[{%]/.test(sign)) this.replaceTag(sign);
    else this.drop(sign);
  }

  private isAtLineStart = () => this.at === 0 || this.text[this.at - 1] === '\n';

  private copyTo(end: number) {
    this.out.push(this.text.slice(this.at, end));
    this.at = end;
  }

  private copyFence(fence: string, line: string) {
    const end = new RegExp(`^[ \\t>]*${fence[0]}{${fence.length},}[ \\t]*$`, 'gm');
    end.lastIndex = this.at + line.length;
    const close = end.exec(this.text);
    this.copyWithoutRaw(close ? end.lastIndex : this.text.length);
  }

  /** Copies code in a line up to as many backticks as it begins with, in the same paragraph. */
  private copyCode(ticks: string) {
    const paragraph = this.text.indexOf('\n\n', this.at);
    const runs = /`+/g;
    runs.lastIndex = this.at + ticks.length;
    for (let run = runs.exec(this.text); run; run = runs.exec(this.text)) {
      if (paragraph >= 0 && run.index > paragraph) break;
      if (run[0].length === ticks.length) return this.copyWithoutRaw(runs.lastIndex);
    }
    return this.copyTo(this.at + ticks.length);
  }

  /** Jekyll reads tags in code, too; what tells it not to is no part of the code. */
  private copyWithoutRaw(end: number) {
    this.out.push(this.text.slice(this.at, end).replace(/\{%-?\s*(?:end)?raw\s*-?%\}/g, ''));
    this.at = end;
  }

  /** Takes out what readers never saw. */
  private drop(sign: string) {
    const [kind, message] = sign.startsWith('{/*')
      ? (['comment', 'A comment was dropped.'] as const)
      : /^[ie]/.test(sign)
        ? (['html', 'Code was taken out.'] as const)
        : (['html', 'What kramdown was told of an element was taken out.'] as const);
    this.tell(kind, message, sign);
    this.replace(sign, '');
  }

  private replaceTag(tag: string) {
    const [, name = '', rest = ''] = NAME_AND_REST.exec(tag) ?? [];
    const [, open, escaped, close] = ESCAPED.exec(tag) ?? [];
    if (name === 'raw' || name === 'endraw') this.isRaw = name === 'raw';
    if (escaped !== undefined) this.replace(tag, asText(`{{${open}${escaped}${close}}}`));
    else if (this.isRaw && name !== 'raw') this.replace(tag, asText(tag));
    else if (name === 'highlight') this.highlight(tag, rest);
    else if (name === 'comment') this.comment(tag);
    else this.replace(tag, this.meaningOf(tag, name, rest) ?? this.unknown(tag));
  }

  /** What a tag says in Markdown or HTML; nothing where neither can say it. */
  private meaningOf(tag: string, name: string, rest: string): string | undefined {
    const [, quoted] = QUOTED.exec(tag) ?? [];
    if (quoted !== undefined) return quoted;
    if (NOTHING.has(name)) return '';
    if (name === 'figure') return figure(attributesOf(rest));
    const [id = ''] = /[^\s"'=]+(?=["']?$)/.exec(rest) ?? [];
    const player = PLAYERS.get(name);
    if (player && id) return `<iframe src="${player}${encodeURIComponent(id)}"></iframe>`;
    if (!LINKS.has(name)) return undefined;
    const [file = '', place] = rest.replace(/^["']|["']$/g, '').split('#');
    const base = file
      .replace(/(?:\/_?index)?\.(?:md|markdown|mdx|html)$/i, '')
      .replace(/\/$/, '')
      .split('/')
      .at(-1);
    return base ? `${addressOfName(base)}${place ? `#${place}` : ''}` : `#${place}`;
  }

  private unknown(tag: string): string {
    this.tell('shortcode', 'A template tag was taken out.', tag);
    const before = this.out.slice(-3).join('').slice(-200);
    return IN_ADDRESS.test(before) ? '#template-tag' : `<import-note data-text="${asText(tag)}"></import-note>`;
  }

  private highlight(tag: string, rest: string) {
    const end = this.endTag('highlight');
    if (!end) return this.replace(tag, this.unknown(tag));
    const code = this.text.slice(this.at + tag.length, end.index);
    const fence = '~'.repeat(Math.max(2, ...[...code.matchAll(/~+/g)].map(([run]) => run.length)) + 1);
    const [language = ''] = /^\w[\w+#-]*/.exec(rest) ?? [];
    this.out.push(
      `${fence}${language}`,
      code.startsWith('\n') ? '' : '\n',
      code,
      code.endsWith('\n') ? '' : '\n',
      fence,
    );
    this.at = end.index + end[0].length;
  }

  private comment(tag: string) {
    const end = this.endTag('comment');
    const whole = end ? this.text.slice(this.at, end.index + end[0].length) : tag;
    this.tell('comment', 'A comment was dropped.', whole);
    this.replace(whole, '');
  }

  private endTag(name: string): RegExpExecArray | null {
    const end = new RegExp(`\\{%-?\\s*end${name}\\s*-?%\\}|\\{\\{[<%]\\s*/${name}\\s*[>%]\\}\\}`, 'g');
    end.lastIndex = this.at;
    return end.exec(this.text);
  }

  /** Lines are counted in what was written, so that later places stay right. */
  private replace(sign: string, by: string) {
    this.out.push(by, '\n'.repeat(sign.split('\n').length - 1));
    this.at += sign.length;
  }

  private tell(kind: Parameters<NoteTaker>[0], message: string, kept: string) {
    for (; this.counted < this.at; this.counted++) if (this.text[this.counted] === '\n') this.line += 1;
    this.note(kind, this.line, message, kept);
  }
}

function figure(attributes: Map<string, string>): string | undefined {
  const src = attributes.get('src');
  const caption = attributes.get('caption') ?? attributes.get('title');
  const alt = attributes.get('alt') ?? '';
  return src && `<img src="${asText(src)}" alt="${asText(alt)}"${caption ? ` title="${asText(caption)}"` : ''}>`;
}

const attributesOf = (text: string): Map<string, string> =>
  new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', ...values]) => [
      name.toLowerCase(),
      values.find((value) => value !== undefined) ?? '',
    ]),
  );

/** Text that means nothing to HTML or Markdown. */
const asText = (text: string) =>
  text.replace(/\s*\n\s*/g, ' ').replace(/["&<>*_`[\]{}\\]/g, (sign) => `&#${sign.charCodeAt(0)};`);
