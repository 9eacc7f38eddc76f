/**
 * What pages do beyond being read. They work without it; it comes in one file, since each file more is asked for before
 * the first words are drawn. Every part looks for what it serves and does nothing where that is not on the page.
 */
import './theme-switch.ts';
import './Search/open-search.ts';
import './review-due.ts';
import './open-details.ts';
import './source-tip.ts';
import { followScroll } from './contents-scroll.ts';
import { offerCopies } from './copy.ts';

followScroll();
offerCopies();
