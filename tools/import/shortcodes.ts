import type { NoteTaker, PictureName } from './post.ts';

/** What a shortcode may need to be turned into HTML. */
export interface ShortcodeContext {
  note: NoteTaker;
  attachments: ReadonlyMap<string, PictureName>;
}

/** Shortcodes every WordPress knows, and those for code. Others show themselves by their form. */
const KNOWN: ReadonlySet<string> = new Set(
  'caption wp_caption gallery embed audio video playlist youtube vimeo code sourcecode'.split(' '),
);
const CAPTIONS: ReadonlySet<string> = new Set(['caption', 'wp_caption']);
const CODES: ReadonlySet<string> = new Set(['code', 'sourcecode']);
const PLAYERS: ReadonlySet<string> = new Set(['audio', 'video', 'youtube', 'vimeo']);

/** HTML whose content is not looked into. */
const VERBATIM = /<(pre|code|script|style|textarea)\b/iy;
const SHORTCODE = /\[(?<close>\/?)(?<name>[a-z][\w-]*)(?<attributes>(?:[\s=][^[\]<>]*)?)\]/iy;
const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'\]]+))/g;

/**
 * The text of a WordPress post with its shortcodes turned into HTML where HTML can say it, and into `<import-note>` elsewhere;
 * each of those is noted. Text in brackets that is no shortcode, such as [sic], stays. One pass, however they are nested.
 */
export const replaceShortcodes = (html: string, context: ShortcodeContext): string =>
  html.includes('[') ? new Scanner(html, context).run() : html;

class Scanner {
  private readonly html: string;
  private readonly context: ShortcodeContext;
  private readonly out: string[] = [];
  /** Names that are closed somewhere; what is closed was a shortcode. */
  private readonly closed: ReadonlySet<string>;
  private readonly opened = new Map<string, number>();
  private readonly missing = new Set<string>();
  private caption: 'none' | 'picture' | 'words' = 'none';
  private at = 0;
  private lines = 0;
  private counted = 0;

  constructor(html: string, context: ShortcodeContext) {
    this.html = html;
    this.context = context;
    this.closed = new Set([...html.matchAll(/\[\/([a-z][\w-]*)\]/gi)].map(([, name = '']) => name));
  }

  run(): string {
    while (this.at < this.html.length) {
      const next = this.nextSign();
      this.copyTo(next);
      if (next === this.html.length) break;
      if (this.html[next] === '<') this.readMarkup();
      else this.readBracket();
    }
    if (this.caption !== 'none') this.endCaption();
    return this.out.join('');
  }

  private nextSign(): number {
    for (let index = this.at; index < this.html.length; index++)
      if (this.html[index] === '<' || this.html[index] === '[') return index;
    return this.html.length;
  }

  private copyTo(end: number) {
    this.out.push(this.html.slice(this.at, end));
    this.at = end;
  }

  /** The end of the first `mark` from here on; nothing where there is none, which is looked for only once. */
  private endOf(mark: string): number | undefined {
    if (this.missing.has(mark)) return undefined;
    const index = this.html.indexOf(mark, this.at);
    if (index >= 0) return index + mark.length;
    this.missing.add(mark);
    return undefined;
  }

  private readMarkup() {
    VERBATIM.lastIndex = this.at;
    const [, verbatim] = VERBATIM.exec(this.html) ?? [];
    const isComment = this.html.startsWith('<!--', this.at);
    const end = this.endOf(isComment ? '-->' : verbatim ? `</${verbatim}>` : '>') ?? this.at + 1;
    const isPicture = /^<img\b/i.test(this.html.slice(this.at, this.at + 5));
    this.copyTo(end);
    if (!isPicture || this.caption !== 'picture') return;
    const [link = ''] = /^\s*<\/a>/i.exec(this.html.slice(this.at, this.at + 50)) ?? [];
    this.copyTo(this.at + link.length);
    this.out.push('<figcaption>');
    this.caption = 'words';
  }

  private readBracket() {
    const isEscaped = this.html[this.at + 1] === '[';
    SHORTCODE.lastIndex = isEscaped ? this.at + 1 : this.at;
    const match = SHORTCODE.exec(this.html);
    const [whole = '', , name = ''] = match ?? [];
    if (match && isEscaped && this.html[SHORTCODE.lastIndex] === ']') {
      this.out.push(whole);
      this.at = SHORTCODE.lastIndex + 1;
    } else if (match && !isEscaped && this.isShortcode(name, match.groups?.['attributes'] ?? '')) this.replace(match);
    else this.copyTo(this.at + 1);
  }

