/** Sentences without figures, which the checker has nothing to say of. */
const SENTENCES = [
  'A framework is chosen once and lived with for years.',
  'The team wrote down why it chose the slower road.',
  'Nobody had asked the people who would maintain it.',
  'A library that is boring today was exciting once.',
  'We kept the old pages until readers stopped asking for them.',
  'Tests tell the next person what the last one meant.',
  'The budget was agreed before the question was understood.',
  'Good names make a long comment unnecessary.',
  'An outage is a poor time to read the manual.',
  'What is easy to delete is easy to change.',
  'The customer wanted a report and got a platform.',
  'Documentation is the part of the work that stays.',
];

/** The same sentence for the same number, always. */
export const sentence = (number: number): string => SENTENCES[Math.abs(number) % SENTENCES.length] ?? '';

/** Three sentences. */
export const passage = (number: number): string => [number, number * 5 + 1, number * 7 + 2].map(sentence).join(' ');

const TITLES = ['Notes on', 'A second look at', 'What we learned from', 'The case against', 'Living with'];
const SUBJECTS = [
  'background jobs',
  'long migrations',
  'shared settings',
  'old templates',
  'quiet releases',
  'slow tests',
  'plain forms',
];

export const title = (number: number): string =>
  `${TITLES[number % TITLES.length]} ${SUBJECTS[number % SUBJECTS.length]}, part ${String.fromCharCode(97 + (number % 26))}${String.fromCharCode(97 + (Math.floor(number / 26) % 26))}`;

export const slug = (number: number): string =>
  title(number)
    .toLowerCase()
    .replace(/[^a-z]+/g, '-');

/** A day between 2012 and 2024. */
export const day = (number: number): string =>
  new Date(Date.UTC(2012, number % 150, 1 + (number % 28))).toISOString().slice(0, 10);
