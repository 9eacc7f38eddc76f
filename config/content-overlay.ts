import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';
import { contentFolder } from '../src/lib/collections.ts';
import { asOf } from '../src/lib/dates.ts';
import type { Finding } from '../src/lib/finding.ts';
import { pathOf } from '../src/lib/paths.ts';
import { checkContent } from '../tools/check/check.ts';
import { asText } from '../tools/check/reporters.ts';

/**
 * Checks `content/` while `astro dev` runs, at the start and after every change. Errors are printed in the
 * terminal and stand in an overlay on the page they concern; every other page is served as always.
 */
export const contentOverlay = (): AstroIntegration => ({
  name: 'content-overlay',
  hooks: {
    'astro:server:setup': async ({ server, logger }) => {
      const folder = contentFolder(process.env);
      let errors: Finding[] = [];
      const check = async () => {
        const findings = await checkContent(folder, { asOf: asOf(process.env), isStrict: false });
        const before = JSON.stringify(errors);
        errors = findings.filter(({ severity }) => severity === 'error');
        if (JSON.stringify(errors) === before) return;
        report(errors, logger);
        server.hot.send({ type: 'full-reload', path: '*' });
      };
      server.watcher.on('all', (_event, file) => {
        if (file.startsWith(`${folder}${path.sep}`)) void check();
      });
      server.middlewares.use((request, response, next) => {
        const concerned = errors.filter((finding) => concerns(finding, pathAsked(request), folder));
        if (concerned.length > 0 && acceptsHtml(request)) void sendOverlay(server, request, response, concerned);
        else next();
      });
      await check();
    },
  },
});

function report(errors: readonly Finding[], logger: AstroIntegrationLogger) {
  if (errors.length === 0) logger.info('Nothing is wrong in the content.');
  else logger.error(`\n\n${errors.map(asText).join('\n')}`);
}

const pathAsked = (request: IncomingMessage) => (request.url ?? '/').replace(/[?#].*$/, '').replace(/\/?$/, '/');
const acceptsHtml = (request: IncomingMessage) => request.headers.accept?.includes('text/html') ?? false;

/** Whether a finding belongs to the page at `address`: its own file, or one that every page needs. */
function concerns({ file }: Finding, address: string, folder: string): boolean {
  const [collection = '', name = ''] = path.relative(folder, path.resolve(file)).split(path.sep);
  const id = name.replace(/\.\w+$/, '');
  const page = PAGES[collection]?.(id);
  return page === undefined ? true : page === address || (collection === 'faqs' && address === pathOf('faqs'));
}

const withoutPlace = (address: string) => address.replace(/#.*$/, '');

/** The page on which an entry of a collection is shown. */
const PAGES: Readonly<Record<string, (id: string) => string>> = {
  articles: (id) => pathOf('articles', id),
  topics: (id) => pathOf('topics', id),
  authors: (id) => pathOf('authors', id),
  faqs: () => pathOf('faqs'),
  glossary: () => pathOf('glossary'),
  comparisons: (id) => pathOf('comparisons', id),
  salaries: (id) => pathOf('salaries', id),
  facts: (id) => withoutPlace(pathOf('facts', id)),
  sources: (id) => withoutPlace(pathOf('sources', id)),
};

/** Sends a page that holds the findings as text and shows them in Vite's overlay; it reloads when they are mended. */
async function sendOverlay(
  server: ViteDevServer,
  request: IncomingMessage,
  response: ServerResponse,
  findings: readonly Finding[],
) {
  const [first] = findings;
  const text = findings.map(asText).join('\n');
  const payload = {
    name: 'Content',
    title: findings.length === 1 ? 'One thing to mend on this page' : `${findings.length} things to mend on this page`,
    // Astro's overlay reads these two as HTML.
    message: escapeHtml(findings.length === 1 ? (first?.message ?? '') : text),
    hint: escapeHtml(findings.length === 1 ? (first?.fix ?? '') : ''),
    loc: { file: path.resolve(first?.file ?? ''), line: first?.line, column: first?.column },
    stack: '',
  };
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${payload.title}</title></head><body><pre>${escapeHtml(text)}</pre><script type="module">import { ErrorOverlay } from '/@vite/client'; document.body.append(new ErrorOverlay(${JSON.stringify(payload).replaceAll('<', '\\u003c')}));</script></body></html>`;
  response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
  response.end(await server.transformIndexHtml(pathAsked(request), html));
}

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