  private isShortcode = (name: string, attributes: string) =>
    KNOWN.has(name.toLowerCase()) || /[_-]/.test(name) || /=|\/\s*$/.test(attributes) || this.closed.has(name);

  private replace(match: RegExpExecArray) {
    const whole = match[0];
    const name = (match[2] ?? '').toLowerCase();
    const attributes = attributesOf(match[3] ?? '');
    const start = this.at;
    this.at += whole.length;
    if (match[1] === '/') this.close(name, whole, start);
    else if (CAPTIONS.has(name) && this.caption === 'none') this.beginCaption(attributes);
    else if (CODES.has(name)) this.copyCode(name, attributes);
    else if (name === 'gallery') this.gallery(whole, start, attributes);
    else if (name === 'embed' || PLAYERS.has(name)) this.embed(name, whole, start, attributes);
    else this.leave(name, whole, start);
    // Lines are counted in what was written, so that later places stay right.
    this.out.push('\n'.repeat(whole.split('\n').length - 1));
  }

  private leave(name: string, whole: string, start: number) {
    this.opened.set(name, (this.opened.get(name) ?? 0) + 1);
    this.note(start, `The shortcode [${name}] was taken out.`, whole);
    this.out.push(`<import-note data-text="${escaped(whole.replaceAll('\n', ' '))}"></import-note>`);
  }

  private close(name: string, whole: string, start: number) {
    const open = this.opened.get(name) ?? 0;
    if (CAPTIONS.has(name) && this.caption !== 'none') this.endCaption();
    else if (open > 0) this.opened.set(name, open - 1);
    else this.note(start, `${whole} closes a shortcode that is not open. It was taken out.`, whole);
  }

  private beginCaption(attributes: Map<string, string>) {
    const words = attributes.get('caption');
    this.out.push('<figure>', ...(words ? [`<figcaption>${words}</figcaption>`] : []));
    this.caption = 'picture';
  }

  private endCaption() {
    this.out.push(this.caption === 'words' ? '</figcaption></figure>' : '</figure>');
    this.caption = 'none';
  }

  private copyCode(name: string, attributes: Map<string, string>) {
    const close = `[/${name}]`;
    const end = this.endOf(close) ?? this.html.length + close.length;
    const language = attributes.get('language') ?? attributes.get('lang') ?? '';
    const code = this.html.slice(this.at, end - close.length);
    const text = code.replace(/^\r?\n/, '');
    // The line break before the code moves before the tag, so that later lines keep their numbers.
    this.out.push(
      code.slice(0, code.length - text.length),
      `<pre><code class="language-${escaped(language)}">`,
      text,
      '</code></pre>',
    );
    this.at = Math.min(end, this.html.length);
  }

  private gallery(whole: string, start: number, attributes: Map<string, string>) {
    const ids = (attributes.get('ids') ?? '').split(',').map((id) => id.trim());
    const pictures = ids.map((id) => this.context.attachments.get(id));
    if (pictures.some((picture) => !picture))
      this.note(start, 'A gallery names pictures that are not in the export.', whole);
    for (const picture of pictures)
      if (picture) this.out.push(`<p><img src="${escaped(picture.src)}" alt="${escaped(picture.alt)}"></p>`);
  }

  private embed(name: string, whole: string, start: number, attributes: Map<string, string>) {
    const close = `[/${name}]`;
    const end = this.endOf(close);
    const inside = end === undefined ? '' : this.html.slice(this.at, end - close.length).trim();
    const isAddress = /^https?:\/\/[^\s<[]+$/.test(inside);
    const src = isAddress ? inside : [...attributes.values()].find((value) => /^https?:\/\//.test(value));
    if (!src) {
      this.leave(name, whole, start);
      return;
    }
    if (isAddress && end !== undefined) this.at = end;
    else this.opened.set(name, (this.opened.get(name) ?? 0) + 1);
    this.out.push(`<iframe src="${isAddress ? src : escaped(src)}"></iframe>`);
  }

  private note(start: number, message: string, kept: string) {
    for (; this.counted < start; this.counted++) if (this.html[this.counted] === '\n') this.lines += 1;
    this.context.note('shortcode', this.lines, message, kept);
  }
}

const attributesOf = (text: string): Map<string, string> =>
  new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      double ?? single ?? bare ?? '',
    ]),
  );

const escaped = (text: string) => text.replaceAll('"', '&quot;').replaceAll('<', '&lt;');
