import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { articleComponents } from '#src/components/article/registry.ts';
import { type NumberClaim, numberClaims } from '#src/document/numbers/claims.ts';
import { readDocument } from '#src/document/read.ts';

/**
 * Measures how well the rule `number-on-record` tells figures that claim something from those that do not.
 *
 *   node tools/bench/numbers.ts [--dev | --later]
 *
 * A claim is found when what the rule found overlaps what a person marked. `--dev` lists the faults of the half on
 * which the rule is built, `--later` those of the sentences made later; the other half is only counted, so that its score stays an honest guess.
 */
interface Sentence {
  text: string;
  claims: string[];
  from: string;
  note?: string;
}

interface Result {
  sentence: Sentence;
  found: NumberClaim[];
  missed: string[];
  wrong: string[];
  right: number;
}

const SENTENCES = fileURLToPath(new URL('./number-sentences.json', import.meta.url));
const HARDEST = 10;

/** Sentences that were written when the rule stood, and marked before it was run on them. */
const MADE_LATER: readonly Omit<Sentence, 'from'>[] = [
  { text: 'Nearly nine in ten teams we met deploy on Fridays.', claims: ['nine in ten'] },
  { text: 'Of every 100 candidates, barely 7 get an offer.', claims: ['100 candidates', '7'] },
  { text: 'Salaries range from 45k to 60k, before bonus.', claims: ['45k to 60k'] },
  { text: 'The migration to PostgreSQL 17 took us the better part of four months.', claims: ['four months'] },
  { text: 'Go with Python 3.13 or 3.14; Django 6.1 runs on both.', claims: [] },
  { text: 'Rails 8 developers earn ₹24 lakh in Pune.', claims: ['₹24 lakh'] },
  { text: 'Return a 404, never a 403, when the object belongs to somebody else.', claims: [] },
  { text: 'Set `max_age` to two weeks and let old sessions expire after 14 days.', claims: [] },
  { text: 'Upgrades got 30–50 per cent cheaper.', claims: ['30–50 per cent'] },
  { text: 'Half our readers run it in production.', claims: ['Half our'] },
  { text: 'The first half of the course is theory.', claims: [] },
  { text: 'A half-open connection holds one of the 20 slots.', claims: [] },
  { text: 'More than two in five respondents had never seen the admin.', claims: ['two in five'] },
  { text: 'We have been doing this for a quarter of a century.', claims: ['a quarter of'] },
  { text: 'Expect 10x the traffic on launch day.', claims: ['10x'] },
  { text: 'A 10x engineer is a myth.', claims: [] },
  { text: 'The new planner is five times as fast.', claims: ['five times'] },
  { text: 'Call the function three times and compare the output.', claims: [] },
  { text: 'Our office in Graz has 45 employees and two dogs.', claims: ['45 employees'] },
  { text: 'The agency employs 300 engineers in 12 countries.', claims: ['300 engineers'] },
  { text: 'Four countries have no figure in the table.', claims: [] },
  { text: 'Read the second of the three parts first.', claims: [] },
  { text: 'DjangoCon Europe 2025 ran from 23 to 27 April in Dublin.', claims: [] },
  { text: 'Version 3.2 was supported for three years and ended on 1 April 2024.', claims: ['three years'] },
  { text: 'Ten years ago nobody used type hints.', claims: [] },
  { text: 'In the past five years, downloads have quadrupled.', claims: ['quadrupled'] },
  { text: 'With over a decade of experience, we know Django inside out.', claims: ['decade'] },
  { text: 'Every fifth job ad names Kubernetes.', claims: ['Every fifth job ad'] },
  { text: 'Every second line of the file is blank.', claims: [] },
  { text: 'Pay in Lisbon is less than half of pay in Zürich.', claims: ['half of'] },
  { text: 'Remote people earn a fifth more than people on site.', claims: ['a fifth'] },
  { text: 'The query took 1,200 ms; with the index it takes 3.', claims: [] },
  { text: 'An index cut the response time by 90%.', claims: ['90%'] },
  { text: 'Give the container 512 MB of memory and 2 CPUs.', claims: [] },
  { text: 'The table grew to 40 million rows overnight.', claims: [] },
  { text: 'Send 5% of traffic to the new release first.', claims: [] },
  { text: 'Wise charges $4.14 to send $1,000.', claims: ['$4.14', '$1,000'] },
  { text: 'The Big Four all have a Python practice.', claims: [] },
  { text: 'Split the team in half and let each half own one service.', claims: [] },
  { text: 'Stack Overflow got 49,123 responses from 177 countries.', claims: ['49,123 responses', '177 countries'] },
  { text: 'PyPI serves more than 2bn requests a day.', claims: [] },
  { text: 'Django has 85k stars on GitHub.', claims: ['85k stars'] },
  { text: 'The package is installed 4.5 million times a month.', claims: ['4.5 million times'] },
  { text: 'It is a one-person project with three maintainers on paper.', claims: ['three maintainers'] },
  { text: 'Use one worker per core, plus one.', claims: [] },
  {
    text: 'A two-year contract at €550 a day is worth about a quarter of a million euros.',
    claims: ['two-year', '€550', 'a quarter of a million euros'],
  },
  { text: 'Double your revenue with our experts!', claims: ['Double'] },
  { text: 'Double the braces to print them literally.', claims: [] },
  { text: 'The setting doubles as documentation.', claims: [] },
  { text: 'The cost per seat has halved since 2022.', claims: ['halved'] },
  { text: 'In Q1 2026, seven out of ten adverts in London named AWS.', claims: ['seven out of ten'] },
  { text: 'ISO 8601 week 53 exists only in some years.', claims: [] },
  { text: 'The 500 error page must not query the database.', claims: [] },
  { text: 'The 500 companies in the sample were drawn by hand.', claims: ['500 companies'] },
  { text: '- 7+ years of Python\n- 2+ years of Django', claims: ['7+ years', '2+ years'] },
  { text: 'In two words: it depends.', claims: [] },
  { text: 'It is one of five settings that you must change, and the third is the hardest.', claims: [] },
  { text: 'Freelancers bill between 70 and 90 euros an hour.', claims: ['70 and 90 euros'] },
  { text: 'The raise was three percentage points above inflation.', claims: ['three percentage points'] },
  {
    text: 'She led the team of eight developers who rebuilt it in 18 months.',
    claims: ['eight developers', '18 months'],
  },
  { text: 'The odds are about one in a hundred that a cold mail gets an answer.', claims: ['one in a hundred'] },
  { text: 'Our retainer starts at five grand a month.', claims: ['five grand'] },
  { text: 'Both of the two-line fixes went out in 4.2.11.', claims: [] },
  { text: 'Only a handful of the 1,000 largest sites use it.', claims: ['1,000 largest sites'] },
  { text: 'By 2030 one job in eight will ask for it.', claims: ['one job in eight'] },
  { text: 'HTTP/3 and TLS 1.3 need no change in settings.', claims: [] },
];

