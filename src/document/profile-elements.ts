import type { Element } from 'hast';
import { percentDecoded } from '#src/lib/percent-decoded.ts';
import { PICTURES } from '#src/lib/picture-kinds.ts';
import { didYouMean } from '#src/lib/suggest.ts';
import { codeLanguage, codeLanguages } from './code-languages.ts';
import { isElement } from './parse.ts';
import { type CheckedContent, type ComponentNode, excerpt, PICTURE, type Refuse } from './profile.ts';

/** Elements Markdown makes, and no others: nothing else is drawn. */
const ELEMENTS: ReadonlySet<string> = new Set(
  'a blockquote br code del em h1 h2 h3 h4 h5 h6 hr img input li ol p pre section strong sup table tbody td th thead tr ul'.split(
    ' ',
  ),
);

/** Addresses a link may lead to: the web, mail, telephone, a page of this site, a place on this page. */
const SAFE_LINK = /^(https?:\/\/[^/]|mailto:|tel:|\/(?![/\\])|#)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const UNSEEN = /[\u0000-\u0020\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\\]/;

/** A picture in the folder of the text that shows it. */
const OWN_PICTURE = new RegExp(`^\\./[\\w-][\\w.-]*\\.(${PICTURES.endings})$`, 'i');

/** An element made by Markdown, checked; its children are checked already. */
export function checkElement(node: Element, children: CheckedContent[], refuse: Refuse): CheckedContent[] {
  if (!ELEMENTS.has(node.tagName)) {
    refuse(node, 'html-tag-allowed', `The element <${node.tagName}> is not allowed in a text.`, 'Remove it.');
    return [];
  }
  if (node.tagName === 'img') return checkPicture(node, refuse);
  if (node.tagName === 'p' && children.length === 1 && isPicture(children[0])) return children;
  if (node.tagName === 'a' && !isSafeLink(node, refuse)) return children;
  if (/^h[1-6]$/.test(node.tagName)) checkHeading(node, refuse);
  if (node.tagName === 'pre') checkCode(node, refuse);
  return [{ ...node, children: children as Element['children'] }];
}

const isPicture = (node: CheckedContent | undefined) => node?.type === 'component' && node.name === PICTURE;

/** Whether a link may stay; of one that may not, only its words are left. */
function isSafeLink(node: Element, refuse: Refuse): boolean {
  const url = String(node.properties['href'] ?? '');
  const decoded = percentDecoded(url);
  const isHidden = url.startsWith('/') && /^\/[/\\]/.test(decoded);
  if (SAFE_LINK.test(url) && !UNSEEN.test(url) && !isHidden && !UNSEEN.test(decoded.replaceAll(' ', ''))) return true;
  refuse(
    node,
    'link-safe',
    `A link may not lead to "${excerpt(url)}".`,
    'Link to an address that begins with https://, mailto: or tel:, to a page of this site such as /articles/, or to a place on this page such as #pay.',
  );
  return false;
}

function checkPicture(node: Element, refuse: Refuse): ComponentNode[] {
  const { src, alt, title } = node.properties;
  if (!OWN_PICTURE.test(String(src ?? ''))) {
    refuse(
      node,
      'picture-safe',
      `"${excerpt(String(src ?? ''))}" is not a picture in the folder of this text.`,
      `Put the picture (${PICTURES.names}) beside the text and write ./ and its name.`,
    );
    return [];
  }
  return [
    {
      type: 'component',
      name: PICTURE,
      props: { src: String(src), alt: String(alt ?? ''), ...(title ? { caption: String(title) } : {}) },
      children: [],
      ...(node.position && { position: node.position }),
    },
  ];
}

/** `## Title {#id}` may set an id, but the same braces could set any attribute. */
function checkHeading(node: Element, refuse: Refuse) {
  const { id, ...others } = node.properties;
  const isOfFootnotes = id === 'footnote-label' && !node.position;
  if (isOfFootnotes) return;
  for (const name of Object.keys(others))
    refuse(node, 'heading-attributes', `A heading may not carry "${name}".`, 'Write only an id, such as {#pay}.');
  if (id !== undefined && !/^[a-z][a-z0-9-]*$/.test(String(id)))
    refuse(
      node,
      'heading-attributes',
      `"${excerpt(String(id))}" cannot be the id of a heading.`,
      'Write lower-case letters, digits and hyphens, beginning with a letter, such as {#pay-by-country}.',
    );
  node.properties = id === undefined ? {} : { id };
}

function checkCode(node: Element, refuse: Refuse) {
  const code = node.children.find(isElement);
  const [className] = (code?.properties['className'] as string[] | undefined) ?? [];
  const language = className?.replace(/^language-/, '');
  if (!language || codeLanguage(language)) return;
  refuse(
    node,
    'code-language-known',
    `The code language "${excerpt(language)}" is not known.`,
    `${didYouMean(language, codeLanguages)}The languages are: ${codeLanguages.join(', ')}.`,
  );
}
