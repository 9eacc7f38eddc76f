/** An item as it stands in the file, `<item>` and `</item>` with all between. */
export interface RawItem {
  text: string;
  line: number;
  fault?: string;
}

/** More than this is no article; it is given up, so that it does not fill the memory. */
const LARGEST = 20 * 1024 * 1024;

const SIGN = /<!\[CDATA\[|<item[\s>]|<\/item>/g;
/** The longest sign; so much may be cut off at the end of a piece. */
const LONGEST = 9;

/** Cuts a stream of WXR into its items. A fault in one stays in it: only where items begin and end is looked for. */
export class ItemSplitter {
  /** What stands above the first item. */
  head = '';
  private buffer = '';
  /** Up to where the buffer has been looked through. */
  private at = 0;
  /** Line at the start of the buffer. */
  private line = 1;
  private state: 'between' | 'item' = 'between';
  private isInCdata = false;
  private isHeadOver = false;
  private isTooLarge = false;

  /** The items that end in this piece. */
  take(piece: string): RawItem[] {
    this.buffer += piece;
    const items: RawItem[] = [];
    while (this.step(items));
    this.shorten();
    return items;
  }

  /** The item the file breaks off in, if there is one. */
  end(): RawItem[] {
    if (this.state === 'between') return [];
    return [this.cut(this.buffer.length, 'The file ends in the middle of it.')];
  }

  private step(items: RawItem[]): boolean {
    if (this.isInCdata) return this.passCdata();
    SIGN.lastIndex = this.at;
    const match = SIGN.exec(this.buffer);
    if (!match) {
      this.at = Math.max(this.at, this.buffer.length - LONGEST);
      return false;
    }
    this.at = match.index;
    const [sign] = match;
    if (sign === '<![CDATA[') {
      this.isInCdata = true;
      this.at += sign.length;
    } else if (sign === '</item>') {
      this.at += sign.length;
      if (this.state === 'item') items.push(this.cut(this.at));
      this.state = 'between';
    } else {
      if (this.state === 'item') items.push(this.cut(this.at, 'It does not end before the next one begins.'));
      this.begin();
      this.at = LONGEST;
    }
    return true;
  }

  private passCdata(): boolean {
    const end = this.buffer.indexOf(']]>', this.at);
    if (end < 0) {
      this.at = Math.max(this.at, this.buffer.length - 2);
      return false;
    }
    this.isInCdata = false;
    this.at = end + 3;
    return true;
  }

  private begin() {
    if (!this.isHeadOver) this.head = Buffer.from(this.buffer.slice(0, this.at)).toString();
    this.isHeadOver = true;
    this.drop(this.at);
    this.state = 'item';
  }

  private cut(end: number, fault?: string): RawItem {
    const text = this.buffer.slice(0, end);
    const why = this.isTooLarge ? 'It is larger than 20 MB.' : fault;
    const item = { text, line: this.line, ...(why && { fault: why }) };
    this.drop(end);
    this.isTooLarge = false;
    return item;
  }

  /** Keeps the buffer small between items, and in an item that is larger than any. */
  private shorten() {
    if (this.state === 'between' && this.isHeadOver) this.drop(this.at);
    if (this.state === 'item' && this.buffer.length > LARGEST) {
      this.isTooLarge = true;
      const kept = this.line;
      this.drop(this.at);
      this.line = kept;
    }
  }

  private drop(end: number) {
    for (let index = this.buffer.indexOf('\n'); index >= 0 && index < end; index = this.buffer.indexOf('\n', index + 1))
      this.line += 1;
    this.buffer = this.buffer.slice(end);
    this.at = 0;
  }
}