const sentences = [
  ...(JSON.parse(readFileSync(SENTENCES, 'utf8')) as Sentence[]),
  ...MADE_LATER.map((sentence) => ({ ...sentence, from: 'made-later' })),
];
const results = sentences.map(measure);
const isLater = ({ sentence }: Result) => sentence.from === 'made-later';
const isDev = ({ sentence }: Result) => (createHash('sha256').update(sentence.text).digest()[0] ?? 0) % 2 === 0;
const first = results.filter((result) => !isLater(result) && isDev(result));

process.stdout.write(
  [
    score('first half', first),
    score(
      'other half',
      results.filter((result) => !isLater(result) && !isDev(result)),
    ),
    score('made later', results.filter(isLater)),
    score('all', results),
    '',
    ...listed().map(describe),
    '',
  ].join('\n'),
);

function measure(sentence: Sentence): Result {
  const found = numberClaims(readDocument(sentence.text, articleComponents).children);
  const marked = spansOf(sentence);
  const spans = found.map((claim) => ({ claim, ...spanOf(sentence.text, claim) }));
  const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
  return {
    sentence,
    found,
    missed: marked.filter((mark) => !spans.some((span) => overlaps(mark, span))).map(({ text }) => text),
    wrong: spans.filter((span) => !marked.some((mark) => overlaps(mark, span))).map(({ claim }) => claim.text),
    right: spans.filter((span) => marked.some((mark) => overlaps(mark, span))).length,
  };
}

interface Span {
  start: number;
  end: number;
}

/** Where the marked words stand; words that are marked twice are looked for one after the other. */
function spansOf({ text, claims }: Sentence): (Span & { text: string })[] {
  let from = 0;
  return claims.map((claim) => {
    const start = Math.max(text.indexOf(claim, from), text.indexOf(claim) < from ? text.indexOf(claim) : 0);
    from = start + claim.length;
    return { text: claim, start, end: from };
  });
}

/** Where a found claim stands in the source, from its line and column. */
function spanOf(text: string, { line, column, text: words }: NumberClaim): Span {
  const start =
    text
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length +
    (line > 1 ? 1 : 0) +
    column -
    1;
  return { start, end: start + words.length };
}

function score(name: string, of: Result[]): string {
  const right = of.reduce((sum, result) => sum + result.right, 0);
  const wrong = of.reduce((sum, result) => sum + result.wrong.length, 0);
  const marked = of.reduce((sum, result) => sum + result.sentence.claims.length, 0);
  const missed = of.reduce((sum, result) => sum + result.missed.length, 0);
  const share = (part: number, whole: number) => (whole === 0 ? 'none' : (part / whole).toFixed(3));
  const precision = share(right, right + wrong);
  const recall = share(marked - missed, marked);
  return `${name.padEnd(10)}  precision ${precision}  recall ${recall}  (${of.length} sentences, ${marked} claims)`;
}

/** With `--dev` the faults of the first half, with `--later` those of the sentences made later, else the hardest. */
function listed(): Result[] {
  if (process.argv.includes('--dev')) return first.filter(isFaulty);
  return process.argv.includes('--later') ? results.filter(isLater).filter(isFaulty) : hardest();
}

function isFaulty({ missed, wrong }: Result): boolean {
  return missed.length + wrong.length > 0;
}

/** First what the rule gets wrong, then what holds the most numbers that it had to tell apart. */
function hardest(): Result[] {
  const numbers = ({ sentence }: Result) =>
    (sentence.text.replace(/<[^>]*>/g, '').match(/\d[\d.,]*|\b(?:one|two|three|four|five|six|ten|half|third|times)\b/gi)
      ?.length ?? 0) - sentence.claims.length;
  const faults = ({ missed, wrong }: Result) => missed.length + wrong.length;
  return results.toSorted((a, b) => faults(b) - faults(a) || numbers(b) - numbers(a)).slice(0, HARDEST);
}

function describe({ sentence, missed, wrong }: Result): string {
  const faults = [...missed.map((text) => `missed "${text}"`), ...wrong.map((text) => `wrongly found "${text}"`)];
  return `- ${sentence.text}\n  ${faults.join(', ') || 'right'}`;
}
