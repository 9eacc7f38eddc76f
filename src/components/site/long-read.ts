/** What a text with sources and contents does beyond being read. Each part does nothing where it has nothing to serve. */
import './source-tip.ts';
import { followScroll } from './contents-scroll.ts';
import { offerCopies } from './copy.ts';

followScroll();
offerCopies();
