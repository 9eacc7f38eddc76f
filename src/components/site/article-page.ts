import { followScroll } from './contents-scroll.ts';
import { offerCopies } from './copy.ts';

/** What an article page does beyond being read: it works without this module, which adds comfort only. */
followScroll();
offerCopies();
