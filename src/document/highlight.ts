import bash from '@shikijs/langs/bash';
import csharp from '@shikijs/langs/csharp';
import css from '@shikijs/langs/css';
import diff from '@shikijs/langs/diff';
import docker from '@shikijs/langs/docker';
import html from '@shikijs/langs/html';
import ini from '@shikijs/langs/ini';
import javascript from '@shikijs/langs/javascript';
import json from '@shikijs/langs/json';
import nginx from '@shikijs/langs/nginx';
import python from '@shikijs/langs/python';
import ruby from '@shikijs/langs/ruby';
import sql from '@shikijs/langs/sql';
import toml from '@shikijs/langs/toml';
import typescript from '@shikijs/langs/typescript';
import yaml from '@shikijs/langs/yaml';
import type { Element, ElementContent } from 'hast';
import { createCssVariablesTheme, createHighlighterCoreSync } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { codeLanguage } from './code-languages.ts';

const LANGUAGES = {
  bash,
  csharp,
  css,
  diff,
  docker,
  html,
  ini,
  javascript,
  json,
  nginx,
  python,
  ruby,
  sql,
  toml,
  typescript,
  yaml,
};
const THEME = 'tokens';

/** The class of each kind of token; their colours are in `styles/prose.css`, for both colour schemes. */
const CLASSES: Readonly<Record<string, string>> = {
  'var(--shiki-foreground)': '',
  'var(--shiki-token-keyword)': 'tk-keyword',
  'var(--shiki-token-string)': 'tk-string',
  'var(--shiki-token-string-expression)': 'tk-string',
  'var(--shiki-token-comment)': 'tk-comment',
  'var(--shiki-token-constant)': 'tk-constant',
  'var(--shiki-token-function)': 'tk-function',
  'var(--shiki-token-parameter)': 'tk-parameter',
  'var(--shiki-token-punctuation)': '',
  'var(--shiki-token-link)': 'tk-string',
  'var(--shiki-token-inserted)': 'tk-inserted',
  'var(--shiki-token-deleted)': 'tk-deleted',
  'var(--shiki-token-changed)': 'tk-constant',
};

const highlighter = createHighlighterCoreSync({
  themes: [createCssVariablesTheme({ name: THEME })],
  langs: Object.values(LANGUAGES),
  engine: createJavaScriptRegexEngine(),
});

const cache = new Map<string, ElementContent[]>();

/** Code as coloured spans with classes and no style attribute. The same code is coloured once a build. */
export function highlight(code: string, language: string): ElementContent[] {
  const lang = codeLanguage(language) ?? 'text';
  if (lang === 'text') return [{ type: 'text', value: code }];
  const key = `${lang}\n${code}`;
  const known = cache.get(key);
  if (known) return known;
  const { tokens } = highlighter.codeToTokens(code, {
    lang,
    theme: THEME,
    // A limit in milliseconds would colour less on a slow machine: the same input must give the same bytes.
    tokenizeTimeLimit: 0,
  });
  const lines = tokens.map((line) => line.flatMap(({ content, color }) => colour(content, color ?? '')));
  const coloured = lines.flatMap((line, index) => (index ? [{ type: 'text' as const, value: '\n' }, ...line] : line));
  cache.set(key, coloured);
  return coloured;
}

function colour(content: string, color: string): ElementContent[] {
  const className = CLASSES[color];
  const text = { type: 'text' as const, value: content };
  if (className === undefined) throw new Error(`The highlighter gave a colour without a class: "${color}".`);
  return className && content.trim() ? [span(className, text)] : [text];
}

const span = (className: string, text: ElementContent): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { className: [className] },
  children: [text],
});
