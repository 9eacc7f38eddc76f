import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import type { Policy } from '#src/deploy/policy.ts';
import { answerTo } from '#src/deploy/serve.ts';

/** A server of the site in `folder` that answers as its policy says. The caller makes it listen. */
export function siteServer(folder: string, policy: Policy): Server {
  const below = (file: string) => `/${file.slice(policy.base.length)}`;
  const isFile = (file: string) =>
    file.startsWith(policy.base) &&
    statSync(path.join(folder, below(file)), { throwIfNoEntry: false })?.isFile() === true;
  const sendFile = sirv(folder, { dev: true, dotfiles: true, etag: true });
  return createServer((request, response) => {
    const { method = 'GET', url = '/' } = request;
    const { status, headers, file } = answerTo({ method, target: url }, policy, isFile);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (status === 200 && file) {
      // sirv knows about parts of a file, and about files that have not changed.
      request.url = encodeURI(below(file));
      sendFile(request, response);
    } else {
      const page = file && isFile(file) ? readFileSync(path.join(folder, below(file))) : '';
      response.writeHead(status, { 'Content-Length': Buffer.byteLength(page) });
      response.end(method === 'HEAD' ? undefined : page);
    }
  });
}
