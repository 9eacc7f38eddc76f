import type { Finding } from './finding.ts';
import type { Readability } from './readability.ts';

/** The page of the CMS, below the base. It fills the window by itself. */
export const CMS_PATH = '/admin/';

/** Where `astro dev` answers what is to be said of a page, whose path follows: `/@desk/articles/pay/`. */
export const DESK_PATH = '/@desk/';

/** What `astro dev` calls when the content was checked anew. */
export const DESK_STIRRED = 'desk:checked';

/** Whether readers see a page, in a word and in a sentence. */
export interface Status {
  is: 'published' | 'scheduled' | 'draft';
  label: string;
  meaning: string;
}

/** What an editor wants to know of a page. */
export interface PageReport {
  /** Whose findings these are: "Draft" for one file that is a draft, else "All articles" or "All content". */
  scope: string;
  /** The file behind the page, as findings name it; none for a page made of many. */
  file?: string;
  status?: Status;
  /** What the checker says of that file, or of all files of such a page. */
  findings: Finding[];
  /** What it says of the age of the facts and the other entries that the page names. */
  due: Finding[];
  text?: { words: number; minutes: number; readability?: Readability };
}

/** What readers do not see yet: its address, a path below the site's base, and why in a word or two. */
export interface Unpublished {
  path: string;
  label: string;
}

/** What the editor's bar is told. */
export interface DeskAnswer extends PageReport {
  unpublished: Unpublished[];
}
