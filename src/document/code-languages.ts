/** The code languages an author may name after three backticks, and the short forms of them. */
const LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  bash: ['sh', 'shell', 'zsh'],
  csharp: ['c#', 'cs'],
  css: [],
  diff: [],
  docker: ['dockerfile'],
  html: [],
  ini: [],
  javascript: ['js', 'mjs'],
  json: [],
  nginx: [],
  python: ['py'],
  ruby: ['rb'],
  sql: [],
  text: ['txt', 'plaintext', 'console'],
  toml: [],
  typescript: ['ts'],
  yaml: ['yml'],
};

/** Every name of a language that may stand after three backticks. */
export const codeLanguages: readonly string[] = Object.entries(LANGUAGES).flatMap(([name, short]) => [name, ...short]);

/** The language a name stands for, `python` for `py`; nothing for a name that is not known. */
export const codeLanguage = (name: string): string | undefined =>
  Object.keys(LANGUAGES).find((language) => language === name || LANGUAGES[language]?.includes(name));
