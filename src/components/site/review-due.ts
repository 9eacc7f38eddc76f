import { readersDay } from '#src/lib/dates.ts';

for (const notice of document.querySelectorAll<HTMLElement>('.review-due'))
  notice.hidden = readersDay() <= (notice.dataset['reviewBy'] ?? '');
