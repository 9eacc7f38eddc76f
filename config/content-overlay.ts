import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { ViteDevServer } from 'vite';
import type { Finding } from '../src/lib/finding.ts';
import { THEME_SCRIPT } from '../src/lib/theme.ts';
import { asText } from '../tools/check/reporters.ts';
import { pageOfFile } from '../tools/desk/pages.ts';

/** A site in `astro dev`: the folder of its content, and the base it is served under. */
export interface ServedContent {
  folder: string;
  base: string;
}

/** Shows the errors of `findings` instead of the page they concern, which may not be drawable; every other page is served as always. */
export function serveOverlay(server: ViteDevServer, { folder, base }: ServedContent, findings: () => Finding[]) {
  server.middlewares.use((request, response, next) => {
    const address = pathBelow(base, request);
    const concerned = findings().filter(
      (finding) => finding.severity === 'error' && concerns(finding, address, folder),
    );
    if (concerned.length > 0 && !isManual(address) && acceptsHtml(request))
      void sendOverlay(server, base, response, concerned);
    else next();
  });
}

/** The path asked for, below the base and with a slash at its end. */
export const pathBelow = (base: string, request: IncomingMessage) => {
  const asked = (request.url ?? '/').replace(/[?#].*$/, '').replace(/\/?$/, '/');
  return asked.startsWith(base) ? `/${asked.slice(base.length)}` : asked;
};

/** The manual says how to mend what is wrong, so it is shown whatever that is. */
const isManual = (address: string) => address.startsWith('/editing/');

const acceptsHtml = (request: IncomingMessage) => request.headers.accept?.includes('text/html') ?? false;

/** Whether a finding belongs to the page at `address`: its own file, or one that every page needs. */
function concerns({ file }: Finding, address: string, folder: string): boolean {
  const page = pageOfFile(path.resolve(file), folder);
  return page === undefined || page === address;
}

/** Sends a page that lists the findings, in words without a script; it reloads when they are mended. */
async function sendOverlay(
  server: ViteDevServer,
  base: string,
  response: ServerResponse,
  findings: readonly Finding[],
) {
  const html = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>To mend</title><script>${THEME_SCRIPT}</script></head>
<body>
<pre>${escapeHtml(findings.map(asText).join('\n'))}</pre>
<script type="application/json">${JSON.stringify(findings).replaceAll('<', '\\u003c')}</script>
<script type="module" src="${base}src/desk/overlay.ts"></script>
</body></html>`;
  response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
  response.end(await server.transformIndexHtml('/', html));
}

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
