/** The collections of `content/`, in the order an editor meets them. */
export const COLLECTIONS = [
  'articles',
  'topics',
  'authors',
  'faqs',
  'glossary',
  'comparisons',
  'salaries',
  'facts',
  'sources',
] as const;

export type CollectionName = (typeof COLLECTIONS)[number];

/** How the files of a collection are found, and whether a text stands below their front matter. */
interface Files {
  pattern: string;
  hasBody: boolean;
}

const yaml: Files = { pattern: '*.yaml', hasBody: false };
const mdx: Files = { pattern: '*.mdx', hasBody: true };

export const FILES: Readonly<Record<CollectionName, Files>> = {
  articles: { pattern: '*/index.mdx', hasBody: true },
  topics: mdx,
  authors: yaml,
  faqs: mdx,
  glossary: yaml,
  comparisons: yaml,
  salaries: yaml,
  facts: yaml,
  sources: yaml,
};

/** What an editor calls an entry of each collection, and several of them. */
export const NOUNS: Readonly<Record<CollectionName, { one: string; many: string }>> = {
  articles: { one: 'article', many: 'articles' },
  topics: { one: 'topic', many: 'topics' },
  authors: { one: 'author', many: 'authors' },
  faqs: { one: 'question', many: 'questions' },
  glossary: { one: 'term', many: 'terms' },
  comparisons: { one: 'comparison', many: 'comparisons' },
  salaries: { one: 'dataset', many: 'datasets' },
  facts: { one: 'fact', many: 'facts' },
  sources: { one: 'source', many: 'sources' },
};

/** Where the content lives: `CONTENT_DIR`, or `content/` of the project. An absolute path without a slash at its end. */
export const contentFolder = (env: Record<string, string | undefined>, root = process.cwd()): string => {
  const folder = env['CONTENT_DIR'] ?? 'content';
  return folder.startsWith('/') ? folder : `${root}/${folder}`;
};
