import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder } from '#src/lib/collections.ts';
import { asOf, isDay } from '#src/lib/dates.ts';
import { didYouMean } from '#src/lib/suggest.ts';
import { faultOfOptions } from '../check/command.ts';
import { type Content, readContent } from '../check/content.ts';
import { dataOf } from '../check/rules/references.ts';
import type { Defaults } from './front-matter.ts';

export const USAGE = `Brings the articles of another system into content/ as drafts, and reports what could not be taken over.

  npm run import -- FILE|DIR --from wordpress|ghost|html|markdown --topic ID --author ID --key-facts ID,ID,ID
                    [--topic-map OLD=ID]… [--author-map OLD=ID]… [--pictures DIR]… [--site ADDRESS]
                    [--permalink PATTERN] [--review-by YYYY-MM-DD] [--encoding NAME] [--report FILE]
                    [--content DIR]

docs/importing.md says what each does.
`;

export const SYSTEMS = ['wordpress', 'ghost', 'html', 'markdown'] as const;
export type System = (typeof SYSTEMS)[number];

/** An import that was asked for, and can begin. */
export interface Asked {
  source: string;
  from: System;
  /** Folder of the content, on the disk. */
  content: string;
  pictures: string[];
  site: string | undefined;
  encoding: string | undefined;
  /** How the old site made addresses of Markdown files. */
  permalink: string | undefined;
  /** Where the report goes, without its ending. */
  report: string;
  defaults: Defaults;
}

const OPTIONS = {
  from: { type: 'string' },
  topic: { type: 'string' },
  author: { type: 'string' },
  'key-facts': { type: 'string' },
  'topic-map': { type: 'string', multiple: true },
  'author-map': { type: 'string', multiple: true },
  pictures: { type: 'string', multiple: true },
  site: { type: 'string' },
  permalink: { type: 'string' },
  'review-by': { type: 'string' },
  encoding: { type: 'string' },
  report: { type: 'string' },
  content: { type: 'string' },
} as const;

type Values = ReturnType<typeof parse>['values'];

const parse = (args: string[]) => parseArgs({ args, options: OPTIONS, allowPositionals: true });

/** Reads the command line against the content it is about; a sentence where something is wrong with it. */
export async function readOptions(args: string[]): Promise<Asked | string> {
  let values: Values;
  let positionals: string[];
  try {
    ({ values, positionals } = parse(args));
  } catch (error) {
    return faultOfOptions(error, OPTIONS);
  }
  const [source, ...more] = positionals;
  const from = SYSTEMS.find((system) => system === values.from);
  if (source === undefined) return 'Name the file or the folder to import.';
  if (more.length > 0) return `Name one file or folder, not ${positionals.length}: put the files into a folder.`;
  if (!from)
    return values.from
      ? `There is no system "${values.from}". ${didYouMean(values.from, SYSTEMS)}Write --from ${SYSTEMS.join(', ')}.`
      : `Say where it comes from: --from ${SYSTEMS.join(', ')}.`;
  const missing = [source, ...(values.pictures ?? [])].find((name) => !existsSync(name));
  if (missing) return `There is no file or folder "${missing}".`;
  if ((from === 'wordpress' || from === 'ghost') && statSync(source).isDirectory())
    return `"${source}" is a folder. Name the file that ${from} exported.`;
  return againstContent({ source, from }, values);
}

async function againstContent(
  { source, from }: { source: string; from: System },
  values: Values,
): Promise<Asked | string> {
  const content = values.content === undefined ? contentFolder(process.env) : path.resolve(values.content);
  if (!existsSync(content)) return `There is no folder "${content}". Name the folder that holds the content.`;
  const today = asOf(process.env);
  const site = values.site === undefined ? undefined : homeOf(values.site);
  if (site === '') return `"${values.site}" is no address. Write --site https://old.example.`;
  if (values['review-by'] && (!isDay(values['review-by']) || values['review-by'] <= today))
    return `"${values['review-by']}" is no day to come. Write --review-by as YYYY-MM-DD.`;
  if (values.permalink !== undefined && !/^\/.*:(title|slug|filename)/.test(values.permalink))
    return `"${values.permalink}" is no pattern of addresses. Write --permalink /:year/:month/:day/:title/ as the old site had it.`;
  const defaults = readDefaults(await readContent(content, 'content', () => {}), values, today);
  if (typeof defaults === 'string') return defaults;
  return {
    source,
    from,
    content,
    pictures: values.pictures ?? [],
    site,
    encoding: values.encoding,
    permalink: values.permalink,
    report: path.resolve(
      values.report?.replace(/\.(md|json)$/, '') ?? path.join(path.dirname(content), 'import-report'),
    ),
    defaults,
  };
}

const homeOf = (address: string): string =>
  /^https?:\/\//.test(address) && URL.canParse(address) ? new URL(address).href.replace(/\/?$/, '/') : '';

/** What stands in every article, held against what the site has; a sentence where an id is unknown. */
function readDefaults(content: Content, values: Values, today: string): Defaults | string {
  const ids = (collection: 'topics' | 'authors' | 'facts') => [...(content.entries.get(collection)?.keys() ?? [])];
  const keyFacts = (values['key-facts'] ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter(Boolean);
  const topics = namesOf(content, 'topics', 'title', values['topic-map'] ?? []);
  const authors = namesOf(content, 'authors', 'name', values['author-map'] ?? []);
  if (typeof topics === 'string') return topics;
  if (typeof authors === 'string') return authors;
  const asked = [
    ['topics', '--topic', values.topic ? [values.topic] : []],
    ['authors', '--author', values.author ? [values.author] : []],
    ['facts', '--key-facts', keyFacts],
    ['topics', '--topic-map', [...topics.values()]],
    ['authors', '--author-map', [...authors.values()]],
  ] as const;
  for (const [collection, option, named] of asked) {
    const unknown = named.find((id) => !ids(collection).includes(id));
    if (unknown !== undefined)
      return `${option}: there is no "${unknown}" in content/${collection}/. ${didYouMean(unknown, ids(collection))}`.trim();
  }
  if (!values.topic)
    return `Name the topic of articles whose categories fit none: --topic ${ids('topics').join(' or ')}.`;
  if (!values.author)
    return `Name who signs articles whose author is not in content/authors/: --author ${ids('authors').join(' or ')}.`;
  if (new Set(keyFacts).size !== keyFacts.length || keyFacts.length < 3 || keyFacts.length > 5)
    return 'Every article shows three to five facts as its short answer, and exports have none. Name those the drafts begin with: --key-facts ID,ID,ID, from content/facts/.';
  return {
    topic: values.topic,
    author: values.author,
    topics,
    authors,
    keyFacts,
    reviewBy: values['review-by'],
    today,
  };
}

/** Ids by what an export may call them: their own id, their name, and what the map says. */
function namesOf(
  content: Content,
  collection: 'topics' | 'authors',
  field: string,
  map: string[],
): Map<string, string> | string {
  const names = new Map<string, string>();
  for (const [id, entry] of content.entries.get(collection) ?? []) {
    const name = dataOf(entry.fields.data)[field];
    if (typeof name === 'string') names.set(name.toLowerCase(), id);
    names.set(id, id);
  }
  for (const pair of map) {
    const at = pair.lastIndexOf('=');
    if (at < 1 || at === pair.length - 1)
      return `"${pair}" maps nothing. Write what it is called in the export, "=", and the id here.`;
    names.set(pair.slice(0, at).trim().toLowerCase(), pair.slice(at + 1).trim());
  }
  return names;
}
