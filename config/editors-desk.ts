import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';
import { contentFolder } from '../src/lib/collections.ts';
import { asOf } from '../src/lib/dates.ts';
import { DESK_PATH, DESK_STIRRED, type DeskAnswer } from '../src/lib/desk.ts';
import type { Finding } from '../src/lib/finding.ts';
import { percentDecoded } from '../src/lib/percent-decoded.ts';
import { checkContent } from '../tools/check/check.ts';
import { asText } from '../tools/check/reporters.ts';
import { reportOn } from '../tools/desk/report.ts';
import { unpublishedIn } from '../tools/desk/unpublished.ts';
import { pathBelow, type ServedContent, serveOverlay } from './content-overlay.ts';

/** Pages that `astro dev` serves besides those of the site. */
const PAGES = {
  '/gallery': new URL('../src/desk/GalleryPage.astro', import.meta.url),
  '/editing/[...page]': new URL('../src/desk/ManualPage.astro', import.meta.url),
};

const BAR = fileURLToPath(new URL('../src/desk/editors-bar.ts', import.meta.url));

/**
 * What an editor has in `astro dev` and no build contains: what is not published yet, the overlay of the checker, the
 * editor's bar on every page, the gallery and the manual.
 */
export const editorsDesk = (): AstroIntegration => {
  let served: ServedContent = { folder: '', base: '/' };
  return {
    name: 'editors-desk',
    hooks: {
      'astro:config:setup': ({ command, injectRoute, injectScript, updateConfig }) => {
        updateConfig({ vite: { define: { SHOWS_UNPUBLISHED: String(command === 'dev') } } });
        if (command !== 'dev') return;
        for (const [pattern, entrypoint] of Object.entries(PAGES)) injectRoute({ pattern, entrypoint });
        injectScript('page', `import ${JSON.stringify(BAR)};`);
      },
      'astro:config:done': ({ config }) => {
        served = { folder: contentFolder(process.env), base: config.base.replace(/\/?$/, '/') };
      },
      'astro:server:setup': async ({ server, logger }) => {
        const findings = await watchFindings(server, served.folder, logger);
        serveReports(server, served, findings);
        serveOverlay(server, served, findings);
      },
    },
  };
};

/**
 * Checks the content at the start and after every change, and tells open pages. Errors are printed in the terminal.
 * Returns what the last check found.
 */
async function watchFindings(server: ViteDevServer, folder: string, logger: AstroIntegrationLogger) {
  let findings: Finding[] = [];
  let checks = 0;
  const check = async () => {
    checks += 1;
    const mine = checks;
    const found = await checkContent(folder, { asOf: asOf(process.env), isStrict: false });
    // Files change faster than they are checked: an earlier check may end after a later one.
    if (mine !== checks) return;
    const before = errorsIn(findings);
    findings = found;
    server.hot.send(DESK_STIRRED, {});
    if (JSON.stringify(errorsIn(found)) === JSON.stringify(before)) return;
    report(errorsIn(found), logger);
    server.hot.send({ type: 'full-reload', path: '*' });
  };
  server.watcher.on('all', (_event, file) => {
    if (file.startsWith(`${folder}${path.sep}`)) void check();
  });
  await check();
  return () => findings;
}

const errorsIn = (findings: readonly Finding[]) => findings.filter(({ severity }) => severity === 'error');

function report(errors: readonly Finding[], logger: AstroIntegrationLogger) {
  if (errors.length === 0) logger.info('Nothing is wrong in the content.');
  else logger.error(`\n\n${errors.map(asText).join('\n')}`);
}

/** Answers the bar: what is to be said of the page whose path follows `DESK_PATH`. */
function serveReports(server: ViteDevServer, { folder, base }: ServedContent, findings: () => Finding[]) {
  server.middlewares.use((request, response, next) => {
    const asked = pathBelow(base, request);
    if (!asked.startsWith(DESK_PATH)) return next();
    const day = asOf(process.env);
    const page = percentDecoded(asked.slice(DESK_PATH.length - 1));
    sendJson(response, { ...reportOn(page, folder, findings(), day), unpublished: unpublishedIn(folder, day) });
  });
}

function sendJson(response: ServerResponse, answer: DeskAnswer) {
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(answer));
}
