import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import sirv from 'sirv';
import { countOf } from '../src/lib/numbers.ts';
import { href } from '../src/lib/paths.ts';
import { INDEX_PATH, NO_INDEX, SEARCHABLE_PATH, type Searchable, type SearchRecord } from '../src/lib/search.ts';
import { plainImports } from './plain-imports.ts';
import { inStableOrder } from './stable-index.ts';

/** What Pagefind would ship beside the index: interfaces of its own, which the site has no use for. */
const NOT_OURS = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/** What stands in an article's text but is not what it says, or is found as a record of its own. */
const NOT_TEXT = ['.source-mark', '.sources', '.faqs', '.method', '.cta', 'button', 'summary', '[download]'];

/** Letters that belong to a word besides letters and digits: C#, 6+. */
const PARTS_OF_WORDS = '#+';

/**
 * Writes the search index when the site was built, from the pages of the articles and from the records that the site
 * hands over. `astro dev` serves the index of the last build.
 */
export const searchIndex = (): AstroIntegration => {
  let site = { folder: '', base: '/' };
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [plainImports()] } });
      },
      'astro:config:done': ({ config }) => {
        site = { folder: fileURLToPath(config.outDir), base: config.base };
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const handover = path.join(folder, SEARCHABLE_PATH);
        const searchable = JSON.parse(await readFile(handover, 'utf8')) as Searchable;
        await rm(handover);
        await writeIndex(folder, searchable);
        const { articles, records } = searchable;
        logger.info(
          `The search finds ${countOf(articles.length, 'article')} and ${countOf(records.length, 'record')}.`,
        );
      },
      'astro:server:setup': ({ server, logger }) => {
        const serve = sirv(path.join(site.folder, INDEX_PATH), { dev: true });
        server.middlewares.use(href(INDEX_PATH, site.base), (request, response) => {
          serve(request, response, () => {
            if (request.url?.startsWith('/pagefind.js')) logger.warn(NO_INDEX);
            response.writeHead(404, { 'content-type': 'text/plain' }).end(NO_INDEX);
          });
        });
      },
    },
  };
};

async function writeIndex(folder: string, searchable: Searchable) {
  try {
    const index = await fillIndex(folder, searchable);
    const { files, errors } = await index.getFiles();
    refuse(errors);
    const wanted = inStableOrder(files.filter(({ path: name }) => !NOT_OURS.test(name)));
    for (const { path: name, content } of wanted) {
      const target = path.join(folder, INDEX_PATH, name);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, content);
    }
  } finally {
    await close();
  }
}

/** Adds one thing after the other: Pagefind numbers them as they come. */
async function fillIndex(folder: string, { language, articles, records }: Searchable): Promise<PagefindIndex> {
  const [forceLanguage = 'en'] = language.split('-');
  const { index, errors } = await createIndex({
    forceLanguage,
    excludeSelectors: NOT_TEXT,
    includeCharacters: PARTS_OF_WORDS,
  });
  if (!index) throw new Error(errors.join('\n'));
  for (const url of articles) {
    const html = await readFile(path.join(folder, url, 'index.html'), 'utf8');
    if (!html.includes('data-pagefind-body'))
      throw new Error(`${url} does not say what the search may read. Mark its text with data-pagefind-body.`);
    refuse((await index.addHTMLFile({ url, content: withCellsApart(html) })).errors);
  }
  for (const record of records) refuse((await index.addCustomRecord(asCustomRecord(record, forceLanguage))).errors);
  return index;
}

/** Pagefind joins the words of neighbouring cells, or puts full stops between them; here each stands for itself. */
const withCellsApart = (html: string): string =>
  html.replace(/<(\/?)(?:td|th|caption|small)\b/g, ' <$1span').replace(/<(?=(?:d[td]|figcaption|pre)\b)/g, ' <');

const asCustomRecord = ({ kind, url, title, text, topics, figure }: SearchRecord, language: string) => ({
  url,
  language,
  content: text,
  meta: { title, ...(figure !== undefined && { figure }) },
  filters: { kind: [kind], ...(topics.length > 0 && { topic: [...topics] }) },
});

function refuse(errors: readonly string[]) {
  if (errors.length > 0) throw new Error(`The search index could not be made.\n${errors.join('\n')}`);
}
