/**
 * What pages do beyond being read: they work without it. It is one file, since each file that a page names is asked for
 * before its first words are drawn. What only texts with sources and contents use follows by itself.
 */
import './theme-switch.ts';
import './Search/open-search.ts';
import './review-due.ts';
import './open-details.ts';

if (document.querySelector('.source-mark, .toc')) void import('./long-read.ts');
