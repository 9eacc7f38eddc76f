import { asOf } from '#src/lib/dates.ts';

for (const notice of document.querySelectorAll<HTMLElement>('.review-due'))
  notice.hidden = asOf({}) <= (notice.dataset['reviewBy'] ?? '');
