import type { DeskAnswer } from '#src/lib/desk.ts';
import { href } from '#src/lib/href.ts';
import { countOf, formatCount } from '#src/lib/numbers.ts';
import { findingList, openButton } from './bar-findings.ts';
import { make } from './element.ts';

/** Whether the bar is folded, and who wants to know when that changes. */
interface Folding {
  isFolded: boolean;
  onFold(isFolded: boolean): void;
}

/** The bar and the panels that its buttons open. */
export function drawBar(answer: DeskAnswer, { isFolded, onFold }: Folding): HTMLElement[] {
  const panels = [findingsPanel(answer), duePanel(answer), pagePanel(answer)].filter((panel) => panel !== undefined);
  const content = make('div', { class: 'content', id: 'content' }, ...contentOf(answer));
  const fold = make('button', { type: 'button', class: 'fold', 'aria-controls': 'content' });
  const bar = make('aside', { class: 'bar', 'aria-label': 'Editor’s bar' }, fold, content);
  const setFolded = (folded: boolean) => {
    bar.classList.toggle('folded', folded);
    fold.setAttribute('aria-expanded', String(!folded));
    fold.setAttribute('aria-label', folded ? 'Show the editor’s bar' : 'Fold the editor’s bar');
    fold.title = fold.getAttribute('aria-label') ?? '';
  };
  fold.append(dot(answer));
  fold.onclick = () => {
    const folded = !bar.classList.contains('folded');
    setFolded(folded);
    onFold(folded);
  };
  setFolded(isFolded);
  return [bar, ...panels];
}

function contentOf(answer: DeskAnswer): (HTMLElement | undefined)[] {
  const { scope, findings, due, file } = answer;
  return [
    make('span', { class: 'status' }, scope),
    opens('findings', findings.length === 0 ? 'No findings' : countOf(findings.length, 'finding'), severityOf(answer)),
    due.length > 0 ? opens('due', `${countOf(due.length, 'review')} due`, 'warning') : undefined,
    make('span', { class: 'summary' }, summaryOf(answer)),
    file ? openButton({ file, line: 1, column: 1 }, 'Open the file') : undefined,
    make('span', { class: 'wide' }, ...linksOf()),
    opens('page', pageTitle(answer)),
  ];
}

/** The sign of the fold: its colour is the worst there is to say. */
const dot = (answer: DeskAnswer) =>
  make('span', { class: `dot ${severityOf(answer) || (answer.status?.is ?? 'published')}` });

const severityOf = ({ findings }: DeskAnswer): string =>
  findings.some(({ severity }) => severity === 'error') ? 'error' : findings.length > 0 ? 'warning' : '';

/** What the bar has no room for: much of a page that has a file, of others no more than links. */
const pageTitle = ({ file }: DeskAnswer) => (file ? 'This page' : 'More');

function opens(id: string, label: string, className = ''): HTMLButtonElement {
  return make('button', { type: 'button', class: `opens ${className}`, popovertarget: id }, label);
}

function summaryOf({ text }: DeskAnswer): string {
  if (!text) return '';
  const { words, minutes, readability } = text;
  const length = `${formatCount(words)} words, ${minutes} min`;
  return readability ? `${length}, reads ${readability.verdict}` : length;
}

/** The page in other forms, and what helps to write it. */
const linksOf = () => [
  twinAddress() ? make('a', { href: twinAddress() }, 'Markdown') : undefined,
  make('a', { href: href('/gallery/') }, 'Gallery'),
  make('a', { href: href('/editing/') }, 'Manual'),
];

const twinAddress = () =>
  document.querySelector<HTMLLinkElement>('link[rel=alternate][type="text/markdown"]')?.getAttribute('href') ?? '';

function cardAddress(): string | undefined {
  const address = document.querySelector<HTMLMetaElement>('meta[property="og:image"]')?.content;
  return address && new URL(address).pathname;
}

const panel = (id: string, title: string, ...children: (Node | string | undefined)[]) =>
  make(
    'section',
    { class: 'panel', id, popover: '', 'aria-labelledby': `${id}-title` },
    ...[make('h2', { id: `${id}-title` }, title), ...children],
  );

const findingsPanel = ({ findings, file }: DeskAnswer) =>
  panel(
    'findings',
    findings.length === 0 ? 'The checker finds nothing' : `The checker finds ${countOf(findings.length, 'thing')}`,
    findings.length === 0
      ? make('p', {}, file ? `Nothing is wrong in ${file}.` : 'Nothing is wrong in the files of this page.')
      : findingList(findings),
  );

const duePanel = ({ due }: DeskAnswer) =>
  due.length > 0 ? panel('due', 'Named on this page, and due for a review', findingList(due)) : undefined;

function pagePanel(answer: DeskAnswer): HTMLElement {
  const { file, status } = answer;
  const card = cardAddress();
  return panel(
    'page',
    pageTitle(answer),
    file || status
      ? make(
          'dl',
          {},
          ...row('File', file && openButton({ file, line: 1, column: 1 }, file)),
          ...row('Status', status && `${status.label}. ${status.meaning}`),
          ...textRows(answer),
        )
      : undefined,
    card
      ? make('figure', {}, make('img', { src: card, alt: 'Share card', width: '1200', height: '630', loading: 'lazy' }))
      : undefined,
    make('p', { class: 'links' }, card ? make('a', { href: card }, 'Share card') : undefined, ...linksOf()),
  );
}

function textRows({ text }: DeskAnswer): HTMLElement[] {
  if (!text) return [];
  const { words, minutes, readability } = text;
  return [
    ...row('Length', `${formatCount(words)} words, ${countOf(minutes, 'minute')} to read`),
    ...row(
      'Reads',
      readability &&
        `${capital(readability.verdict)}. LIX ${readability.lix}, ${countOf(readability.wordsPerSentence, 'word')} a sentence`,
    ),
    ...row(
      'Longest sentence',
      readability && `${countOf(readability.longest.words, 'word')}: “${readability.longest.text}”`,
    ),
  ];
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const row = (name: string, value: Node | string | undefined): HTMLElement[] =>
  value ? [make('dt', {}, name), make('dd', {}, value)] : [];
