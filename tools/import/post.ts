import type { Root } from 'hast';
import type { Origin } from './report.ts';

/** A picture as an export names it: an address, or a path beside the file. */
export interface PictureName {
  src: string;
  alt: string;
}

/** An article as an export has it, whatever made the export. Everything but its text is at hand at once. */
export interface Post extends Origin {
  is: 'post';
  /** What it is called there; may be empty. */
  title: string;
  /** The last part of its address; may hold anything. */
  slug: string;
  /** What its folder is called when nothing of the slug and the title can be in an address. */
  fallback: string;
  /** The full addresses and paths it was known by, the one readers know first; they become aliases. */
  addresses: string[];
  /** Other addresses links may lead to, such as `?p=12`. */
  alsoKnownAs: string[];
  /** Days, `YYYY-MM-DD`. */
  published?: string | undefined;
  updated?: string | undefined;
  /** Its summary as text. */
  excerpt?: string | undefined;
  /** Names of its categories and tags, each as its address and as its words. */
  topics: Term[];
  /** Who signed it, each as a login and as a name. */
  authors: Term[];
  /** The picture above it. */
  picture?: PictureName | undefined;
  /** What readers of the draft should know, such as that it was private. */
  remarks: string[];
  /** Folder of the file it comes from, for pictures beside it. */
  folder?: string;
  /** Reads its text. Lines are those of `file` where `hasLines`. */
  text(note: NoteTaker): Root;
  /** Whether the lines of the tree are lines of `file`, `line` being the first. */
  hasLines: boolean;
}

export interface Term {
  id: string;
  name: string;
}

/** Something in an export that is no article. */
export interface Skipped extends Origin {
  is: 'skipped';
  title: string;
  /** What it is, in a word or two, for the count: "attachment", "revision". */
  what: string;
  /** Why it was not imported, in a sentence. */
  why: string;
  /** Whether somebody should look: it was meant to be an article. */
  isFault: boolean;
}

/** What an export holds, in its order. */
export type Item = Post | Skipped;

/** Takes down what could not be converted: where in the text, counted from 0, what, and the thing itself. */
export type NoteTaker = (
  kind: 'shortcode' | 'html' | 'comment' | 'field',
  offset: number,
  message: string,
  kept: string,
) => void;

/** An export that can be read from the start any number of times. */
export interface Export {
  items(): AsyncIterable<Item>;
  /** Home addresses of the old site, known after the first reading. */
  homes: Set<string>;
  /** What else was found and not imported, such as comments, with how many there are. */
  counts: Map<string, number>;
  /** The picture an id stands for. */
  attachments?: ReadonlyMap<string, PictureName>;
}

/** The file cannot be read at all; the message is a full sentence for its owner. */
export class Unreadable extends Error {}
