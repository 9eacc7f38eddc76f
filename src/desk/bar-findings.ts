import type { Finding } from '#src/lib/finding.ts';
import { href } from '#src/lib/href.ts';
import { make } from './element.ts';

/** Findings as a list: where, what and what to do; the place opens in the editor, the rule in the manual. */
export const findingList = (findings: readonly Finding[]): HTMLElement =>
  make(
    'ol',
    { class: 'findings' },
    ...findings.map((finding) =>
      make(
        'li',
        { class: finding.severity },
        make('p', { class: 'message' }, ...words(finding.message)),
        make('p', { class: 'fix' }, ...words(finding.fix)),
        make(
          'p',
          { class: 'place' },
          openButton(finding, `${finding.file}:${finding.line}`),
          ' ',
          make('a', { href: href(`/editing/rules/${finding.rule}/`) }, finding.rule),
        ),
      ),
    ),
  );

/** A button that opens a place in the editor that runs on this machine; Vite finds out which one that is. */
export function openButton({ file, line, column }: Pick<Finding, 'file' | 'line' | 'column'>, label: string) {
  const button = make('button', { type: 'button', class: 'open', title: `Open ${file} in your editor` }, label);
  button.onclick = () => {
    void fetch(`${href('/__open-in-editor')}?file=${encodeURIComponent(`${file}:${line}:${column}`)}`);
  };
  return button;
}

/** Words between backticks are code. */
const words = (text: string): (Node | string)[] =>
  text.split('`').map((part, index) => (index % 2 === 1 ? make('code', {}, part) : part));
